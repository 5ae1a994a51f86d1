package city.onewindow.stack.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.bson.Document;

/** A store in this process with a client of its own. */
final class OpenStore implements AutoCloseable {

    private final EmbeddedStore store;
    private final MongoClient client;

    OpenStore(Path directory) {
        this(directory, Long.MAX_VALUE);
    }

    OpenStore(Path directory, long snapshotAfterBytes) {
        try {
            store = EmbeddedStore.open(directory, snapshotAfterBytes, e -> {
                throw new UncheckedIOException(e);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int port = store.listen("127.0.0.1", 0).getPort();
        client = MongoClients.create("mongodb://127.0.0.1:" + port + "/?retryWrites=false");
    }

    EmbeddedStore store() {
        return store;
    }

    MongoClient client() {
        return client;
    }

    MongoCollection<Document> collection(String name) {
        return client.getDatabase("city").getCollection(name);
    }

    @Override
    public void close() throws IOException {
        client.close();
        store.close();
    }
}
