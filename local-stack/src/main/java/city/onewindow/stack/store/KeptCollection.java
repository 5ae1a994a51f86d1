package city.onewindow.stack.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A collection that keeps its documents in the order of their insertion and never gives a position twice. So the order
 * in which an update finds documents is the same when the log is replayed upon a snapshot.
 */
final class KeptCollection extends AbstractMongoCollection<Integer> {

    private final Map<Integer, Document> documents = new LinkedHashMap<>();
    private final Narrowing narrowing = new Narrowing();
    private int nextPosition;

    KeptCollection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors) {
        super(database, name, options, cursors);
    }

    /** The documents as they are now: a later change of one of them does not show in the copies. */
    List<Document> copies() {
        // A change replaces the top level's values and never reaches into them, so the top level is enough.
        return documents.values().stream().map(Document::clone).toList();
    }

    @Override
    public void addIndex(Index<Integer> index) {
        int before = getIndexes().size();
        super.addIndex(index);
        if (getIndexes().size() == before) {
            return;
        }
        String first = index.getKeys().getFirst().getKey();
        if (first.equals(getIdField())) {
            narrowing.useIds(index);
        } else {
            Postings postings = narrowing.use(index.getName(), first);
            documents.forEach((position, document) -> postings.add(document, position));
        }
    }

    @Override
    public void dropIndex(String name) {
        super.dropIndex(name);
        narrowing.forget(name);
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document projection) {
        Optional<Collection<Integer>> candidates = isNatural(orderBy) ? Optional.empty() : narrowing.candidates(query);
        return candidates.isPresent()
                ? matchDocuments(query, candidates.orElseThrow(), orderBy, skip, limit, batchSize, projection)
                : matchDocuments(query, orderBy, skip, limit, batchSize, projection);
    }

    private static boolean isNatural(@Nullable Document orderBy) {
        return orderBy != null && orderBy.containsKey("$natural");
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document projection) {
        List<Document> all = new ArrayList<>(documents.values());
        if (isNaturalDescending(orderBy)) {
            Collections.reverse(all);
        }
        return matchDocumentsFromStream(all.stream(), query, orderBy, skip, limit, batchSize, projection);
    }

    @Override
    protected Document getDocument(Integer position) {
        return Objects.requireNonNull(documents.get(position), "an index knows a position that is empty");
    }

    @Override
    protected Integer addDocumentInternal(Document document) {
        Integer position = nextPosition++;
        documents.put(position, document);
        narrowing.add(document, position);
        return position;
    }

    @Override
    protected void removeDocument(Integer position) {
        Document removed = documents.remove(position);
        if (removed != null) {
            narrowing.remove(removed, position);
        }
    }

    @Override
    protected void handleUpdate(Integer position, Document before, Document after) {
        narrowing.remove(before, position);
        narrowing.add(after, position);
    }

    @Override
    protected Stream<DocumentWithPosition<Integer>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream().map(kept -> new DocumentWithPosition<>(kept.getValue(), kept.getKey()));
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int delta) {
        // Not tracked: it would cost one more encoding for each write.
    }

    @Override
    protected int getDataSize() {
        return 0;
    }
}
