package city.onewindow.benchmarks.stack;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.types.Binary;

/** The driver as the services use it (majority, journal), with as many connections as it wants. */
public final class RawStore implements AutoCloseable {
    private static final String ISSUES = "issues";
    private static final int SAMPLES = 400;

    private final MongoClient client;

    public RawStore(String uri) {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .readConcern(ReadConcern.MAJORITY)
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(300).maxWaitTime(30, TimeUnit.SECONDS))
                .build());
    }

    /** A collection of ours, which no service knows; only {@code _id} is an index. */
    public MongoCollection<Document> collection(String name) {
        return client.getDatabase("onewindow_bench").getCollection(name);
    }

    /** The collection of a service. */
    public MongoCollection<Document> of(String service, String name) {
        return client.getDatabase("onewindow_" + service).getCollection(name);
    }

    /** Issues as intake has just written them. */
    public List<Document> samples() {
        return of("intake", ISSUES).find().limit(SAMPLES).into(new ArrayList<>());
    }

    /** The bytes of the first event in a document. */
    public static byte[] event(Document issue) {
        return issue.getList("events", Document.class)
                .getFirst()
                .get("data", Binary.class)
                .getData();
    }

    /** Whether intake's relay has published, and noted, all that was accepted. */
    public boolean isAllPublished() {
        return of("intake", ISSUES).find(Filters.exists("pending")).first() == null;
    }

    /** Between turns: else the later ones would meet a larger store than the earlier. */
    public void empty(MongoCollection<Document> collection) {
        collection.deleteMany(new Document());
    }

    /** Intake's issues, of a stack that is made for measuring. */
    public MongoCollection<Document> issues() {
        return of("intake", ISSUES);
    }

    @Override
    public void close() {
        client.close();
    }
}
