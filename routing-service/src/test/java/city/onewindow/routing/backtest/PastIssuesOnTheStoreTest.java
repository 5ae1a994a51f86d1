package city.onewindow.routing.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.contracts.issue.IssueAccepted;
import city.onewindow.contracts.issue.TrackingCode;
import city.onewindow.messaging.Service;
import city.onewindow.messaging.aggregate.Aggregates;
import city.onewindow.messaging.aggregate.Change;
import city.onewindow.messaging.aggregate.Evolution;
import city.onewindow.messaging.aggregate.StoredAggregates;
import city.onewindow.messaging.crash.CrashPoints;
import city.onewindow.messaging.event.NewEvent;
import city.onewindow.messaging.mongo.MongoAggregateStore;
import city.onewindow.routing.Fixtures;
import city.onewindow.routing.assignment.Cases;
import city.onewindow.routing.assignment.application.DecidingOnCase;
import city.onewindow.routing.assignment.application.NewEvents;
import city.onewindow.routing.assignment.application.RoutingMeters;
import city.onewindow.routing.assignment.model.Case;
import city.onewindow.routing.assignment.model.CaseCommand;
import city.onewindow.routing.assignment.model.Decided;
import city.onewindow.routing.assignment.mongo.CaseCodec;
import city.onewindow.routing.backtest.application.BackTesting;
import city.onewindow.routing.backtest.application.BackTesting.Outcome.Done;
import city.onewindow.routing.backtest.model.Comparison;
import city.onewindow.routing.backtest.model.Judged;
import city.onewindow.routing.backtest.model.Learner;
import city.onewindow.routing.backtest.model.Outcome.Assigned;
import city.onewindow.routing.backtest.model.Outcome.Triaged;
import city.onewindow.routing.backtest.model.PastIssue;
import city.onewindow.routing.backtest.model.Span;
import city.onewindow.routing.backtest.model.Totals;
import city.onewindow.routing.backtest.mongo.MongoPastIssues;
import city.onewindow.routing.desk.model.Cursor;
import city.onewindow.routing.placing.model.Destination;
import city.onewindow.routing.placing.model.Placing;
import city.onewindow.routing.rule.model.Asked;
import city.onewindow.routing.rule.model.CompiledRules;
import city.onewindow.routing.rule.model.Tables;
import city.onewindow.routing.running.RunningRouting;
import city.onewindow.routing.suggestion.MadeUpIssues;
import city.onewindow.routing.suggestion.application.Training.Outcome.Trained;
import city.onewindow.routing.suggestion.liblinear.LiblinearTraining;
import city.onewindow.routing.suggestion.lucene.ChineseSegmenter;
import city.onewindow.routing.suggestion.model.Learned;
import city.onewindow.testkit.Events;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Past issues as the real store has them, each written by the service's own rules. */
class PastIssuesOnTheStoreTest {
    private static final Clock CLOCK = Clock.fixed(Cases.NOW, ZoneOffset.UTC);
    private static final Instant EVER = Instant.parse("2100-01-01T00:00:00Z");
    private static final String COLLECTION = "cases";
    private static final int BULK = 1_000;

    private final MongoClient client = MongoClients.create(RunningRouting.get().storeUri());
    private final MongoDatabase database = client.getDatabase("backtest_" + UUID.randomUUID());
    private final Service<Case> service =
            new Service<>("routing", COLLECTION, new CaseCodec(), null, null, List.of(), List.of());
    private final Aggregates<Case> cases = new StoredAggregates<>(
            new MongoAggregateStore<>(database, service),
            new Evolution<>("routing", CLOCK),
            (written, events) -> {},
            CrashPoints.NONE);
    private final DecidingOnCase deciding =
            new DecidingOnCase(cases, Fixtures::catalogue, Fixtures.deadlines(), CLOCK, RoutingMeters.NONE);
    private final MongoPastIssues past = new MongoPastIssues(database, COLLECTION);

    @AfterEach
    void end() {
        database.drop();
        client.close();
    }

    private String accept(int number, Asked asked, Instant submittedAt, Random random) {
        String id = "%032x".formatted(number);
        cases.create(id, id + "/intake/1", change(id, asked, submittedAt, random));
        return id;
    }

