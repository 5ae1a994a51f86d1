package city.onewindow.stack.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/** A collection that looks a conditional filter such as {@code {_id, version}} up by its id before it matches the rest. */
final class GuardedCollection extends MemoryCollection {
    GuardedCollection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors) {
        super(database, name, options, cursors);
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
        if (query.size() > 1 && isExact(query.get("_id"))) {
            Document byId = new Document("_id", query.get("_id"));
            return matchDocumentsFromStream(
                    super.queryDocuments(byId, null, 0, 0, 0, null).collectDocuments().stream(),
                    query,
                    orderBy,
                    skip,
                    limit,
                    batchSize,
                    fields);
        }
        return super.queryDocuments(query, orderBy, skip, limit, batchSize, fields);
    }

    private static boolean isExact(@Nullable Object id) {
        return id != null && !(id instanceof Document) && !(id instanceof BsonRegularExpression);
    }

    /** Sizes would be computed twice an update, and nobody asks for them. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }
}
