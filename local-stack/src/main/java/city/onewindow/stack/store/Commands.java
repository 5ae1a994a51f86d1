package city.onewindow.stack.store;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.Locale;

/** Carries commands out as MongoDB would, where the library does otherwise. Called under the guard's lock. */
final class Commands {

    /** As many as MongoDB sends first. */
    private static final int FIRST_BATCH = 101;

    private static final int NEXT_BATCH = 256;

    /** The library's way. */
    interface Library {
        Document handle(Channel channel, String database, String command, Document query);
    }

    private final Library library;

    Commands(Library library) {
        this.library = library;
    }

    Document read(Channel channel, String database, String command, Document query) {
        switch (command.toLowerCase(Locale.ROOT)) {
            case "find" -> limitBatch(query, FIRST_BATCH);
            case "getmore" -> limitBatch(query, NEXT_BATCH);
            default -> {
                // The library's batches will do.
            }
        }
        return library.handle(channel, database, command, query);
    }

    private static void limitBatch(Document query, int batch) {
        if (Fields.number(query, "batchSize") <= 0) {
            query.put("batchSize", batch);
        }
    }

    Document write(Channel channel, String database, String command, Document query) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "insert" -> {
                query.putIfAbsent("ordered", true);
                yield Bulk.countInserted(query, library.handle(channel, database, command, query));
            }
            case "update" -> Bulk.eachAlone(query, "updates", one -> library.handle(channel, database, command, one));
            case "delete" -> Bulk.eachAlone(query, "deletes", one -> library.handle(channel, database, command, one));
            case "findandmodify" -> findAndModify(channel, database, command, query);
            default -> library.handle(channel, database, command, query);
        };
    }

    private Document findAndModify(Channel channel, String database, String command, Document query) {
        Document reply = library.handle(channel, database, command, query);
        if (reply.get("lastErrorObject") == null) {
            Document value = reply.get("value") instanceof Document found ? found : null;
            boolean removed = value != null && Boolean.TRUE.equals(query.get("remove"));
            reply.put("lastErrorObject", new Document("n", removed ? 1 : 0).append("updatedExisting", false));
        }
        return reply;
    }

    /** Whether a write that came to this reply may have changed something. */
    static boolean changedSomething(String command, Document query, Document reply) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "insert", "delete" -> Fields.number(reply, "n") > 0;
            case "update" -> Fields.number(reply, "nModified") > 0 || reply.containsKey("upserted");
            case "findandmodify" -> reply.get("value") != null || Boolean.TRUE.equals(query.get("upsert"));
            case "createindexes" -> Fields.number(reply, "numIndexesBefore") != Fields.number(reply, "numIndexesAfter");
            default -> true;
        };
    }
}
