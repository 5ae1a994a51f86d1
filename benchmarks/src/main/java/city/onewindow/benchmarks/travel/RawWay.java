package city.onewindow.benchmarks.travel;

import city.onewindow.benchmarks.load.Pace;
import city.onewindow.benchmarks.load.Timings;
import city.onewindow.benchmarks.stack.RawStore;
import city.onewindow.benchmarks.stack.RawTopic;
import com.mongodb.client.MongoCollection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Insert, send, consume, insert, send, consume: the same writes and hops in a row, by driver and client alone. */
final class RawWay implements AutoCloseable {
    private static final String FIRST = "bench.travel.accepted";
    private static final String SECOND = "bench.travel.dispatched";

    private final RawTopic topic;
    private final MongoCollection<Document> accepted;
    private final MongoCollection<Document> dispatched;
    private final RawStore store;
    private final List<Document> issues;
    private final List<Document> cases;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private final AtomicReference<Voyages> voyages = new AtomicReference<>(new Voyages());
    private final Listener first;
    private final Listener second;

    /**
     * @param issues as intake writes them
     * @param cases as routing writes them, dispatched
     */
    RawWay(RawStore store, String brokers, List<Document> issues, List<Document> cases) {
        this.store = store;
        this.issues = issues;
        this.cases = cases;
        this.accepted = store.collection("travel_accepted");
        this.dispatched = store.collection("travel_dispatched");
        this.topic = new RawTopic(brokers);
        topic.create(FIRST);
        topic.create(SECOND);
        this.first = new Listener(brokers, FIRST, (record, at) -> threads.execute(() -> goOn(record)));
        this.second =
                new Listener(brokers, SECOND, (record, at) -> voyages.get().arrived(key(record), at));
    }

    Timings run(double perSecond, Duration time) throws InterruptedException {
        Voyages turn = new Voyages();
        voyages.set(turn);
        Pace.run(perSecond, time, due -> {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            String id =
                    new UUID(random.nextLong(), random.nextLong()).toString().replace("-", "");
            turn.begun(id, due);
            write(accepted, issues, FIRST, id);
        });
        Timings timings = turn.timings();
        Exception failed = failure.get();
        if (failed != null) {
            throw new IllegalStateException("the raw way failed: " + failed, failed);
        }
        store.empty(accepted);
        store.empty(dispatched);
        return timings;
    }

    private void goOn(ConsumerRecord<byte[], byte[]> record) {
        try {
            write(dispatched, cases, SECOND, key(record));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | RuntimeException e) {
            failure.compareAndSet(null, e);
        }
    }

    private void write(MongoCollection<Document> collection, List<Document> samples, String to, String id)
            throws ExecutionException, InterruptedException {
        Document sample = samples.get(ThreadLocalRandom.current().nextInt(samples.size()));
        collection.insertOne(new Document(sample).append("_id", id));
        topic.send(to, id, RawStore.event(sample));
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws InterruptedException {
        first.close();
        second.close();
        threads.close();
        topic.close();
    }
}
