package city.onewindow.benchmarks.travel;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The raw consumer: hands over what comes to a topic from now on, in a thread of its own, as soon as it is there. */
final class Listener implements AutoCloseable {
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final BiConsumer<ConsumerRecord<byte[], byte[]>, Long> each;
    private final Thread thread;

    /** @param each gets the record and when it came, by {@link System#nanoTime} */
    Listener(String brokers, String topic, BiConsumer<ConsumerRecord<byte[], byte[]>, Long> each) {
        this.each = each;
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // Asked for, so that what is sent from now on is after it.
        partitions.forEach(consumer::position);
        thread = Thread.ofPlatform().name("listens to " + topic).start(this::listen);
    }

    private void listen() {
        try (consumer) {
            while (true) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    each.accept(record, System.nanoTime());
                }
            }
        } catch (WakeupException closed) {
            // The way to end it.
        }
    }

    @Override
    public void close() throws InterruptedException {
        consumer.wakeup();
        thread.join();
    }
}
