package city.onewindow.cli.drill;

import city.onewindow.contracts.issue.Audience;
import city.onewindow.contracts.issue.Channel;
import city.onewindow.contracts.issue.EventType;
import city.onewindow.contracts.issue.IssueAccepted;
import city.onewindow.contracts.issue.IssueEvent;
import city.onewindow.contracts.issue.IssueEventJson;
import city.onewindow.contracts.issue.ReplyTo;
import city.onewindow.contracts.issue.ReplyVia;
import city.onewindow.contracts.issue.RequesterKind;
import city.onewindow.contracts.issue.WithdrawalRequested;
import city.onewindow.messaging.event.Envelope;
import city.onewindow.messaging.event.EventHeaders;
import city.onewindow.messaging.topic.IssueTopic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts issues on the topic whose second event comes before the first: a gap that parks, and later what fills it. */
final class Injection {
    /** No id of intake's begins so: sixteen zeros of a keyed hash. */
    private static final String PREFIX = "0".repeat(16);
    /** The broker may just have died. */
    private static final int PATIENCE_MILLIS = 240_000;

    private final String brokers;
    private final Random random;
    private final List<String> open = new ArrayList<>();
    private final List<String> all = new ArrayList<>();

    Injection(String brokers, long seed) {
        this.brokers = brokers;
        this.random = new Random(seed);
    }

    static boolean isOurs(String issue) {
        return issue.startsWith(PREFIX);
    }

    synchronized List<String> issues() {
        return List.copyOf(all);
    }

    /** A second event without its first. */
    synchronized void gap() {
        String issue = PREFIX + "%016x".formatted(random.nextLong());
        send(issue, 2, 1, new WithdrawalRequested(null));
        open.add(issue);
        all.add(issue);
    }

    /** The first events of every gap that is open; one more gap, filled at once, where none is. */
    synchronized void fill() {
        if (open.isEmpty()) {
            gap();
        }
        open.forEach(issue -> send(issue, 1, 0, accepted()));
        open.clear();
    }

    private IssueAccepted accepted() {
        String code = "9" + "%012d".formatted(random.nextLong(1_000_000_000_000L));
        return new IssueAccepted(
                code,
                Channel.API,
                RequesterKind.TALENT,
                null,
                "elsewhere",
                null,
                null,
                "drill",
                "made up by the drill",
                Instant.now(java.time.Clock.systemUTC()),
                "0".repeat(64),
                new IssueAccepted.Personal(
                        "drill", null, null, List.of(new ReplyTo(Audience.TALENT, ReplyVia.IN_APP, null))));
    }

    private void send(String issue, long sequence, long after, IssueEvent event) {
        EventType type = EventType.of(event);
        Map<String, Long> named = new TreeMap<>();
        type.actors().forEach(actor -> named.put(actor, after));
        Envelope envelope = new Envelope(
                issue,
                type.decidedBy(),
                sequence,
                type.typeName(),
                Instant.now(java.time.Clock.systemUTC()),
                "drill/" + issue + "/" + sequence,
                named,
                null);
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(IssueTopic.NAME, issue, IssueEventJson.write(event));
        EventHeaders.write(envelope)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        Map<String, Object> config = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                brokers,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                PATIENCE_MILLIS,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                PATIENCE_MILLIS,
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class);
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(config)) {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the drill could not put its event on the topic", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the drill was interrupted", e);
        }
    }
}
