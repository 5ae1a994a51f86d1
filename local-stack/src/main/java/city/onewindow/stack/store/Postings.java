package city.onewindow.stack.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which documents hold a value in one field. It answers with candidates, never fewer than match: the caller matches
 * them against the whole query. Documents without the field are not in it, so a question about their absence gets no
 * answer from here.
 */
final class Postings {

    private final String field;
    private final Map<Object, TreeSet<Integer>> positions = new HashMap<>();
    private final TreeSet<Integer> having = new TreeSet<>();

    Postings(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }

    void add(Document document, Integer position) {
        Object value = Utils.getSubdocumentValueCollectionAware(document, field);
        if (value instanceof Missing) {
            return;
        }
        having.add(position);
        for (Object key : keys(value)) {
            positions.computeIfAbsent(key, k -> new TreeSet<>()).add(position);
        }
    }

    void remove(Document document, Integer position) {
        Object value = Utils.getSubdocumentValueCollectionAware(document, field);
        having.remove(position);
        for (Object key : keys(value)) {
            TreeSet<Integer> of = positions.get(key);
            if (of != null && of.remove(position) && of.isEmpty()) {
                positions.remove(key);
            }
        }
    }

    int size() {
        return having.size();
    }

    /** Candidates for a condition on this field, or nothing when it does not narrow. */
    Optional<Collection<Integer>> candidates(@Nullable Object condition) {
        if (isPlain(condition)) {
            return Optional.of(of(condition));
        }
        if (!(condition instanceof Document operators)) {
            return Optional.empty();
        }
        if (isPlain(operators.get("$eq"))) {
            return Optional.of(of(operators.get("$eq")));
        }
        if (operators.get("$in") instanceof Collection<?> wanted
                && wanted.stream().allMatch(Postings::isPlain)) {
            TreeSet<Integer> union = new TreeSet<>();
            wanted.forEach(value -> union.addAll(of(value)));
            return Optional.of(union);
        }
        return asksForPresence(operators) ? Optional.of(having) : Optional.empty();
    }

    private static boolean asksForPresence(Document operators) {
        return Utils.isTrue(operators.get("$exists"))
                || isPlain(operators.get("$gt"))
                || isPlain(operators.get("$gte"))
                || isPlain(operators.get("$lt"))
                || isPlain(operators.get("$lte"));
    }

    private SortedSet<Integer> of(@Nullable Object value) {
        return positions.getOrDefault(normal(value), new TreeSet<>());
    }

    /** Values of which equality in an index is equality in a query. */
    static boolean isPlain(@Nullable Object value) {
        return value instanceof String
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Double
                || value instanceof Boolean
                || value instanceof Instant
                || value instanceof ObjectId
                || value instanceof UUID;
    }

    private static Object normal(@Nullable Object value) {
        return new KeyValue(value).normalized().get(0);
    }

    private static List<Object> keys(Object value) {
        List<Object> keys = new ArrayList<>();
        collect(value, keys);
        return keys;
    }

    private static void collect(Object value, List<Object> keys) {
        if (value instanceof Collection<?> elements) {
            elements.forEach(element -> collect(element, keys));
        } else if (isPlain(value)) {
            keys.add(normal(value));
        }
    }
}
