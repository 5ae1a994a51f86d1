package city.onewindow.benchmarks.accept;

import city.onewindow.benchmarks.load.ClosedLoop;
import city.onewindow.benchmarks.load.Connection;
import city.onewindow.benchmarks.load.Submissions;
import city.onewindow.benchmarks.load.Timings;
import city.onewindow.benchmarks.stack.Cpu;
import city.onewindow.benchmarks.stack.RawStore;
import city.onewindow.benchmarks.stack.RawTopic;
import city.onewindow.stack.supervise.LocalStack;
import city.onewindow.stack.supervise.Ports.Service;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.bson.Document;

/** The two that take turns on one store and one broker. Each leaves both as it found them. */
public final class Sides implements AutoCloseable {
    private static final String TOPIC = "bench.accept";
    private static final Duration DRAIN = Duration.ofSeconds(60);

    private final LocalStack stack;
    private final String intake;
    private final Submissions submissions;
    private final RawStore store;
    private final RawTopic topic;
    private final MongoCollection<Document> raw;

    /** @param stack of which intake runs */
    public Sides(LocalStack stack) {
        this.stack = stack;
        this.intake = stack.url(Service.INTAKE);
        this.submissions = new Submissions(intake);
        this.store = new RawStore(stack.storeUri());
        this.topic = new RawTopic(stack.brokers());
        this.raw = store.collection("accept");
        topic.create(TOPIC);
    }

    /**
     * One turn.
     *
     * @param drained seconds after its end until all it began was done; 0 where the clients themselves waited
     * @param cpu microseconds of processor time for each, by process, the draining included
     */
    public record Turn(Timings timings, double drained, Map<String, Double> cpu) {
        public double perSecond() {
            return timings.perSecond();
        }

        double perSecondDrained() {
            return timings.count() / (timings.seconds() + drained);
        }
    }

    /** Submissions over HTTP, until the topic has what was accepted. */
    public Turn submit(int clients, Duration time) throws InterruptedException {
        Cpu before = Cpu.now(stack);
        Timings timings = ClosedLoop.run(clients, time, () -> new Submitting(new Connection(intake)));
        double drained = drain();
        Map<String, Double> cpu = Cpu.now(stack).microsecondsEach(before, timings.count());
        store.empty(store.issues());
        return new Turn(timings, drained, cpu);
    }

    /** Seconds until everything is published. */
    private double drain() throws InterruptedException {
        long begun = System.nanoTime();
        while (!store.isAllPublished()) {
            if (System.nanoTime() - begun > DRAIN.toNanos()) {
                throw new IllegalStateException("not all that was accepted was published within " + DRAIN);
            }
            Thread.sleep(5);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private final class Submitting implements ClosedLoop.Client {
        private final Connection connection;

        Submitting(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void act() throws IOException {
            int status = connection.exchange(submissions.next());
            if (status != 201) {
                throw new IllegalStateException("intake answered " + status + ": " + connection.body());
            }
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }

    /** What intake wrote, for the other side to write; it is gone with the next turn. */
    public List<Document> samples() throws InterruptedException, IOException {
        try (Connection connection = new Connection(intake)) {
            for (int i = 0; i < 300; i++) {
                connection.exchange(submissions.next());
            }
        }
        drain();
        List<Document> samples = store.samples();
        store.empty(store.issues());
        return samples;
    }

    /** Each client inserts a document of intake's and sends its event, one after the other, and waits for both. */
    Turn raw(int clients, Duration time, List<Document> samples) throws InterruptedException {
        Cpu before = Cpu.now(stack);
        Timings timings = ClosedLoop.run(clients, time, () -> () -> {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            Document sample = samples.get(random.nextInt(samples.size()));
            String id =
                    new UUID(random.nextLong(), random.nextLong()).toString().replace("-", "");
            raw.insertOne(new Document(sample).append("_id", id));
            topic.send(TOPIC, id, RawStore.event(sample));
        });
        Map<String, Double> cpu = Cpu.now(stack).microsecondsEach(before, timings.count());
        store.empty(raw);
        return new Turn(timings, 0, cpu);
    }

    @Override
    public void close() {
        topic.close();
        store.close();
    }
}
