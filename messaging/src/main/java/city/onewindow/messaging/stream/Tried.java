package city.onewindow.messaging.stream;

import city.onewindow.messaging.parking.HeldEvent.Origin;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;

/** How far this process has got in each partition: what stands there or before comes again. */
final class Tried {
    private final Map<TopicPartition, Long> furthest = new ConcurrentHashMap<>();

    boolean isTried(Origin origin) {
        return origin.offset() <= furthest.getOrDefault(partition(origin), -1L);
    }

    /** They are being worked from now on. */
    void add(List<Record> records) {
        records.forEach(record ->
                furthest.merge(partition(record.origin()), record.origin().offset(), Math::max));
    }

    private static TopicPartition partition(Origin origin) {
        return new TopicPartition(origin.topic(), origin.partition());
    }
}
