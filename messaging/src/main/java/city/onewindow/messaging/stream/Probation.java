package city.onewindow.messaging.stream;

import city.onewindow.messaging.parking.HeldEvent.Origin;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;

/**
 * After every assignment a partition's first records go one by one: the last process may have died of one of them. These
 * are as many as one poll may bring, for the batch that was deadly may come back in several polls; and none that was not
 * there yet when the partition changed hands, for those the dead process never saw.
 */
public final class Probation implements KafkaBindingRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(Probation.class);
    /** The brokers did not say where the partition stands: counted from the first record that comes. */
    private static final long UNKNOWN = -1;

    /** The offset of the first record that is not on probation. */
    private final Map<TopicPartition, Long> ends = new ConcurrentHashMap<>();

    private final int records;
    private final Runnable assigned;

    /**
     * @param records {@code max.poll.records}
     * @param assigned told after every assignment; must not block
     */
    public Probation(int records, Runnable assigned) {
        this.records = records;
        this.assigned = assigned;
    }

    @Override
    public void onPartitionsAssigned(
            String binding, Consumer<?, ?> consumer, Collection<TopicPartition> partitions, boolean initial) {
        if (partitions.isEmpty()) {
            return;
        }
        try {
            consumer.endOffsets(partitions)
                    .forEach((partition, end) ->
                            ends.put(partition, Math.min(end, consumer.position(partition) + records)));
        } catch (KafkaException e) {
            LOG.warn("where {} stand is not known yet, the first {} of each go singly: {}", partitions, records, e);
            partitions.forEach(partition -> ends.put(partition, UNKNOWN));
        }
        assigned.run();
    }

    boolean isOn(Origin origin) {
        Long end = ends.computeIfPresent(
                partition(origin), (partition, known) -> known == UNKNOWN ? origin.offset() + records : known);
        return end != null && origin.offset() < end;
    }

    /** The records are through, and will not come again. */
    void passed(List<Record> batch) {
        if (ends.isEmpty()) {
            return;
        }
        batch.forEach(record -> ends.computeIfPresent(
                partition(record.origin()),
                (partition, end) -> end != UNKNOWN && record.origin().offset() >= end - 1 ? null : end));
    }

    private static TopicPartition partition(Origin origin) {
        return new TopicPartition(origin.topic(), origin.partition());
    }
}
