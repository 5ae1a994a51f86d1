package city.onewindow.stack.store;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds, for a query, the few documents that can match it: by {@code _id}, or by the first field of any index. What it
 * gives is matched against the whole query afterwards.
 */
final class Narrowing {

    private final Map<String, Postings> byIndex = new LinkedHashMap<>();
    private @Nullable Index<Integer> ids;

    void useIds(Index<Integer> index) {
        ids = index;
    }

    /** Adds the postings of an index; empty ones, to be filled by the caller. */
    Postings use(String index, String field) {
        Postings postings = new Postings(field);
        byIndex.put(index, postings);
        return postings;
    }

    void forget(String index) {
        byIndex.remove(index);
    }

    void add(Document document, Integer position) {
        byIndex.values().forEach(postings -> postings.add(document, position));
    }

    void remove(Document document, Integer position) {
        byIndex.values().forEach(postings -> postings.remove(document, position));
    }

    /** Positions in the order of insertion, or nothing when all documents must be looked at. */
    Optional<Collection<Integer>> candidates(Document query) {
        Optional<Collection<Integer>> best = Optional.empty();
        for (Map.Entry<String, Object> condition : query.entrySet()) {
            best = smaller(best, candidates(condition.getKey(), condition.getValue()));
        }
        return best;
    }

    @SuppressWarnings("unchecked") // the wire protocol knows no other content of $and and $or
    private Optional<Collection<Integer>> candidates(String key, Object condition) {
        return switch (key) {
            case "$and" -> ofAll((Collection<Document>) condition);
            case "$or" -> ofAny((Collection<Document>) condition);
            case "_id" -> byId(condition);
            default -> byField(key, condition);
        };
    }

    private Optional<Collection<Integer>> ofAll(Collection<Document> branches) {
        Optional<Collection<Integer>> best = Optional.empty();
        for (Document branch : branches) {
            best = smaller(best, candidates(branch));
        }
        return best;
    }

    private Optional<Collection<Integer>> ofAny(Collection<Document> branches) {
        TreeSet<Integer> union = new TreeSet<>();
        for (Document branch : branches) {
            Optional<Collection<Integer>> some = candidates(branch);
            if (some.isEmpty()) {
                return Optional.empty();
            }
            union.addAll(some.orElseThrow());
        }
        return Optional.of(union);
    }

    private Optional<Collection<Integer>> byId(Object condition) {
        Index<Integer> index = ids;
        Document alone = new Document("_id", condition);
        if (index == null || !isLookup(condition) || !index.canHandle(alone)) {
            return Optional.empty();
        }
        TreeSet<Integer> found = new TreeSet<>();
        index.getPositions(alone).forEach(found::add);
        return Optional.of(found);
    }

    private static boolean isLookup(Object condition) {
        if (condition instanceof Document document) {
            return document.keySet().stream().noneMatch(key -> key.startsWith("$"))
                    || (document.keySet().equals(java.util.Set.of("$in"))
                            && document.get("$in") instanceof List<?> wanted
                            && wanted.stream().allMatch(Postings::isPlain));
        }
        return Postings.isPlain(condition);
    }

    private Optional<Collection<Integer>> byField(String field, Object condition) {
        for (Postings postings : byIndex.values()) {
            if (postings.field().equals(field)) {
                return postings.candidates(condition);
            }
        }
        return Optional.empty();
    }

    private static Optional<Collection<Integer>> smaller(
            Optional<Collection<Integer>> one, Optional<Collection<Integer>> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return one.orElseThrow().size() <= other.orElseThrow().size() ? one : other;
    }
}
