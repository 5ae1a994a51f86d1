package city.onewindow.routing.assignment.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.messaging.Service;
import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.Aggregates;
import city.onewindow.messaging.aggregate.Decision;
import city.onewindow.messaging.aggregate.Step;
import city.onewindow.messaging.aggregate.Verdict;
import city.onewindow.messaging.event.Event;
import city.onewindow.messaging.memory.InMemoryAggregateStore;
import city.onewindow.messaging.memory.InMemoryAggregates;
import city.onewindow.routing.Fixtures;
import city.onewindow.routing.assignment.Cases;
import city.onewindow.routing.assignment.model.Case;
import city.onewindow.routing.assignment.model.CaseCommand.UnmarkDuplicate;
import city.onewindow.routing.assignment.model.Decided;
import city.onewindow.routing.assignment.model.Decided.Why;
import city.onewindow.routing.assignment.model.Link;
import city.onewindow.routing.assignment.mongo.CaseCodec;
import city.onewindow.testkit.Events;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two issues and the link between them, with steps run late, twice, and in any order. */
class DuplicatesTest {
    private static final Clock CLOCK = Clock.fixed(Cases.NOW, ZoneOffset.UTC);
    private static final List<String> ISSUES = List.of("a".repeat(32), "b".repeat(32), "c".repeat(32));
    private static final String A = ISSUES.get(0);
    private static final String B = ISSUES.get(1);
    private static final String C = ISSUES.get(2);

    private final InMemoryAggregateStore<Case> store = new InMemoryAggregateStore<>(new CaseCodec(), List.of());
    private final Aggregates<Case> cases = InMemoryAggregates.of(
            new Service<>("routing", "cases", new CaseCodec(), null, null, List.of(), List.of()), store, CLOCK);
    private final DecidingOnCase deciding =
            new DecidingOnCase(cases, Fixtures::catalogue, Fixtures.deadlines(), CLOCK, RoutingMeters.NONE);
    private final MarkingDuplicate marking = new MarkingDuplicate(cases, deciding);
    private final DerivingLinks deriving = new DerivingLinks(() -> cases, CLOCK);
    private int commands;

    DuplicatesTest() {
        for (String issue : ISSUES) {
            Decided decided = Cases.events(Cases.NOW).on(null, Events.accepted(), Cases.NOW);
            String cause = issue + "/intake/1";
            cases.create(issue, cause, NewEvents.change((Decided.Changed) decided, cause));
        }
    }

    private CommandAnswer mark(String issue, String original) {
        return marking.mark(issue, "command-" + ++commands, original, null, null);
    }

    private void unmark(String issue) {
        deciding.decide(issue, "command-" + ++commands, new UnmarkDuplicate(null, null));
    }

    private void withdraw(String issue) {
        Case state = state(issue);
        Decided decided = Cases.events(Cases.NOW).on(state, Cases.WITHDRAW, Cases.NOW);
        String cause = issue + "/intake/2";
        cases.decide(issue, cause, new Decision<Case, Decided>() {
            @Override
            public Verdict<Case, Decided> decide(Aggregate<Case> current) {
                return new Verdict.Changed<>(NewEvents.change((Decided.Changed) decided, cause), decided);
            }

            @Override
            public Decided repeated(Aggregate<Case> current, Event taken) {
                return decided;
            }
        });
    }

    private Case state(String issue) {
        return cases.find(issue).orElseThrow().required();
    }

    private List<Link> standing(String issue) {
        return state(issue).aftermath().duplicates().stream()
                .filter(Link::stands)
                .toList();
    }

    /** Runs all steps until none is left, in an order drawn from the seed, some of them twice. */
    private void settle(@Nullable Random random) {
        record Left(Aggregate<Case> of, Step step) {}
        for (int round = 0; round < 20; round++) {
            List<Left> left = new ArrayList<>();
            for (Aggregate<Case> each : store.withSteps(null, 100)) {
                each.steps().forEach(step -> left.add(new Left(each, step)));
            }
            if (left.isEmpty()) {
                return;
            }
            if (random != null) {
                Collections.shuffle(left, random);
            }
            for (Left each : left) {
                deriving.run(each.of(), each.step());
                if (random != null && random.nextInt(3) == 0) {
                    deriving.run(each.of(), each.step());
                }
                store.strike(each.of().id(), each.step().id());
            }
        }
        throw new AssertionError("it does not settle");
    }

