package city.onewindow.routing.rule.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import city.onewindow.messaging.mongo.Guarded;
import city.onewindow.routing.rule.application.RuleDraft;
import city.onewindow.routing.rule.application.RuleStore;
import city.onewindow.routing.rule.application.RuleVersion;
import city.onewindow.routing.rule.model.Activation;
import city.onewindow.routing.rule.model.Activations;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Versions under their numbers, which is what two publishers race for; draft and decisions under fixed ids. */
public final class MongoRuleStore implements RuleStore {
    private static final String DRAFT = "draft";
    private static final String LIVE = "live";

    private final MongoCollection<Document> versions;
    private final MongoCollection<Document> state;

    public MongoRuleStore(MongoDatabase database) {
        this.versions = database.getCollection("rule_versions");
        this.state = database.getCollection("rule_state");
    }

    @Override
    public long newest() {
        Document newest = Guarded.call(() -> versions.find()
                .projection(Projections.include("_id"))
                .sort(Sorts.descending("_id"))
                .first());
        return newest == null ? 0 : newest.getLong("_id");
    }

    @Override
    public Optional<RuleVersion> version(long number) {
        return Optional.ofNullable(
                        Guarded.call(() -> versions.find(eq("_id", number)).first()))
                .map(document -> new RuleVersion(
                        heading(document),
                        TableDocument.read(document.get("table", Document.class)),
                        document.getLong("draft")));
    }

    @Override
    public boolean add(RuleVersion version) {
        RuleVersion.Heading heading = version.heading();
        return Guarded.insert(
                versions,
                new Document("_id", heading.number())
                        .append("author", heading.author())
                        .append("reason", heading.reason())
                        .append("at", Date.from(heading.at()))
                        .append("count", heading.rules())
                        .append("draft", version.draft())
                        .append("table", TableDocument.write(version.table())));
    }

    @Override
    public List<RuleVersion.Heading> versions(long below, int most) {
        return Guarded.call(() -> versions.find(lt("_id", below))
                .projection(Projections.include("author", "reason", "at", "count"))
                .sort(Sorts.descending("_id"))
                .limit(most)
                .map(MongoRuleStore::heading)
                .into(new ArrayList<>()));
    }

    private static RuleVersion.Heading heading(Document document) {
        return new RuleVersion.Heading(
                document.getLong("_id"),
                document.getString("author"),
                document.getString("reason"),
                document.getDate("at").toInstant(),
                document.getInteger("count"));
    }

    @Override
    public Optional<RuleDraft> draft() {
        return Optional.ofNullable(find(DRAFT)).map(DraftDocument::read);
    }

    @Override
    public boolean save(RuleDraft draft) {
        Document document = DraftDocument.write(draft);
        if (draft.revision() == 1) {
            return Guarded.insert(state, document.append("_id", DRAFT));
        }
        return update(DRAFT, draft.revision() - 1, new Document("$set", document));
    }

    @Override
    public Activations activations() {
        Document document = find(LIVE);
        return document == null ? Activations.NONE : DecidedDocument.read(document);
    }

    @Override
    public boolean activate(Activations seen, Activation next) {
        Document decided = DecidedDocument.write(seen.and(next));
        if (seen.revision() == 0) {
            return Guarded.insert(state, decided.append("_id", LIVE));
        }
        return update(LIVE, seen.revision(), new Document("$set", decided));
    }

    private @Nullable Document find(String id) {
        return Guarded.call(() -> state.find(eq("_id", id)).first());
    }

    private boolean update(String id, long revision, Bson change) {
        return Guarded.call(() -> state.updateOne(and(eq("_id", id), eq("revision", revision)), change))
                        .getModifiedCount()
                == 1;
    }
}
