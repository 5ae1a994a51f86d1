package city.onewindow.messaging.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;

import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.AggregateStore.Backlog;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Documents under one of the marks that the sweeps follow, each a sparse index, in pages by id. A document that cannot be
 * read is left out with an alarm in the log: it must not keep a sweep from all others.
 */
final class Marked<S> {
    private static final Logger LOG = LoggerFactory.getLogger(Marked.class);

    private final MongoCollection<Document> collection;
    private final AggregateDocument<S> documents;

    Marked(MongoCollection<Document> collection, AggregateDocument<S> documents) {
        this.collection = collection;
        this.documents = documents;
    }

    /** Without the state, which the relay has no use for. */
    List<Aggregate<S>> pending(@Nullable String after, int limit) {
        return page("pending", Projections.exclude("state"), after, limit);
    }

    List<Aggregate<S>> withSteps(@Nullable String after, int limit) {
        return page("steps.id", new Document(), after, limit);
    }

    /** Without state and events, which an operator's list has no use for. */
    List<Aggregate<S>> blocked(@Nullable String after, int limit) {
        return page("blocked", Projections.exclude("state", "events"), after, limit);
    }

    private List<Aggregate<S>> page(String mark, Bson projection, @Nullable String after, int limit) {
        @Nullable String from = after;
        while (true) {
            List<Document> page = documents(mark, projection, from, limit);
            List<Aggregate<S>> readable =
                    page.stream().map(this::readable).flatMap(Optional::stream).toList();
            // An empty page means the end to whoever asked: one of which nothing can be read must not look like it.
            if (!readable.isEmpty() || page.isEmpty()) {
                return readable;
            }
            from = page.getLast().getString("_id");
        }
    }

    private List<Document> documents(String mark, Bson projection, @Nullable String after, int limit) {
        Bson filter = after == null ? exists(mark) : and(gt("_id", after), exists(mark));
        return Guarded.call(() -> collection
                .find(filter)
                .projection(projection)
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .into(new ArrayList<>()));
    }

    private Optional<Aggregate<S>> readable(Document document) {
        try {
            return Optional.of(documents.read(document));
        } catch (RuntimeException e) {
            LOG.error("document {} cannot be read, left out", document.get("_id"), e);
            return Optional.empty();
        }
    }

    Backlog backlog() {
        long count = count("pending");
        Document oldest = Guarded.call(() -> collection
                .find(exists("pending"))
                .projection(Projections.include("pending"))
                .sort(Sorts.ascending("pending"))
                .first());
        return new Backlog(
                count, oldest == null ? null : oldest.getDate("pending").toInstant());
    }

    long count(String mark) {
        return Guarded.call(() -> collection.countDocuments(exists(mark)));
    }
}
