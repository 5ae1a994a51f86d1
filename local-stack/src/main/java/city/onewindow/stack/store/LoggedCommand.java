package city.onewindow.stack.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Set;

/** A write command as it lies in the log. */
record LoggedCommand(String database, String command, Document query) {

    /** What belongs to one connection or one moment, and has no part in what the command does. */
    private static final Set<String> PASSING = Set.of(
            "$db",
            "lsid",
            "$clusterTime",
            "$readPreference",
            "writeConcern",
            "readConcern",
            "maxTimeMS",
            "comment",
            "txnNumber",
            "apiVersion");

    static byte[] encode(String database, String command, Document query) {
        Document lasting = query.clone();
        lasting.keySet().removeAll(PASSING);
        return Bson.encode(
                new Document("db", database).append("command", command).append("query", lasting));
    }

    static LoggedCommand decode(byte[] payload) {
        Document record = Bson.decode(payload);
        return new LoggedCommand(
                Fields.text(record, "db"), Fields.text(record, "command"), Fields.document(record, "query"));
    }
}
