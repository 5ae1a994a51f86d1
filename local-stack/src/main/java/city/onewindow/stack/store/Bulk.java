package city.onewindow.stack.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Write commands of many statements, with the outcome that MongoDB gives: an ordered one stops at the first error, and
 * {@code n} counts what was done.
 */
final class Bulk {

    private Bulk() {}

    /** Runs the statements of an update or delete one by one and adds up their replies. */
    static Document eachAlone(Document command, String statements, Function<Document, Document> execute) {
        List<Document> errors = new ArrayList<>();
        List<Document> upserted = new ArrayList<>();
        int n = 0;
        int modified = 0;
        List<Document> all = Fields.documents(command, statements);
        for (int i = 0; i < all.size(); i++) {
            Document reply = alone(command, statements, all.get(i), execute);
            n += Fields.number(reply, "n");
            modified += Fields.number(reply, "nModified");
            renumber(reply, "upserted", i, upserted);
            renumber(reply, "writeErrors", i, errors);
            if (!errors.isEmpty() && isOrdered(command)) {
                break;
            }
        }
        Document reply = new Document("n", n);
        if (statements.equals("updates")) {
            reply.append("nModified", modified);
        }
        if (!upserted.isEmpty()) {
            reply.append("upserted", upserted);
        }
        if (!errors.isEmpty()) {
            reply.append("writeErrors", errors);
        }
        return reply.append("ok", 1.0);
    }

    private static Document alone(
            Document command, String statements, Object statement, Function<Document, Document> execute) {
        Document one = command.clone();
        one.put(statements, List.of(statement));
        try {
            return execute.apply(one);
        } catch (MongoServerException e) {
            return new Document("n", 0).append("writeErrors", List.of(error(e).append("index", 0)));
        }
    }

    /** Puts right how many documents an insert has inserted. */
    static Document countInserted(Document command, Document reply) {
        int asked = Fields.documents(command, "documents").size();
        List<Document> errors = Fields.documents(reply, "writeErrors");
        if (errors.isEmpty()) {
            return reply;
        }
        int inserted = isOrdered(command) ? Fields.number(errors.getFirst(), "index") : asked - errors.size();
        reply.put("n", inserted);
        return reply;
    }

    static Document error(MongoServerException e) {
        Document error = new Document("errmsg", e.getMessageWithoutErrorCode());
        if (e instanceof MongoServerError known) {
            error.append("code", known.getCode());
            error.putIfNotNull("codeName", known.getCodeName());
        } else {
            error.append("code", 8).append("codeName", "UnknownError");
        }
        return error;
    }

    private static boolean isOrdered(Document command) {
        return !command.containsKey("ordered") || Utils.isTrue(command.get("ordered"));
    }

    private static void renumber(Document reply, String name, int index, List<Document> into) {
        for (Document each : Fields.documents(reply, name)) {
            into.add(new Document(each).append("index", index));
        }
    }
}
