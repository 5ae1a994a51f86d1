package city.onewindow.stack.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A write command as it stands in the log: replayed on the same state it does the same. */
record LoggedCommand(String database, String command, Document query) {
    private static final Set<String> NOT_OF_THE_COMMAND =
            Set.of("$db", "lsid", "$clusterTime", "writeConcern", "txnNumber", "$readPreference");

    static byte[] encode(String database, String command, Document query) {
        Document body = new Document();
        query.forEach((key, value) -> {
            if (!NOT_OF_THE_COMMAND.contains(key)) {
                body.put(key, value);
            }
        });
        ByteBuf buffer = Unpooled.buffer(512);
        BsonEncoder.encodeDocument(
                new Document("d", database).append("c", command).append("q", body), buffer);
        return ByteBufUtil.getBytes(buffer);
    }

    static LoggedCommand decode(ByteBuf record) {
        Document logged = BsonDecoder.decodeBson(record);
        return new LoggedCommand(
                Fields.required(logged, "d", String.class),
                Fields.required(logged, "c", String.class),
                Fields.required(logged, "q", Document.class));
    }

    /** Whether the reply says that anything changed; a conditional write that matched nothing leaves no trace. */
    static boolean hasEffect(Document reply) {
        boolean counted = reply.containsKey("n") && !reply.containsKey("value");
        return !counted
                || Fields.required(reply, "n", Number.class).longValue() > 0
                || reply.containsKey("writeErrors");
    }

    /**
     * Refuses what would come out differently when replayed: times and ids made by the server.
     *
     * @throws BadValueException naming what to write instead
     */
    static void refuseWhatCannotBeReplayed(String command, Document query) {
        if (mentions(query, "$currentDate")) {
            throw new BadValueException("$currentDate is not replayable: send the time with the write");
        }
        if (command.equalsIgnoreCase("insert") && query.get("documents") instanceof List<?> documents) {
            for (Object document : documents) {
                if (document instanceof Document inserted && !inserted.containsKey("_id")) {
                    throw new BadValueException("an inserted document needs an _id made by the client");
                }
            }
        }
        if (query.get("updates") instanceof List<?> updates) {
            updates.forEach(update -> refuseUpsertWithoutId((Document) update, "q"));
        } else if (query.containsKey("upsert")) {
            refuseUpsertWithoutId(query, "query");
        }
    }

    private static void refuseUpsertWithoutId(Document statement, String filter) {
        boolean upsert = Boolean.TRUE.equals(statement.get("upsert"));
        if (upsert && !(statement.get(filter) instanceof Document q && q.containsKey("_id"))) {
            throw new BadValueException("an upsert needs an _id made by the client in its filter");
        }
    }

    private static boolean mentions(@Nullable Object value, String operator) {
        if (value instanceof Document document) {
            return document.containsKey(operator)
                    || document.values().stream().anyMatch(nested -> mentions(nested, operator));
        }
        return value instanceof List<?> list && list.stream().anyMatch(nested -> mentions(nested, operator));
    }
}
