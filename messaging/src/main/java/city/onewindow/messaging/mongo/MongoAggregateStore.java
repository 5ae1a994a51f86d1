package city.onewindow.messaging.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;

import city.onewindow.messaging.Service;
import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.AggregateStore;
import city.onewindow.messaging.aggregate.KeyTakenException;
import city.onewindow.messaging.aggregate.StoreUnavailableException;
import city.onewindow.messaging.aggregate.Weight;
import city.onewindow.messaging.retry.Patience;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Documents in MongoDB; the collection's concerns are majority, set where the client is made. */
public final class MongoAggregateStore<S> implements AggregateStore<S> {
    /** A rival's write that this one ran into is with the majority within a moment, or gone. */
    private static final int LOOKS = 40;

    private static final Patience MOMENT = Patience.jittered(Duration.ofMillis(50));

    private final MongoCollection<Document> collection;
    private final AggregateDocument<S> documents;
    private final Marked<S> marked;
    private final GatheredInserts inserts;
    private final List<String> keys;

    public MongoAggregateStore(MongoDatabase database, Service<S> service) {
        this.collection = database.getCollection(service.collection());
        this.documents = new AggregateDocument<>(service.codec());
        this.marked = new Marked<>(collection, documents);
        this.inserts = new GatheredInserts(collection);
        this.keys = service.keys();
    }

    @Override
    public Optional<Aggregate<S>> find(String id) {
        return Optional.ofNullable(
                        Guarded.call(() -> collection.find(eq("_id", id)).first()))
                .map(documents::read);
    }

    @Override
    public void probe() {
        find("");
    }

    @Override
    public Insertion insert(Aggregate<S> fresh) {
        Weight.check(fresh, documents.codec());
        Document document = documents.write(fresh, 1);
        try {
            Guarded.run(() -> inserts.insert(document));
            return new Insertion.Inserted();
        } catch (MongoWriteException e) {
            return whatIsThere(requireDuplicate(e), document);
        }
    }

    @Override
    public boolean update(Aggregate<S> before, Aggregate<S> after) {
        Weight.check(before, after, documents.codec());
        Bson change = new UpdateOf<>(documents, before, after).bson();
        try {
            return Guarded.call(() -> collection.updateOne(
                                    and(eq("_id", before.id()), eq("version", before.version())), change))
                            .getMatchedCount()
                    == 1;
        } catch (MongoWriteException e) {
            MongoWriteException duplicate = requireDuplicate(e);
            Optional<String> taken = takenKey(documents.write(after, after.version()));
            throw new KeyTakenException(after.id(), taken.orElseThrow(() -> notYetToBeRead(duplicate)));
        }
    }

    private static MongoWriteException requireDuplicate(MongoWriteException e) {
        if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
            throw e;
        }
        return e;
    }

    /**
     * Which key it was is read, not parsed from the server's words. The rival's write may not be with the majority yet, and
     * what cannot be read is neither there nor taken: so look again.
     */
    private Insertion whatIsThere(MongoWriteException duplicate, Document document) {
        for (int look = 1; look <= LOOKS; look++) {
            if (find(document.getString("_id")).isPresent()) {
                return new Insertion.Exists();
            }
            Optional<String> taken = takenKey(document);
            if (taken.isPresent()) {
                return new Insertion.KeyTaken(taken.get());
            }
            MOMENT.rest(look);
        }
        throw notYetToBeRead(duplicate);
    }

    private static StoreUnavailableException notYetToBeRead(MongoWriteException duplicate) {
        return new StoreUnavailableException("a duplicate key that no majority read shows yet", duplicate);
    }

    /** The path whose value another document has. */
    private Optional<String> takenKey(Document document) {
        return keys.stream().filter(key -> isTaken(key, document)).findFirst();
    }

    private boolean isTaken(String key, Document document) {
        Object value = document.getEmbedded(List.of(key.split("\\.")), Object.class);
        return value != null
                && Guarded.call(() -> collection
                                .find(and(eq(key, value), ne("_id", document.getString("_id"))))
                                .projection(Projections.include("_id"))
                                .first())
                        != null;
    }

    @Override
    public void raise(Collection<Progress> progress) {
        List<UpdateOneModel<Document>> writes = new ArrayList<>();
        for (Progress each : progress) {
            writes.add(new UpdateOneModel<>(
                    and(eq("_id", each.id()), eq("last", each.published())),
                    Updates.combine(Updates.max("published", each.published()), Updates.unset("pending"))));
        }
        BulkWriteOptions unordered = new BulkWriteOptions().ordered(false);
        int raised = Guarded.call(() -> collection.bulkWrite(writes, unordered)).getMatchedCount();
        if (raised < progress.size()) {
            List<UpdateOneModel<Document>> rest = progress.stream()
                    .map(each -> new UpdateOneModel<Document>(
                            eq("_id", each.id()), Updates.max("published", each.published())))
                    .toList();
            Guarded.run(() -> collection.bulkWrite(rest, unordered));
        }
    }

    @Override
    public List<Aggregate<S>> pending(@Nullable String after, int limit) {
        return marked.pending(after, limit);
    }

    @Override
    public List<Aggregate<S>> withSteps(@Nullable String after, int limit) {
        return marked.withSteps(after, limit);
    }

    @Override
    public List<Aggregate<S>> blocked(@Nullable String after, int limit) {
        return marked.blocked(after, limit);
    }

    @Override
    public Backlog backlog() {
        return marked.backlog();
    }

    @Override
    public long countBlocked() {
        return marked.count("blocked");
    }

    @Override
    public void strike(String id, String step) {
        Guarded.run(() -> collection.updateOne(eq("_id", id), Updates.pull("steps", new Document("id", step))));
    }

    @Override
    public boolean countHold(String id) {
        return Guarded.call(() -> collection.updateOne(and(eq("_id", id), exists("blocked")), Updates.inc("holds", 1L)))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public boolean unblock(String id, long holds) {
        return Guarded.call(() -> collection.updateOne(
                                and(eq("_id", id), eq("holds", holds), exists("blocked")),
                                Updates.combine(Updates.unset("blocked"), Updates.inc("version", 1L))))
                        .getMatchedCount()
                == 1;
    }
}