    /** By the service's own rules. */
    private static Change<Case> change(String id, Asked asked, Instant submittedAt, Random random) {
        IssueAccepted like = Events.accepted();
        IssueAccepted event = new IssueAccepted(
                TrackingCode.draw(random).digits(),
                asked.channel(),
                asked.requester(),
                asked.category(),
                asked.district(),
                asked.companyTier(),
                asked.industry(),
                asked.subject(),
                asked.text(),
                submittedAt,
                like.accessDigest(),
                like.personal());
        Decided.Changed decided = (Decided.Changed) Cases.events(Cases.NOW).on(null, event, Cases.NOW);
        return NewEvents.change(decided, id + "/intake/1");
    }

    /** Many at once: in the document that one of them is written as, each one's own state and event. */
    private void acceptAll(List<Asked> asked) {
        MongoCollection<Document> collection = database.getCollection(COLLECTION);
        String first = accept(0, asked.getFirst(), Events.NOON, new Random(0));
        Document like =
                Objects.requireNonNull(collection.find(Filters.eq("_id", first)).first());
        Document itsEvent = like.getList("events", Document.class).getFirst();
        List<Document> documents = new ArrayList<>();
        for (int number = 1; number < asked.size(); number++) {
            String id = "%032x".formatted(number);
            Change<Case> change =
                    change(id, asked.get(number), Events.NOON.plusSeconds(number * 60L), new Random(number));
            NewEvent event = change.events().getFirst();
            documents.add(new Document(like)
                    .append("_id", id)
                    .append("state", service.codec().write(change.state()))
                    .append(
                            "events",
                            List.of(new Document(itsEvent)
                                    .append("type", event.type())
                                    .append("cause", id + "/intake/1")
                                    .append("data", new Binary(event.data())))));
        }
        for (int from = 0; from < documents.size(); from += BULK) {
            collection.insertMany(documents.subList(from, Math.min(from + BULK, documents.size())));
        }
    }

    private void decide(String issue, CaseCommand command) {
        deciding.decide(issue, UUID.randomUUID().toString(), command);
    }

    private static Asked asked(String category) {
        return new Asked(
                category,
                "development-zone",
                null,
                null,
                Events.accepted().channel(),
                Events.accepted().requesterKind(),
                "寻找厂房",
                "请协助");
    }

    @Test
    void theFirstDecisionAndWhoAnsweredAreTold() {
        Random random = new Random(5);
        Asked asked = asked("plant-and-land");
        String moved = accept(1, asked, Events.NOON, random);
        decide(moved, Cases.PLACE_ANEW);
        String answered = accept(2, asked, Events.NOON.plusSeconds(1), random);
        decide(answered, Cases.REPLY);
        String elsewhere = accept(3, asked, Events.NOON.plusSeconds(2), random);
        decide(elsewhere, Cases.PLACE_ANEW);
        decide(
                elsewhere,
                new CaseCommand.Reply(
                        "industry",
                        List.of(city.onewindow.contracts.issue.Audience.COMPANY),
                        city.onewindow.contracts.issue.Outcome.SOLVED,
                        "已对接。",
                        null));
        List<PastIssue> issues = past.page(Instant.EPOCH, EVER, null, 10);
        assertThat(issues).extracting(PastIssue::id).containsExactly(moved, answered, elsewhere);
        assertThat(issues).allSatisfy(issue -> {
            assertThat(issue.asked()).isEqualTo(asked);
            assertThat(issue.decidedAt()).isEqualTo(Cases.NOW);
            assertThat(issue.happened())
                    .isInstanceOfSatisfying(
                            Assigned.class,
                            first -> assertThat(first.lead().code()).isEqualTo(Cases.LEAD));
        });
        assertThat(issues.get(0).answered()).isNull();
        assertThat(issues.get(1).answered())
                .satisfies(done -> assertThat(done.at()).isEqualTo(Cases.NOW));
        assertThat(issues.get(1).answeredBy())
                .satisfies(by -> assertThat(by.code()).isEqualTo(Cases.LEAD));
        assertThat(issues.get(2).answeredBy())
                .satisfies(by -> assertThat(by.code()).isEqualTo("industry"));
    }

    @Test
    void whatADispatcherPlacedWentToTriageFirst() {
        String id = accept(1, asked("no-such-category"), Events.NOON, new Random(5));
        decide(id, new CaseCommand.Place("industry", List.of(), null, null, null, null));
        assertThat(past.page(Instant.EPOCH, EVER, null, 10))
                .singleElement()
                .satisfies(issue -> assertThat(issue.happened()).isInstanceOf(Triaged.class));
    }

