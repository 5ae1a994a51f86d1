package city.onewindow.routing.desk.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import city.onewindow.messaging.mongo.Guarded;
import city.onewindow.routing.assignment.mongo.Shelves;
import city.onewindow.routing.desk.application.DeskViews;
import city.onewindow.routing.desk.model.Cursor;
import city.onewindow.routing.desk.model.DeskLine;
import city.onewindow.routing.desk.model.DeskPage;
import city.onewindow.routing.desk.model.Tab;
import city.onewindow.routing.desk.model.TriageFilter;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The lists as queries on the cases' own documents, by shelf and order. */
public final class MongoDeskViews implements DeskViews {
    /** What the queries need. */
    public static final List<List<String>> INDEXES = List.of(
            List.of("state.shelf", "state.order", "state.facts.submittedAt", "_id"), List.of("state.facts.code"));

    private static final String SHELF = "state.shelf";
    private static final String ORDER = "state.order";
    /** Deadlines end with the working day, so many share one: then who came first. */
    private static final String THEN = "state.facts.submittedAt";
    /** A line shows no text, however long it is. */
    private static final Bson LINE = Projections.exclude("events", "marks", "state.facts.text", "state.shelf", "steps");

    private final MongoCollection<Document> cases;

    public MongoDeskViews(MongoDatabase database, String collection) {
        this.cases = database.getCollection(collection);
    }

    @Override
    public DeskPage inbox(String department, List<Tab> tabs, @Nullable Cursor after, int limit) {
        return page(shelves(department, tabs), tabs.getFirst().lastFirst(), after, limit);
    }

    @Override
    public DeskPage triage(TriageFilter filter, @Nullable Cursor after, int limit) {
        return page(TriageQueries.of(filter), false, after, limit);
    }

    @Override
    public DeskPage open(@Nullable Cursor after, int limit) {
        return page(eq(SHELF, Shelves.OPEN), false, after, limit);
    }

    private static Bson shelves(String department, List<Tab> tabs) {
        List<String> shelves = tabs.stream()
                .flatMap(tab -> tab == Tab.ASSISTING
                        ? Stream.of(Shelves.assisting(department))
                        : tab.statuses().stream().map(status -> Shelves.of(department, status)))
                .toList();
        return shelves.size() == 1 ? eq(SHELF, shelves.getFirst()) : in(SHELF, shelves);
    }

    private DeskPage page(Bson shelf, boolean lastFirst, @Nullable Cursor after, int limit) {
        Bson filter = after == null ? shelf : and(shelf, beyond(after, lastFirst));
        Bson order = lastFirst ? Sorts.descending(ORDER, THEN, "_id") : Sorts.ascending(ORDER, THEN, "_id");
        List<Document> found = Guarded.call(() ->
                cases.find(filter).projection(LINE).sort(order).limit(limit + 1).into(new ArrayList<>()));
        List<DeskLine> lines =
                found.stream().limit(limit).map(LineDocument::read).toList();
        Cursor next = found.size() <= limit ? null : cursor(found.get(limit - 1));
        return new DeskPage(lines, next);
    }

    /** The bound stands alone beside the alternatives, so that an index is entered there and not at the list's beginning. */
    private static Bson beyond(Cursor after, boolean lastFirst) {
        Date order = Date.from(after.order());
        Bson from = lastFirst ? lte(ORDER, order) : gte(ORDER, order);
        if (after.then() == null) {
            // Written before there was a second place: those of one order come again, rather than any be left out.
            return from;
        }
        Date then = Date.from(after.then());
        Bson later = lastFirst ? lt(ORDER, order) : gt(ORDER, order);
        Bson came = lastFirst ? lt(THEN, then) : gt(THEN, then);
        Bson id = lastFirst ? lt("_id", after.id()) : gt("_id", after.id());
        return and(from, or(later, and(eq(ORDER, order), came), and(eq(ORDER, order), eq(THEN, then), id)));
    }

    private static Cursor cursor(Document last) {
        Document state = last.get("state", Document.class);
        Instant then = state.get("facts", Document.class).getDate("submittedAt").toInstant();
        return new Cursor(state.getDate("order").toInstant(), then, last.getString("_id"));
    }

    @Override
    public int count(String department, Tab tab) {
        return count(shelves(department, List.of(tab)));
    }

    @Override
    public Map<String, Integer> open() {
        List<Bson> stages = List.of(
                Aggregates.match(eq(SHELF, Shelves.OPEN)),
                Aggregates.project(Projections.include(SHELF)),
                Aggregates.unwind("$" + SHELF),
                Aggregates.group("$" + SHELF, Accumulators.sum("open", 1)));
        Map<String, Integer> open = new HashMap<>();
        for (Document each : Guarded.call(() -> cases.aggregate(stages).into(new ArrayList<>()))) {
            int count = each.get("open", Number.class).intValue();
            Shelves.department(each.getString("_id")).ifPresent(code -> open.merge(code, count, Integer::sum));
        }
        return open;
    }

    @Override
    public int countTriage() {
        return count(eq(SHELF, Shelves.TRIAGE));
    }

    private int count(Bson shelf) {
        return Guarded.call(() -> (int) cases.countDocuments(shelf, new CountOptions().limit(MOST_COUNTED)));
    }

    @Override
    public Optional<String> byTrackingCode(String code) {
        return Optional.ofNullable(Guarded.call(() -> cases.find(eq("state.facts.code", code))
                        .projection(Projections.include("_id"))
                        .first()))
                .map(found -> found.getString("_id"));
    }
}
