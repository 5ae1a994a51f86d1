package city.onewindow.messaging.stream;

import city.onewindow.messaging.parking.HeldEvent.Origin;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;

/**
 * After every assignment a partition's first records go one by one: the last process may have died of one of them. As
 * many as one poll may bring, for the batch that was deadly may come back in several polls.
 */
public final class Probation implements KafkaBindingRebalanceListener {
    private final Map<TopicPartition, Integer> left = new ConcurrentHashMap<>();
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
        partitions.forEach(partition -> left.put(partition, records));
        if (!partitions.isEmpty()) {
            assigned.run();
        }
    }

    boolean isOn(Origin origin) {
        return left.containsKey(partition(origin));
    }

    /** The records are through, and will not come again. */
    void passed(List<Record> batch) {
        if (left.isEmpty()) {
            return;
        }
        batch.forEach(record -> left.computeIfPresent(
                partition(record.origin()), (partition, records) -> records <= 1 ? null : records - 1));
    }

    private static TopicPartition partition(Origin origin) {
        return new TopicPartition(origin.topic(), origin.partition());
    }
}
