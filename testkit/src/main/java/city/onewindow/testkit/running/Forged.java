package city.onewindow.testkit.running;

import city.onewindow.contracts.issue.Audience;
import city.onewindow.contracts.issue.Channel;
import city.onewindow.contracts.issue.EventType;
import city.onewindow.contracts.issue.IssueAccepted;
import city.onewindow.contracts.issue.IssueEvent;
import city.onewindow.contracts.issue.IssueEventJson;
import city.onewindow.contracts.issue.ReplyTo;
import city.onewindow.contracts.issue.ReplyVia;
import city.onewindow.contracts.issue.RequesterKind;
import city.onewindow.contracts.issue.TrackingCode;
import city.onewindow.messaging.event.Envelope;
import city.onewindow.messaging.event.EventHeaders;
import city.onewindow.messaging.topic.IssueTopic;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;

/** Puts records on the topic that no service of ours wrote: what a mistake or a stranger could put there. */
public final class Forged implements AutoCloseable {
    /** Writes what no service has in its books, so that a recount still finds what each wrote, and no more. */
    public static final String WRITER = "elsewhere";

    private static final int LARGEST = 8 << 20;
    /** Of the topic, where nobody said otherwise. */
    private static final int PARTITIONS = 12;

    private final Clock clock = Clock.systemUTC();
    private final KafkaProducer<String, byte[]> producer;

    public Forged(String brokers) {
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        LARGEST,
                        ProducerConfig.BUFFER_MEMORY_CONFIG,
                        4L * LARGEST),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** No id of intake's: sixteen zeros begin it. */
    public static String issue() {
        return "%032x".formatted(ThreadLocalRandom.current().nextLong() & Long.MAX_VALUE);
    }

    /** Issues whose events lie on one partition of the topic, in the order in which they are put there. */
    public static List<String> onOnePartition(int number) {
        Map<Integer, List<String>> found = new HashMap<>();
        while (true) {
            String issue = issue();
            int partition = Utils.toPositive(Utils.murmur2(issue.getBytes(StandardCharsets.UTF_8))) % PARTITIONS;
            List<String> together = found.computeIfAbsent(partition, none -> new ArrayList<>());
            together.add(issue);
            if (together.size() == number) {
                return List.copyOf(together);
            }
        }
    }

    /** What the requester of such an issue holds. */
    public static City.Receipt receipt(String issue) {
        TrackingCode code = TrackingCode.draw(ThreadLocalRandom.current());
        return new City.Receipt(issue, code.grouped(), issue, null);
    }

    /** An issue's event under a sequence of its writer's, after one that named the same services. */
    public void event(String issue, long sequence, long after, IssueEvent event) {
        record(issue, headers(issue, sequence, after, event), IssueEventJson.write(event));
    }

    /** The headers of such an event. */
    public Map<String, String> headers(String issue, long sequence, long after, IssueEvent event) {
        EventType type = EventType.of(event);
        Map<String, Long> named = new TreeMap<>();
        type.actors().forEach(actor -> named.put(actor, after));
        Envelope envelope = new Envelope(
                issue,
                WRITER,
                sequence,
                type.typeName(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                "forged/" + issue + "/" + sequence,
                named,
                null);
        return EventHeaders.write(envelope);
    }

    /** Any record; returns when the broker has it. */
    public void record(String key, Map<String, String> headers, byte[] value) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(IssueTopic.NAME, key, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker did not take the record", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The first event of an issue that the catalogue gives to the Development Zone's centre. */
    public IssueAccepted accepted(City.Receipt receipt, String subject) {
        return new IssueAccepted(
                receipt.digits(),
                Channel.API,
                RequesterKind.COMPANY,
                "plant-and-land",
                "development-zone",
                null,
                null,
                subject,
                "made up by a test",
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                sha256(receipt.secret()),
                new IssueAccepted.Personal(
                        "nobody", "nowhere", null, List.of(new ReplyTo(Audience.COMPANY, ReplyVia.IN_APP, null))));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