    @Test
    void bothStayAndShowEachOther() {
        assertThat(mark(A, B)).isInstanceOf(CommandAnswer.Done.class);
        settle(null);
        assertThat(state(A)).isInstanceOf(Case.Duplicate.class);
        assertThat(standing(B)).extracting(Link::issue).containsExactly(A);
        unmark(A);
        settle(null);
        assertThat(state(A)).isEqualTo(Cases.dispatched());
        assertThat(standing(B)).isEmpty();
        assertThat(types(B))
                .containsExactly(
                        "onewindow.issue.dispatched.v2",
                        "onewindow.issue.duplicate-noted.v1",
                        "onewindow.issue.duplicate-unnoted.v1");
    }

    private List<String> types(String issue) {
        return cases.find(issue).orElseThrow().events().stream()
                .map(event -> event.envelope().type())
                .toList();
    }

    @Test
    void whatCanBeNoOriginalIsToldAtOnce() {
        assertThat(mark(A, A)).isEqualTo(new CommandAnswer.Refused(Why.SAME_ISSUE));
        assertThat(mark(A, "0".repeat(32))).isEqualTo(new CommandAnswer.Refused(Why.NO_ORIGINAL));
        mark(A, B);
        assertThat(mark(C, A)).isEqualTo(new CommandAnswer.Refused(Why.ORIGINAL_IS_DUPLICATE));
        settle(null);
        assertThat(mark(B, C)).isEqualTo(new CommandAnswer.Refused(Why.HAS_DUPLICATES));
    }

    @Test
    void theAnswerToAMarkingIsTheSameForEver() {
        CommandAnswer first = marking.mark(A, "command-x", B, "同一件事", null);
        settle(null);
        withdraw(B);
        settle(null);
        assertThat(marking.mark(A, "command-x", B, "同一件事", null)).isEqualTo(first);
        assertThat(marking.mark(A, "command-x", C, null, null)).isEqualTo(new CommandAnswer.IdTaken());
    }

    @Test
    void anOriginalThatIsWithdrawnGivesItsDuplicatesBack() {
        mark(A, B);
        mark(C, B);
        settle(null);
        withdraw(B);
        settle(null);
        assertThat(state(A)).isEqualTo(Cases.dispatched());
        assertThat(state(C)).isEqualTo(Cases.dispatched());
        assertThat(standing(B)).isEmpty();
    }

    @Test
    void anOriginalThatWasWithdrawnMeanwhileTakesNone() {
        mark(A, B);
        withdraw(B);
        settle(null);
        assertThat(state(A)).isEqualTo(Cases.dispatched());
    }

    @Test
    void aDuplicateThatIsWithdrawnIsNoneAnyMore() {
        mark(A, B);
        settle(null);
        withdraw(A);
        settle(null);
        assertThat(standing(B)).isEmpty();
        assertThat(mark(B, C)).isInstanceOf(CommandAnswer.Done.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whateverTheOrderNobodyFollowsALinkToADuplicateAndBothEndsAgree(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            String issue = ISSUES.get(random.nextInt(3));
            if (random.nextInt(4) == 0) {
                unmark(issue);
            } else {
                mark(issue, ISSUES.get(random.nextInt(3)));
            }
            if (random.nextInt(3) == 0) {
                settle(random);
            }
        }
        settle(random);
        for (String issue : ISSUES) {
            if (state(issue) instanceof Case.Duplicate duplicate) {
                assertThat(state(duplicate.of().issue())).isNotInstanceOf(Case.Duplicate.class);
                assertThat(standing(duplicate.of().issue()))
                        .extracting(Link::issue)
                        .contains(issue);
            }
            for (Link link : standing(issue)) {
                assertThat(state(link.issue()))
                        .isInstanceOfSatisfying(
                                Case.Duplicate.class,
                                duplicate -> assertThat(duplicate.of().issue()).isEqualTo(issue));
            }
        }
    }
}
