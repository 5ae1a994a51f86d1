package city.onewindow.routing.backtest.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import city.onewindow.contracts.issue.Channel;
import city.onewindow.contracts.issue.Department;
import city.onewindow.contracts.issue.EventType;
import city.onewindow.contracts.issue.IssueDispatched;
import city.onewindow.contracts.issue.IssueEventJson;
import city.onewindow.contracts.issue.IssueTriaged;
import city.onewindow.contracts.issue.RequesterKind;
import city.onewindow.messaging.mongo.Guarded;
import city.onewindow.routing.assignment.model.Words;
import city.onewindow.routing.backtest.application.PastIssues;
import city.onewindow.routing.backtest.model.Outcome;
import city.onewindow.routing.backtest.model.PastIssue;
import city.onewindow.routing.backtest.model.PastIssue.Answered;
import city.onewindow.routing.desk.model.Cursor;
import city.onewindow.routing.rule.model.Asked;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** Out of each case's document: the facts as accepted, the first of its own events, and the dispatch that was answered. */
public final class MongoPastIssues implements PastIssues {
    private static final String AT = "state.facts.submittedAt";
    private static final Bson NEEDED = Projections.fields(
            Projections.include(
                    AT,
                    "state.facts.code",
                    "state.facts.category",
                    "state.facts.district",
                    "state.facts.companyTier",
                    "state.facts.industry",
                    "state.facts.channel",
                    "state.facts.requester",
                    "state.facts.subject",
                    "state.facts.text",
                    "state.dispatch.lead",
                    "state.answers.at"),
            Projections.slice("events", 1));

    /** What the query needs. */
    public static final List<String> INDEX = List.of(AT, "_id");

    private final MongoCollection<Document> cases;

    public MongoPastIssues(MongoDatabase database, String collection) {
        this.cases = database.getCollection(collection);
    }

    @Override
    public List<PastIssue> page(Instant from, Instant to, @Nullable Cursor after, int limit) {
        List<Document> found = Guarded.call(() -> cases.find(and(since(from, after), lt(AT, Date.from(to))))
                .projection(NEEDED)
                .sort(Sorts.ascending(AT, "_id"))
                .limit(limit)
                .batchSize(limit)
                .into(new ArrayList<>()));
        return found.stream().map(MongoPastIssues::issue).toList();
    }

    private static Bson since(Instant from, @Nullable Cursor after) {
        if (after == null) {
            return gte(AT, Date.from(from));
        }
        Date at = Date.from(after.order());
        return or(gt(AT, at), and(eq(AT, at), gt("_id", after.id())));
    }

    private static PastIssue issue(Document document) {
        Document state = document.get("state", Document.class);
        Document facts = state.get("facts", Document.class);
        Document first = document.getList("events", Document.class).getFirst();
        return new PastIssue(
                document.getString("_id"),
                facts.getString("code"),
                facts.getDate("submittedAt").toInstant(),
                new Asked(
                        facts.getString("category"),
                        facts.getString("district"),
                        facts.getString("companyTier"),
                        facts.getString("industry"),
                        Words.value(Channel.class, facts.getString("channel")),
                        Words.value(RequesterKind.class, facts.getString("requester")),
                        facts.getString("subject"),
                        facts.getString("text")),
                first.getDate("time").toInstant(),
                decided(document.getString("_id"), first),
                answered(state));
    }

    /** A case begins with the decision where it goes. */
    private static Outcome decided(String issue, Document first) {
        EventType type = EventType.named(first.getString("type")).orElseThrow();
        return switch (IssueEventJson.read(type, first.get("data", Binary.class).getData())) {
            case IssueDispatched dispatched -> Outcome.of(dispatched);
            case IssueTriaged triaged -> Outcome.of(triaged);
            default -> throw new IllegalStateException("the case of " + issue + " begins with " + type.typeName());
        };
    }

    /** Once answered an issue is not dispatched again, so the dispatch that stands is the one that was answered. */
    private static @Nullable Answered answered(Document state) {
        Document dispatch = state.get("dispatch", Document.class);
        List<Document> answers = state.getList("answers", Document.class, List.of());
        if (dispatch == null || answers.isEmpty()) {
            return null;
        }
        Document lead = dispatch.get("lead", Document.class);
        return new Answered(
                new Department(lead.getString("code"), lead.getString("zh"), lead.getString("en")),
                answers.getFirst().getDate("at").toInstant());
    }
}
