package city.onewindow.stack.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * All collections as they were after one record of the log. In the file: for each collection a head with its indexes,
 * its documents in order, and at the very end how many records there are.
 */
record Snapshot(List<Content> contents) {

    /** One collection. */
    record Content(String database, String collection, List<Document> indexes, List<Document> documents) {}

    /** Copies everything; call while nobody writes. */
    static Snapshot take(GuardedBackend backend, Channel channel) {
        List<Content> contents = new ArrayList<>();
        for (String name : backend.databaseNames()) {
            MongoDatabase database = backend.resolveDatabase(name);
            for (String collection : collections(backend, channel, name)) {
                MongoCollection<?> kept = database.resolveCollection(collection, true);
                contents.add(new Content(
                        name,
                        collection,
                        indexes(backend, channel, name, collection),
                        ((KeptCollection) kept).copies()));
            }
        }
        return new Snapshot(contents);
    }

    private static List<String> collections(GuardedBackend backend, Channel channel, String database) {
        return firstBatch(backend.list(channel, database, new Document("listCollections", 1))).stream()
                .map(each -> Fields.text(each, "name"))
                .toList();
    }

    private static List<Document> indexes(GuardedBackend backend, Channel channel, String database, String collection) {
        return firstBatch(backend.list(channel, database, new Document("listIndexes", collection))).stream()
                .filter(index -> !"_id_".equals(index.get("name")))
                .map(Document::cloneDeeply)
                .toList();
    }

    private static List<Document> firstBatch(Document reply) {
        return Fields.documents(Fields.document(reply, "cursor"), "firstBatch");
    }

    /** Writes the file and returns when it is on disk. */
    void write(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            try (SnapshotOutput out = new SnapshotOutput(channel)) {
                for (Content content : contents) {
                    out.add(new Document("database", content.database)
                            .append("collection", content.collection)
                            .append("indexes", content.indexes));
                    for (Document document : content.documents) {
                        out.add(new Document("document", document));
                    }
                }
                out.end();
            }
        }
    }

    /**
     * Puts a snapshot back into an empty backend.
     *
     * @throws StoreDamagedException if the file is not whole
     */
    static void restore(Path file, GuardedBackend backend, Channel channel) throws IOException {
        long count = 0;
        MongoCollection<?> into = null;
        try (FrameReader reader = new FrameReader(file)) {
            for (FrameReader.Entry entry = reader.next(); entry != null; entry = reader.next()) {
                Document record = Bson.decode(entry.payload());
                if (record.get("end") instanceof Number end && end.longValue() == count && reader.bytesBehind() == 0) {
                    return;
                }
                count++;
                if (record.get("document") instanceof Document document && into != null) {
                    into.addDocument(document);
                } else {
                    into = open(backend, channel, record);
                }
            }
        }
        throw new StoreDamagedException("the snapshot " + file + " is damaged after record " + count
                + "; put a back-up of this directory in its place");
    }

    private static MongoCollection<?> open(GuardedBackend backend, Channel channel, Document head) {
        String database = Fields.text(head, "database");
        String collection = Fields.text(head, "collection");
        backend.replay(channel, new LoggedCommand(database, "create", new Document("create", collection)));
        if (head.get("indexes") instanceof List<?> indexes && !indexes.isEmpty()) {
            Document create = new Document("createIndexes", collection).append("indexes", indexes);
            backend.replay(channel, new LoggedCommand(database, "createIndexes", create));
        }
        return backend.resolveDatabase(database).resolveCollection(collection, true);
    }
}
