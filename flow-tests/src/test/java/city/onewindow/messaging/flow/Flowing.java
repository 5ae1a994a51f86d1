package city.onewindow.messaging.flow;

import static org.awaitility.Awaitility.await;

import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.Aggregates;
import city.onewindow.messaging.event.Event;
import city.onewindow.messaging.event.EventHeaders;
import city.onewindow.messaging.fixture.Diary;
import city.onewindow.messaging.flow.TwoServices.Running;
import city.onewindow.messaging.inbox.Fate;
import city.onewindow.messaging.inbox.InboxMetrics;
import city.onewindow.messaging.parking.ParkingStore;
import city.onewindow.messaging.topic.IssueTopic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;

/** What the tests of the flow do and look at. */
final class Flowing {
    private Flowing() {}

    /** Generous: what is late on a busy machine is not wrong. */
    static ConditionFactory eventually() {
        return await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(50));
    }

    static String newIssue() {
        return UUID.randomUUID().toString();
    }

    @SuppressWarnings("unchecked")
    static Aggregates<Diary> aggregates(Running of) {
        return of.bean(Aggregates.class);
    }

    static List<String> entries(Running reader, String issue) {
        return aggregates(reader)
                .find(issue)
                .map(Aggregate::state)
                .map(Diary::entries)
                .orElse(List.of());
    }

    /** Each kept event's sequence and reason, by offset. */
    static List<String> kept(Running reader, String issue) {
        return reader.bean(ParkingStore.class).of(issue).stream()
                .map(held -> held.event().envelope().sequence() + " " + held.reason())
                .toList();
    }

    /** Every counter of the inbox. */
    static Map<Fate, Long> fates(Running reader) {
        InboxMetrics metrics = reader.bean(InboxMetrics.class);
        Map<Fate, Long> fates = new EnumMap<>(Fate.class);
        for (Fate fate : Fate.values()) {
            fates.put(fate, metrics.of(fate));
        }
        return fates;
    }

    /** Into the topic past every outbox, as a stranger would. */
    static final class Stranger implements AutoCloseable {
        private final KafkaProducer<byte[], byte[]> producer;

        Stranger(String brokers) {
            producer = new KafkaProducer<>(
                    Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers, ProducerConfig.ACKS_CONFIG, "all"),
                    new ByteArraySerializer(),
                    new ByteArraySerializer());
        }

        void send(Event event) {
            send(event.envelope().subject(), EventHeaders.write(event.envelope()), event.data());
        }

        void send(@Nullable String key, Map<String, String> headers, byte @Nullable [] value) {
            ProducerRecord<byte[], byte[]> record =
                    new ProducerRecord<>(IssueTopic.NAME, key == null ? null : bytes(key), value);
            headers.forEach((name, text) -> record.headers().add(name, bytes(text)));
            try {
                producer.send(record).get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public void close() {
            producer.close();
        }
    }
}
