package city.onewindow.messaging.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Inserts that come at the same time go to the store in one command, and each still gets its own outcome. While one
 * command is under way the next gathers; who comes alone goes at once. Under load this spares driver and store most of
 * what a command costs beside its document.
 */
final class GatheredInserts {
    private static final int MOST_IN_ONE = 100;
    private static final int UNDER_WAY = 2;
    private static final InsertManyOptions EACH_BY_ITSELF = new InsertManyOptions().ordered(false);

    private final MongoCollection<Document> collection;
    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final Executor writers = Executors.newFixedThreadPool(
            UNDER_WAY, Thread.ofVirtual().name("inserts-", 0).factory());

    GatheredInserts(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    private record Waiting(Document document, CompletableFuture<@Nullable Void> outcome) {}

    /**
     * Inserts as {@link MongoCollection#insertOne(Object)} does, and throws what it throws.
     *
     * @throws MongoWriteException this document's own fault, such as a key that another one has
     */
    void insert(Document document) {
        Waiting own = new Waiting(document, new CompletableFuture<>());
        queue.add(own);
        writers.execute(this::writeWhatWaits);
        try {
            own.outcome().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw e;
        }
    }

    /** There is one of these for each that waits, so the queue is empty when the last has run. */
    private void writeWhatWaits() {
        List<Waiting> batch = new ArrayList<>();
        for (Waiting next = queue.poll(); next != null; next = batch.size() < MOST_IN_ONE ? queue.poll() : null) {
            batch.add(next);
        }
        if (batch.size() == 1) {
            alone(batch.getFirst());
        } else if (!batch.isEmpty()) {
            together(batch);
        }
    }

    private void alone(Waiting one) {
        try {
            collection.insertOne(one.document());
            one.outcome().complete(null);
        } catch (RuntimeException | Error e) {
            one.outcome().completeExceptionally(e);
        }
    }

    private void together(List<Waiting> batch) {
        try {
            collection.insertMany(batch.stream().map(Waiting::document).toList(), EACH_BY_ITSELF);
            batch.forEach(each -> each.outcome().complete(null));
        } catch (MongoBulkWriteException e) {
            tell(batch, e);
        } catch (RuntimeException | Error e) {
            batch.forEach(each -> each.outcome().completeExceptionally(e));
        }
    }

    /** Without the majority's word nobody may take a write for done; else only those have failed that are named. */
    private static void tell(List<Waiting> batch, MongoBulkWriteException e) {
        if (e.getWriteConcernError() != null) {
            batch.forEach(each -> each.outcome().completeExceptionally(e));
            return;
        }
        Map<Integer, BulkWriteError> failed = new HashMap<>();
        e.getWriteErrors().forEach(error -> failed.put(error.getIndex(), error));
        for (int i = 0; i < batch.size(); i++) {
            BulkWriteError error = failed.get(i);
            if (error == null) {
                batch.get(i).outcome().complete(null);
            } else {
                batch.get(i)
                        .outcome()
                        .completeExceptionally(
                                new MongoWriteException(error, e.getServerAddress(), e.getErrorLabels()));
            }
        }
    }
}
