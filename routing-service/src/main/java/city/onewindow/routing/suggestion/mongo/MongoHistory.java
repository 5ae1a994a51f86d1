package city.onewindow.routing.suggestion.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import city.onewindow.messaging.mongo.Guarded;
import city.onewindow.routing.suggestion.application.History;
import city.onewindow.routing.suggestion.model.Example;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** Out of the cases' own documents. A case holds its last dispatch only, so whoever was corrected is not believed. */
public final class MongoHistory implements History {
    private final MongoCollection<Document> cases;

    public MongoHistory(MongoDatabase database, String collection) {
        this.cases = database.getCollection(collection);
    }

    @Override
    public List<Example> answered(int most) {
        List<Document> found = Guarded.call(() -> cases.find(
                        and(in("state.status", "replied", "closed"), exists("state.answers")))
                .projection(Projections.include("state.facts.subject", "state.facts.text", "state.dispatch.lead.code"))
                .sort(Sorts.descending("state.at", "_id"))
                .limit(most)
                .into(new ArrayList<>()));
        return found.stream().map(MongoHistory::example).toList();
    }

    private static Example example(Document document) {
        Document state = document.get("state", Document.class);
        Document facts = state.get("facts", Document.class);
        return Example.of(
                facts.getString("subject"),
                facts.getString("text"),
                state.get("dispatch", Document.class)
                        .get("lead", Document.class)
                        .getString("code"));
    }
}
