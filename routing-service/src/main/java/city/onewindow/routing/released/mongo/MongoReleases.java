package city.onewindow.routing.released.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import city.onewindow.messaging.mongo.Guarded;
import city.onewindow.routing.assignment.mongo.ReleaseDocument;
import city.onewindow.routing.released.application.Releases;
import city.onewindow.routing.released.model.LastSaid;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Out of the cases' own documents: there is no second place from which something would have to be taken back. */
public final class MongoReleases implements Releases {
    private static final String RELEASE = "state.aftermath.release";
    private static final String AT = RELEASE + ".at";

    /** What the query needs. */
    public static final List<String> INDEX = List.of(AT, "_id");

    private final MongoCollection<Document> cases;

    public MongoReleases(MongoDatabase database, String collection) {
        this.cases = database.getCollection(collection);
    }

    @Override
    public List<LastSaid> after(Instant at, String issue, int limit) {
        Date from = Date.from(at);
        List<Document> found = Guarded.call(() -> cases.find(or(gt(AT, from), and(eq(AT, from), gt("_id", issue))))
                .projection(Projections.include(RELEASE))
                .sort(Sorts.ascending(AT, "_id"))
                .limit(limit)
                .into(new ArrayList<>()));
        return said(found);
    }

    @Override
    public List<LastSaid> of(List<String> issues) {
        List<Document> found = Guarded.call(() -> cases.find(in("_id", issues))
                .projection(Projections.include(RELEASE))
                .into(new ArrayList<>()));
        return said(found);
    }

    private static List<LastSaid> said(List<Document> found) {
        return found.stream()
                .filter(each -> release(each) != null)
                .map(each -> new LastSaid(
                        each.getString("_id"), ReleaseDocument.read(Objects.requireNonNull(release(each)))))
                .toList();
    }

    private static @Nullable Document release(Document document) {
        return document.getEmbedded(List.of("state", "aftermath", "release"), Document.class);
    }
}
