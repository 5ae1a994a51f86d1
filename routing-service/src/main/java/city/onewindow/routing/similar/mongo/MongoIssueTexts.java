package city.onewindow.routing.similar.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.or;

import city.onewindow.messaging.mongo.Guarded;
import city.onewindow.routing.similar.application.IssueTexts;
import city.onewindow.routing.similar.model.IssueText;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** Texts out of the cases' own documents. */
public final class MongoIssueTexts implements IssueTexts {
    private static final String AT = "state.at";

    /** What the query needs. */
    public static final List<String> INDEX = List.of(AT, "_id");

    private final MongoCollection<Document> cases;

    public MongoIssueTexts(MongoDatabase database, String collection) {
        this.cases = database.getCollection(collection);
    }

    @Override
    public List<IssueText> after(Instant at, String issue, int limit) {
        Date from = Date.from(at);
        List<Document> found = Guarded.call(() -> cases.find(or(gt(AT, from), and(eq(AT, from), gt("_id", issue))))
                .projection(Projections.include(AT, "state.facts.subject", "state.facts.text"))
                .sort(Sorts.ascending(AT, "_id"))
                .limit(limit)
                .into(new ArrayList<>()));
        return found.stream().map(MongoIssueTexts::text).toList();
    }

    private static IssueText text(Document document) {
        Document state = document.get("state", Document.class);
        Document facts = state.get("facts", Document.class);
        return new IssueText(
                document.getString("_id"),
                state.getDate("at").toInstant(),
                facts.getString("subject"),
                facts.getString("text"));
    }
}
