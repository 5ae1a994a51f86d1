package city.onewindow.stack.store;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs a bulk statement by statement and adds the replies up as MongoDB does: an ordered one stops at its first error,
 * and {@code n} counts what took effect.
 */
final class SingleStatements {
    /** What runs one command. */
    interface Runner {
        Document run(Channel channel, String database, String command, Document query);
    }

    private static final Map<String, String> LISTS =
            Map.of("insert", "documents", "update", "updates", "delete", "deletes");

    private final Runner runner;

    SingleStatements(Runner runner) {
        this.runner = runner;
    }

    Document run(Channel channel, String database, String command, Document query) {
        String list = LISTS.get(command);
        if (list == null || !(query.get(list) instanceof List<?> statements)) {
            return runner.run(channel, database, command, query);
        }
        boolean ordered = !Boolean.FALSE.equals(query.get("ordered"));
        Sum sum = new Sum(command.equals("update"));
        for (int i = 0; i < statements.size(); i++) {
            Document single = new Document(query);
            single.put(list, List.of(statements.get(i)));
            sum.add(i, runner.run(channel, database, command, single));
            if (ordered && !sum.errors.isEmpty()) {
                break;
            }
        }
        return sum.reply();
    }

    private static final class Sum {
        private final boolean update;
        private final List<Document> errors = new ArrayList<>();
        private final List<Document> upserted = new ArrayList<>();
        private int n;
        private int modified;

        Sum(boolean update) {
            this.update = update;
        }

        void add(int index, Document reply) {
            boolean failed = reply.get("writeErrors") instanceof List<?> list && !list.isEmpty();
            if (failed) {
                errors.add(((Document) Fields.required(reply, "writeErrors", List.class)
                                .getFirst())
                        .append("index", index));
                return;
            }
            n += Fields.required(reply, "n", Number.class).intValue();
            modified += reply.get("nModified") instanceof Number number ? number.intValue() : 0;
            if (reply.get("upserted") instanceof Iterable<?> ids) {
                ids.forEach(id -> upserted.add(((Document) id).append("index", index)));
            }
        }

        Document reply() {
            Document reply = new Document("n", n);
            if (update) {
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
    }
}
