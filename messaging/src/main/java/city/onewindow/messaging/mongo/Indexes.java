package city.onewindow.messaging.mongo;

import city.onewindow.messaging.Service;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Makes the indexes that the marks, the keys and the service's own queries need; making one again does nothing. */
public final class Indexes {
    private Indexes() {}

    public static void ensure(MongoDatabase database, Service<?> service) {
        MongoCollection<Document> aggregates = database.getCollection(service.collection());
        IndexOptions sparse = new IndexOptions().sparse(true);
        for (String mark : List.of("pending", "steps.id", "blocked")) {
            aggregates.createIndex(new Document(mark, 1), sparse);
        }
        for (String key : service.keys()) {
            aggregates.createIndex(
                    new Document(key, 1), new IndexOptions().unique(true).sparse(true));
        }
        service.indexes().forEach(paths -> aggregates.createIndex(keys(paths)));
        database.getCollection("held").createIndex(new Document("issue", 1));
        database.getCollection("held").createIndex(new Document("reason", 1));
    }

    private static Bson keys(List<String> paths) {
        Document keys = new Document();
        for (String path : paths) {
            boolean descending = path.startsWith("-");
            keys.append(descending ? path.substring(1) : path, descending ? -1 : 1);
        }
        return keys;
    }
}
