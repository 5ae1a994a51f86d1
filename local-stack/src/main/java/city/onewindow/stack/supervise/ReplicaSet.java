package city.onewindow.stack.supervise;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import org.bson.Document;

/** A mongod of our own as a replica set of one: initiated once, then waited for. */
final class ReplicaSet {
    private static final int ALREADY_INITIALIZED = 23;

    private ReplicaSet() {}

    static boolean isPrimary(int port) {
        if (!Probe.listens(port)) {
            return false;
        }
        String uri = "mongodb://127.0.0.1:%d/?directConnection=true&serverSelectionTimeoutMS=1000".formatted(port);
        try (MongoClient client = MongoClients.create(uri)) {
            initiate(client, port);
            Document hello = client.getDatabase("admin").runCommand(new Document("hello", 1));
            return hello.getBoolean("isWritablePrimary", false);
        } catch (MongoException notYet) {
            return false;
        }
    }

    private static void initiate(MongoClient client, int port) {
        Document member = new Document("_id", 0).append("host", "127.0.0.1:" + port);
        try {
            client.getDatabase("admin")
                    .runCommand(new Document(
                            "replSetInitiate", new Document("_id", "onewindow").append("members", List.of(member))));
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != ALREADY_INITIALIZED) {
                throw e;
            }
        }
    }
}
