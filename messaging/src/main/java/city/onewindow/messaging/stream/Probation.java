package city.onewindow.messaging.stream;

import city.onewindow.messaging.parking.HeldEvent.Origin;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/** After every assignment a partition's first batch goes event by event: the last process may have died of one of them. */
public final class Probation implements KafkaBindingRebalanceListener {
    private final Set<TopicPartition> first = ConcurrentHashMap.newKeySet();
    private final Runnable assigned;

    /** @param assigned told after every assignment; must not block */
    public Probation(Runnable assigned) {
        this.assigned = assigned;
    }

    @Override
    public void onPartitionsAssigned(
            String binding, Consumer<?, ?> consumer, Collection<TopicPartition> partitions, boolean initial) {
        first.addAll(partitions);
        assigned.run();
    }

    boolean isOn(Origin origin) {
        return first.contains(new TopicPartition(origin.topic(), origin.partition()));
    }

    /** The batch is through: its partitions go together from now on. */
    @SuppressWarnings("unchecked")
    void passed(Message<? extends List<?>> message) {
        if (first.isEmpty()) {
            return;
        }
        List<String> topics = (List<String>) message.getHeaders().get(KafkaHeaders.RECEIVED_TOPIC);
        List<Integer> partitions = (List<Integer>) message.getHeaders().get(KafkaHeaders.RECEIVED_PARTITION);
        for (int i = 0; topics != null && partitions != null && i < topics.size(); i++) {
            first.remove(new TopicPartition(topics.get(i), partitions.get(i)));
        }
    }
}