    @Test
    void pagesFollowOneAnotherInOrderAndLoseNone() {
        Random random = new Random(9);
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            // Several in the same moment: then their ids decide.
            expected.add(accept(i, asked("plant-and-land"), Events.NOON.plusSeconds(i / 4), random));
        }
        List<String> found = new ArrayList<>();
        Cursor after = null;
        List<PastIssue> page;
        do {
            page = past.page(Events.NOON, EVER, after, 7);
            page.forEach(issue -> found.add(issue.id()));
            after = page.isEmpty()
                    ? after
                    : new Cursor(page.getLast().submittedAt(), page.getLast().id());
        } while (page.size() == 7);
        assertThat(found).isEqualTo(expected);
        assertThat(past.page(Events.NOON.plusSeconds(1), Events.NOON.plusSeconds(2), null, 100))
                .extracting(PastIssue::id)
                .containsExactlyElementsOf(expected.subList(4, 8));
    }

    @Test
    void tenThousandIssuesAreJudgedAndTheSameWhenRunAgain() {
        Random random = new Random(20180504);
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            asked.add(Past.asked(random));
        }
        acceptAll(asked);
        Placing changed = Past.placing(Tables.of(Tables.to("parking", "taxation", Map.of(), "停车")));
        Comparison comparison = new Comparison(Optional.empty(), changed, Fixtures.deadlines(), List.of());
        Span span = Span.ending(LocalDate.parse("2026-04-30"), 3, Fixtures.ZONE);
        BackTesting testing = new BackTesting(past, Duration.ZERO);
        long began = System.nanoTime();
        Done first = (Done) testing.run(comparison, span, 500);
        // Said, not asserted: how fast a machine is proves nothing.
        System.out.printf("10000 past issues judged in %d ms%n", (System.nanoTime() - began) / 1_000_000);
        Totals totals = first.totals().orElseThrow();
        assertThat(totals.judged()).isEqualTo(10_000);
        long parking = asked.stream()
                .filter(each -> (each.subject() + each.text()).contains("停车") && isChanged(each))
                .count();
        assertThat(totals.changed()).isEqualTo(parking).isPositive();
        assertThat(first.differences())
                .hasSize(500)
                .allSatisfy(judged -> assertThat(judged.issue().asked().subject()
                                + judged.issue().asked().text())
                        .contains("停车"));
        assertThat(testing.run(comparison, span, 500)).isEqualTo(first);
        List<Judged> rest = new ArrayList<>(first.differences());
        Optional<Cursor> next = first.next();
        while (next.isPresent()) {
            Done page = (Done) testing.more(comparison, span, next.get(), 500);
            rest.addAll(page.differences());
            next = page.next();
        }
        assertThat(rest).hasSize((int) parking);
        byAModel(testing, span);
    }

    /** The same issues with what a model suggests for those that the catalogue leaves. */
    private static void byAModel(BackTesting testing, Span span) {
        Trained trained = (Trained) new LiblinearTraining(1L << 28).train(MadeUpIssues.of(240, 1), 0.9);
        Placing suggesting = new Placing(
                Fixtures.catalogue(),
                CompiledRules.NONE,
                new Learned("1", trained.model(), 0.4, new ChineseSegmenter()));
        Comparison comparison = new Comparison(
                Optional.empty(),
                suggesting,
                Fixtures.deadlines(),
                List.of(new Learner("1", Learner.HISTORY, Cases.NOW)));
        long began = System.nanoTime();
        Done done = (Done) testing.run(comparison, span, 1);
        System.out.printf("10000 past issues judged with a model in %d ms%n", (System.nanoTime() - began) / 1_000_000);
        assertThat(done.totals().orElseThrow().judged()).isEqualTo(10_000);
        assertThat(testing.run(comparison, span, 1)).isEqualTo(done);
    }

    /** Whether the catalogue alone would have sent it elsewhere, or in another time. */
    private static boolean isChanged(Asked asked) {
        return !(Fixtures.placing().of(asked) instanceof Destination.To to
                && to.lead().code().equals("taxation")
                && to.assists().isEmpty());
    }
}
