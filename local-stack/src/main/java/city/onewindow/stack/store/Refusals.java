package city.onewindow.stack.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the embedded store refuses rather than do it otherwise than MongoDB: what cannot be replayed to the same end, and
 * what it would silently leave out.
 */
final class Refusals {

    private static final Set<String> UNKNOWN_INDEX_OPTIONS =
            Set.of("expireAfterSeconds", "partialFilterExpression", "collation", "wildcardProjection");

    private static final Set<String> NOT_REPEATABLE = Set.of("$where", "$expr", "$rand", "$sampleRate", "$function");

    private Refusals() {}

    /**
     * Looks at a command before anything is done.
     *
     * @throws MongoServerError in words that say what to do instead
     */
    static void check(String command, Document query) {
        if (query.containsKey("startTransaction") || query.containsKey("autocommit")) {
            throw refused("transactions over several documents");
        }
        if (query.get("collation") != null) {
            throw refused("collation");
        }
        switch (command.toLowerCase(Locale.ROOT)) {
            case "insert" -> Fields.documents(query, "documents").forEach(Refusals::checkInsert);
            case "update" -> Fields.documents(query, "updates").forEach(statement -> checkUpdate(statement, "q", "u"));
            case "delete" -> Fields.documents(query, "deletes").forEach(statement -> checkFilter(statement.get("q")));
            case "findandmodify" -> checkUpdate(query, "query", "update");
            case "createindexes" -> Fields.documents(query, "indexes").forEach(Refusals::checkIndex);
            case "create" -> checkCreate(query);
            case "aggregate" -> Fields.documents(query, "pipeline").forEach(Refusals::checkStage);
            default -> {
                // Anything else is either a read or has no such options.
            }
        }
    }

    private static void checkInsert(Document document) {
        if (!document.containsKey("_id")) {
            throw refused("an _id made by the server; let the client make it");
        }
    }

    private static void checkUpdate(Document statement, String filterName, String updateName) {
        if (statement.get("collation") != null) {
            throw refused("collation");
        }
        checkFilter(statement.get(filterName));
        if (statement.get(updateName) instanceof Collection<?>) {
            throw refused("updates by pipeline");
        }
        if (!(statement.get(updateName) instanceof Document update)) {
            return;
        }
        if (update.containsKey("$currentDate")) {
            throw refused("$currentDate; let the client say the time");
        }
        if (Boolean.TRUE.equals(statement.get("upsert")) && !namesId(statement.get(filterName), update)) {
            throw refused("an upsert without _id in its filter or in $setOnInsert: the server would have to make one");
        }
    }

    private static boolean namesId(@Nullable Object filter, Document update) {
        return update.containsKey("_id")
                || (update.get("$setOnInsert") instanceof Document onInsert && onInsert.containsKey("_id"))
                || (filter instanceof Document query && givesId(query.get("_id")));
    }

    private static boolean givesId(@Nullable Object condition) {
        if (condition instanceof Document document) {
            return document.containsKey("$eq") || document.keySet().stream().noneMatch(key -> key.startsWith("$"));
        }
        return condition != null;
    }

    private static void checkFilter(@Nullable Object filter) {
        if (filter instanceof Map<?, ?> conditions) {
            conditions.forEach((key, condition) -> {
                if (key instanceof String operator && NOT_REPEATABLE.contains(operator)) {
                    throw refused(operator + " in the filter of a write");
                }
                checkFilter(condition);
            });
        } else if (filter instanceof Collection<?> branches) {
            branches.forEach(Refusals::checkFilter);
        }
    }

    private static void checkIndex(Document index) {
        index.keySet().stream()
                .filter(UNKNOWN_INDEX_OPTIONS::contains)
                .findFirst()
                .ifPresent(option -> {
                    throw refused("indexes with " + option);
                });
        if (index.get("key") instanceof Document key) {
            key.values().stream()
                    .filter(kind -> !(kind instanceof Number))
                    .findFirst()
                    .ifPresent(kind -> {
                        throw refused("indexes of the kind " + kind);
                    });
        }
    }

    private static void checkCreate(Document query) {
        for (String option : List.of("capped", "validator", "timeseries", "viewOn")) {
            if (query.get(option) != null && !Boolean.FALSE.equals(query.get(option))) {
                throw refused("collections with " + option);
            }
        }
    }

    private static void checkStage(Document stage) {
        for (String name : List.of("$out", "$merge", "$changeStream")) {
            if (stage.containsKey(name)) {
                throw refused("the stage " + name);
            }
        }
    }

    private static MongoServerError refused(String what) {
        return new MongoServerError(
                115, "CommandNotSupported", "the embedded store of OneWindow does not know " + what);
    }
}
