package city.onewindow.cli.demo.collect;

import city.onewindow.cli.demo.check.Evidence.Happening;
import city.onewindow.cli.demo.check.Evidence.Logged;
import city.onewindow.contracts.EventLog;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** The whole of the topic up to now. */
public final class TopicLog {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration SILENCE = Duration.ofSeconds(20);

    private final String brokers;

    /** @param brokers host:port, comma-separated */
    public TopicLog(String brokers) {
        this.brokers = brokers;
    }

    /**
     * What was read.
     *
     * @param records in order within each partition
     * @param unreadable records that are no event of ours
     */
    public record Contents(List<Logged> records, long unreadable) {
        public Contents {
            records = List.copyOf(records);
        }
    }

    /**
     * Reads from the first record to the last one there is at the moment of the call.
     *
     * @throws IllegalStateException where the broker stops answering
     */
    public Contents read() {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings())) {
            List<TopicPartition> partitions = consumer.partitionsFor(EventLog.TOPIC).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
            List<Logged> records = new ArrayList<>();
            long unreadable = 0;
            long heardAt = System.nanoTime();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    heardAt = System.nanoTime();
                    unreadable += keep(record, records) ? 0 : 1;
                }
                if (System.nanoTime() - heardAt > SILENCE.toNanos()) {
                    throw new IllegalStateException("The broker at " + brokers + " does not give the topic's end.");
                }
            }
            return new Contents(records, unreadable);
        }
    }

    private Map<String, Object> settings() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                brokers,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class);
    }

    private static boolean keep(ConsumerRecord<byte[], byte[]> record, List<Logged> records) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), text(header.value()));
        }
        Optional<Happening> event = RecordHeaders.event(headers, text(record.value()));
        event.ifPresent(found -> records.add(new Logged(record.partition(), record.offset(), found)));
        return event.isPresent();
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
