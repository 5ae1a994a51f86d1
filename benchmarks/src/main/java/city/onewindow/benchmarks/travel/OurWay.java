package city.onewindow.benchmarks.travel;

import city.onewindow.benchmarks.load.ClosedLoop;
import city.onewindow.benchmarks.load.Connections;
import city.onewindow.benchmarks.load.Pace;
import city.onewindow.benchmarks.load.Submissions;
import city.onewindow.benchmarks.load.Timings;
import city.onewindow.contracts.issue.EventType;
import city.onewindow.messaging.topic.IssueTopic;
import city.onewindow.stack.supervise.LocalStack;
import city.onewindow.stack.supervise.Ports.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** From the moment a submission is due until its dispatch is on the topic, seen by a consumer from outside. */
final class OurWay implements AutoCloseable {
    private static final String CODE = "\"trackingCode\":\"";

    private final Submissions submissions;
    private final Connections connections;
    private final Map<String, String> codes = new ConcurrentHashMap<>();
    private final Map<String, Legs.Seen> accepted = new ConcurrentHashMap<>();
    private final Map<String, Passage> passages = new ConcurrentHashMap<>();
    private final AtomicReference<Voyages> voyages = new AtomicReference<>(new Voyages());
    private final Listener listener;

    /** @param stack of which intake and routing run */
    OurWay(LocalStack stack) {
        String intake = stack.url(Service.INTAKE);
        this.submissions = new Submissions(intake);
        this.connections = new Connections(intake);
        this.listener = new Listener(stack.brokers(), IssueTopic.NAME, this::seen);
    }

    /** As many as so many clients get durable, each beginning anew with its answer. @return a second */
    double asFastAs(int clients, Duration time) throws InterruptedException {
        Voyages turn = begin();
        Timings timings = ClosedLoop.run(clients, time, () -> () -> submit(turn, System.nanoTime()));
        turn.timings();
        return timings.perSecond();
    }

    /** What a turn took, as a whole and by leg. */
    record Run(Timings timings, Legs legs) {}

    /** An issue's two events, and when the second came, by {@link System#nanoTime}. */
    private record Passage(Legs.Seen accepted, Legs.Seen dispatched, long arrived) {}

    Run run(double perSecond, Duration time) throws InterruptedException {
        Voyages turn = begin();
        Pace.run(perSecond, time, due -> submit(turn, due));
        return new Run(turn.timings(), legs(turn));
    }

    private Legs legs(Voyages turn) {
        // What the one clock was when the other was nought.
        long clocks = System.currentTimeMillis() - System.nanoTime() / 1_000_000;
        Legs legs = new Legs();
        turn.forEachBegun((code, due) -> {
            Passage passage = passages.get(code);
            if (passage != null) {
                long arrived = clocks + passage.arrived() / 1_000_000;
                legs.add(clocks + due / 1_000_000, passage.accepted(), passage.dispatched(), arrived);
            }
        });
        return legs;
    }

    private Voyages begin() {
        codes.clear();
        accepted.clear();
        passages.clear();
        Voyages turn = new Voyages();
        voyages.set(turn);
        return turn;
    }

    private void submit(Voyages turn, long due) throws IOException {
        turn.begun(code(connections.create(submissions.next())), due);
    }

    /** A code and an issue become one by the accepted event, which is before the dispatch on the same partition. */
    private void seen(ConsumerRecord<byte[], byte[]> record, long at) {
        String type = header(record, "ce_type");
        String issue = header(record, "ce_subject");
        if (EventType.ACCEPTED.typeName().equals(type)) {
            accepted.put(issue, times(record));
            codes.put(issue, code(new String(record.value(), StandardCharsets.UTF_8)));
        } else if (EventType.DISPATCHED.typeName().equals(type)
                || EventType.DISPATCHED_V1.typeName().equals(type)) {
            String code = codes.remove(issue);
            Legs.Seen first = accepted.remove(issue);
            if (code != null && first != null) {
                passages.putIfAbsent(code, new Passage(first, times(record), at));
                voyages.get().arrived(code, at);
            }
        }
    }

    private static Legs.Seen times(ConsumerRecord<byte[], byte[]> record) {
        return new Legs.Seen(Instant.parse(header(record, "ce_time")), record.timestamp());
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        @Nullable Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String code(String json) {
        int from = json.indexOf(CODE) + CODE.length();
        if (from < CODE.length()) {
            throw new IllegalStateException("no tracking code in " + json);
        }
        // Read out with hyphens, kept without.
        return json.substring(from, json.indexOf('"', from)).replace("-", "");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        listener.close();
        connections.close();
    }
}
