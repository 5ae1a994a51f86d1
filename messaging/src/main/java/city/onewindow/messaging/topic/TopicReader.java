package city.onewindow.messaging.topic;

import city.onewindow.messaging.event.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the topic from its beginning up to end offsets that are fixed beforehand, beside all consumers and disturbing
 * none: it joins no group and commits nothing. Not thread-safe.
 */
public final class TopicReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final String topic;

    /** @param brokers host:port, comma-separated */
    public TopicReader(String brokers) {
        this(brokers, IssueTopic.NAME);
    }

    TopicReader(String brokers, String topic) {
        this.topic = topic;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        5_000,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        10_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Where each partition ends now. Empty where the topic does not exist. */
    public Map<Integer, Long> ends() {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        Map<Integer, Long> ends = new HashMap<>();
        consumer.endOffsets(partitions).forEach((partition, end) -> ends.put(partition.partition(), end));
        return ends;
    }

    /**
     * Hands over every record before the ends, each partition in its order.
     *
     * @throws TimeoutException where the brokers give nothing for half a minute
     */
    public void read(Map<Integer, Long> ends, Consumer<TopicRecord> each) {
        Map<TopicPartition, Long> left = new HashMap<>();
        ends.forEach((partition, end) -> left.put(new TopicPartition(topic, partition), end));
        consumer.assign(left.keySet());
        consumer.seekToBeginning(left.keySet());
        Set<TopicPartition> done = new HashSet<>();
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (true) {
            left.forEach((partition, end) -> {
                if (consumer.position(partition) >= end && done.add(partition)) {
                    consumer.pause(Set.of(partition));
                }
            });
            if (done.size() == left.size()) {
                consumer.unsubscribe();
                return;
            }
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
                if (record.offset() < ends.getOrDefault(record.partition(), 0L)) {
                    each.accept(record(record));
                }
            }
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("the brokers gave nothing of " + topic + " for half a minute");
            }
        }
    }

    private static TopicRecord record(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), text(header.value()));
            }
        }
        byte @Nullable [] key = record.key();
        return new TopicRecord(
                record.partition(),
                record.offset(),
                record.timestamp(),
                key == null ? null : text(key),
                EventHeaders.reading(headers),
                record.value());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
