package city.onewindow.stack.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The whole content as commands that make it: per collection its indexes, then its documents, one insert each hundred. */
final class Snapshot {
    private static final int DOCUMENTS_A_RECORD = 100;
    private static final Set<String> NOT_OURS = Set.of("admin", "local", "config");

    /** What answers a command. */
    interface Source {
        Document run(String database, String command, Document query);
    }

    private final Source source;

    Snapshot(Source source) {
        this.source = source;
    }

    /** Hands every record, in order, to the consumer that is given. */
    Consumer<Consumer<byte[]>> records(Set<String> databases) {
        return sink -> databases.stream()
                .filter(database -> !NOT_OURS.contains(database))
                .sorted()
                .forEach(database -> database(database, sink));
    }

    private void database(String database, Consumer<byte[]> sink) {
        Document listed = source.run(database, "listCollections", new Document("listCollections", 1));
        for (Document collection : batch(listed)) {
            String name = Fields.required(collection, "name", String.class);
            if (!name.startsWith("system.")) {
                indexes(database, name, sink);
                documents(database, name, sink);
            }
        }
    }

    private void indexes(String database, String collection, Consumer<byte[]> sink) {
        List<Document> indexes = new ArrayList<>();
        for (Document index : batch(source.run(database, "listIndexes", new Document("listIndexes", collection)))) {
            if (!"_id_".equals(index.get("name"))) {
                Document copy = index.cloneDeeply();
                copy.remove("ns");
                copy.remove("v");
                indexes.add(copy);
            }
        }
        if (!indexes.isEmpty()) {
            Document command = new Document("createIndexes", collection).append("indexes", indexes);
            sink.accept(LoggedCommand.encode(database, "createIndexes", command));
        }
    }

    private void documents(String database, String collection, Consumer<byte[]> sink) {
        Document find = new Document("find", collection).append("filter", new Document());
        List<Document> documents = batch(source.run(database, "find", find));
        for (int from = 0; from < documents.size(); from += DOCUMENTS_A_RECORD) {
            List<Document> some = documents.subList(from, Math.min(documents.size(), from + DOCUMENTS_A_RECORD));
            Document insert = new Document("insert", collection).append("documents", some);
            sink.accept(LoggedCommand.encode(database, "insert", insert));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Document> batch(Document reply) {
        java.util.Collection<Document> documents = (java.util.Collection<Document>)
                Fields.required(reply, "cursor", Document.class).get("firstBatch");
        return documents == null ? List.of() : new ArrayList<>(documents);
    }
}
