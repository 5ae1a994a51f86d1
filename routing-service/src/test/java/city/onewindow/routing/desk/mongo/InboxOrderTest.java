package city.onewindow.routing.desk.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.contracts.issue.IssueAccepted;
import city.onewindow.contracts.issue.TrackingCode;
import city.onewindow.messaging.Service;
import city.onewindow.messaging.aggregate.Aggregates;
import city.onewindow.messaging.aggregate.Evolution;
import city.onewindow.messaging.aggregate.StoredAggregates;
import city.onewindow.messaging.crash.CrashPoints;
import city.onewindow.messaging.mongo.MongoAggregateStore;
import city.onewindow.routing.assignment.Cases;
import city.onewindow.routing.assignment.application.NewEvents;
import city.onewindow.routing.assignment.model.Case;
import city.onewindow.routing.assignment.model.Decided;
import city.onewindow.routing.assignment.mongo.CaseCodec;
import city.onewindow.routing.desk.model.Cursor;
import city.onewindow.routing.desk.model.DeskLine;
import city.onewindow.routing.desk.model.DeskPage;
import city.onewindow.routing.desk.model.Tab;
import city.onewindow.routing.running.RunningRouting;
import city.onewindow.testkit.Events;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Deadlines end with the working day, so many share one: among them the inbox goes by who came first. */
class InboxOrderTest {
    private static final int PAGE = 2;
    private static final Instant FIRST = Events.NOON.minus(Duration.ofHours(1));

    private final Random random = new Random(11);
    private final MongoClient client = MongoClients.create(RunningRouting.get().storeUri());
    private final MongoDatabase database = client.getDatabase("inbox_" + UUID.randomUUID());
    private final Aggregates<Case> cases = new StoredAggregates<>(
            new MongoAggregateStore<>(
                    database,
                    new Service<>("routing", "cases", new CaseCodec(), null, null, List.of(), MongoDeskViews.INDEXES)),
            new Evolution<>("routing", Clock.fixed(Cases.NOW, ZoneOffset.UTC)),
            (written, events) -> {},
            CrashPoints.NONE);
    private final MongoDeskViews views = new MongoDeskViews(database, "cases");

    @AfterEach
    void end() {
        database.drop();
        client.close();
    }

    /** Dispatched by the service's own rules, all at the same time; the last id belongs to whoever came first. */
    private List<String> dispatched(int many) {
        return IntStream.range(0, many)
                .mapToObj(place -> dispatched("%032x".formatted(many - place), FIRST.plusSeconds(place)))
                .toList();
    }

    private String dispatched(String id, Instant submittedAt) {
        IssueAccepted like = Events.accepted();
        IssueAccepted event = new IssueAccepted(
                TrackingCode.draw(random).digits(),
                like.channel(),
                like.requesterKind(),
                like.category(),
                like.district(),
                null,
                null,
                like.subject(),
                like.text(),
                submittedAt,
                like.accessDigest(),
                like.personal());
        Decided.Changed decided = (Decided.Changed) Cases.events(Cases.NOW).on(null, event, Cases.NOW);
        cases.create(id, id + "/intake/1", NewEvents.change(decided, id + "/intake/1"));
        return id;
    }

    private DeskPage inbox(@Nullable Cursor after) {
        return views.inbox(Cases.LEAD, List.of(Tab.DISPATCHED), after, PAGE);
    }

    private static List<String> read(Function<@Nullable Cursor, DeskPage> pages) {
        List<String> ids = new ArrayList<>();
        Cursor after = null;
        do {
            DeskPage page = pages.apply(after);
            page.lines().stream().map(DeskLine::id).forEach(ids::add);
            Cursor next = page.next();
            after = next == null ? null : Cursor.parse(next.text()).orElseThrow();
        } while (after != null);
        return ids;
    }

    @Test
    void ofOneDeadlineWhoCameFirstIsShownFirst() {
        List<String> ids = dispatched(7);
        assertThat(read(this::inbox)).isEqualTo(ids);
        assertThat(read(after -> views.open(after, PAGE))).isEqualTo(ids);
    }

    @Test
    void ofOneMomentTheIdDecides() {
        List<String> ids = List.of(
                dispatched("%032x".formatted(1), FIRST),
                dispatched("%032x".formatted(2), FIRST),
                dispatched("%032x".formatted(3), FIRST));
        assertThat(read(this::inbox)).isEqualTo(ids);
    }

    @Test
    void aPlaceInTheListAsItWasWrittenBeforeLosesNothing() {
        List<String> ids = dispatched(5);
        Instant due = inbox(null).lines().getFirst().due();
        assertThat(due).isNotNull();
        Cursor old = Cursor.parse(due.toEpochMilli() + "-" + ids.get(1)).orElseThrow();
        assertThat(read(after -> inbox(after == null ? old : after))).isEqualTo(ids);
    }

    @Test
    void anIndexHasTheWholeOrder() {
        assertThat(MongoDeskViews.INDEXES)
                .contains(List.of("state.shelf", "state.order", "state.facts.submittedAt", "_id"));
    }
}
