package city.onewindow.feedback.indicator.mongo;

import city.onewindow.feedback.indicator.model.IssueFacts;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;

/** Streams every issue's facts; stubs, which hold only events back, have none. */
public final class MongoFacts {
    private static final int BATCH = 1000;

    private final MongoDatabase database;
    private final String collection;

    public MongoFacts(MongoDatabase database, String collection) {
        this.database = database;
        this.collection = collection;
    }

    /** What the use makes of the facts; they are read as it goes and never held all at once. */
    public <R> R stream(Function<Stream<IssueFacts>, R> use) {
        try (MongoCursor<Document> cursor = database.getCollection(collection)
                .find(Filters.exists("state"))
                .projection(Projections.include("state.facts"))
                .batchSize(BATCH)
                .cursor()) {
            Iterable<Document> documents = () -> cursor;
            return use.apply(StreamSupport.stream(documents.spliterator(), false)
                    .map(document -> FactsDocument.read(
                            document.get("state", new Document()).get("facts", new Document()))));
        }
    }
}
