package city.onewindow.messaging.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;

import city.onewindow.messaging.Service;
import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.AggregateStore;
import city.onewindow.messaging.aggregate.TooLargeException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Documents in MongoDB; the collection's concerns are majority, set where the client is made. */
public final class MongoAggregateStore<S> implements AggregateStore<S> {
    /** MongoDB takes 16 MiB; what is larger than this is a fault long before. */
    private static final int LARGEST_BYTES = 12 << 20;

    private final MongoCollection<Document> collection;
    private final AggregateDocument<S> documents;
    private final List<String> keys;

    public MongoAggregateStore(MongoDatabase database, Service<S> service) {
        this.collection = database.getCollection(service.collection());
        this.documents = new AggregateDocument<>(service.codec());
        this.keys = service.keys();
    }

    @Override
    public Optional<Aggregate<S>> find(String id) {
        return Optional.ofNullable(Guarded.call(() -> collection.find(eq("_id", id)).first()))
                .map(documents::read);
    }

    @Override
    public Insertion insert(Aggregate<S> fresh) {
        Document document = checked(documents.write(fresh, 1));
        try {
            Guarded.run(() -> collection.insertOne(document));
            return new Insertion.Inserted();
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // Which key it was is read, not parsed from the server's words: a duplicate key means re-read.
            return find(fresh.id()).isPresent() ? new Insertion.Exists() : new Insertion.KeyTaken(keys.getFirst());
        }
    }

    @Override
    public boolean update(Aggregate<S> before, Aggregate<S> after) {
        Bson change = new UpdateOf<>(documents, before, after).bson();
        checked(documents.write(after, after.version()));
        return Guarded.call(() -> collection.updateOne(
                                and(eq("_id", before.id()), eq("version", before.version())), change))
                        .getMatchedCount()
                == 1;
    }

    private static Document checked(Document document) {
        int bytes = DocumentSize.upperBound(document);
        if (bytes > LARGEST_BYTES) {
            throw new TooLargeException(document.getString("_id"), bytes);
        }
        return document;
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
        return page(exists("pending"), after, limit);
    }

    @Override
    public List<Aggregate<S>> withSteps(@Nullable String after, int limit) {
        return page(exists("steps.id"), after, limit);
    }

    @Override
    public List<Aggregate<S>> blocked(@Nullable String after, int limit) {
        return page(exists("blocked"), after, limit);
    }

    private List<Aggregate<S>> page(Bson marked, @Nullable String after, int limit) {
        Bson filter = after == null ? marked : and(gt("_id", after), marked);
        return Guarded.call(() -> collection.find(filter).sort(Sorts.ascending("_id")).limit(limit)
                .map(documents::read)
                .into(new ArrayList<>()));
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
