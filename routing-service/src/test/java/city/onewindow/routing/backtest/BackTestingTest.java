package city.onewindow.routing.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.contracts.issue.IssueDispatched.By;
import city.onewindow.routing.Fixtures;
import city.onewindow.routing.backtest.application.BackTesting;
import city.onewindow.routing.backtest.application.BackTesting.Outcome.Busy;
import city.onewindow.routing.backtest.application.BackTesting.Outcome.Done;
import city.onewindow.routing.backtest.application.PastIssues;
import city.onewindow.routing.backtest.model.Comparison;
import city.onewindow.routing.backtest.model.Judged;
import city.onewindow.routing.backtest.model.Learner;
import city.onewindow.routing.backtest.model.Learner.Acquaintance;
import city.onewindow.routing.backtest.model.Outcome.Assigned;
import city.onewindow.routing.backtest.model.PastIssue;
import city.onewindow.routing.backtest.model.Span;
import city.onewindow.routing.backtest.model.Totals;
import city.onewindow.routing.backtest.model.Verdict;
import city.onewindow.routing.placing.model.Destination;
import city.onewindow.routing.placing.model.Placing;
import city.onewindow.routing.rule.model.CompiledRules;
import city.onewindow.routing.rule.model.Tables;
import city.onewindow.routing.rule.model.WrittenTable;
import city.onewindow.routing.suggestion.model.KeptBack;
import city.onewindow.routing.suggestion.model.Suggester;
import city.onewindow.routing.suggestion.model.Suggestion;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What the back-test says, on histories and tables made at random. */
class BackTestingTest {
    private static final Span ALL = Span.ending(LocalDate.parse("2026-05-31"), 24, Fixtures.ZONE);

    private static Comparison with(Optional<Placing> before, Placing after) {
        return new Comparison(before, after, Fixtures.deadlines(), List.of());
    }

    private static Done run(List<PastIssue> issues, Comparison comparison, int most) {
        return (Done) new BackTesting(Past.holding(issues), Duration.ZERO).run(comparison, ALL, most);
    }

    @Property(tries = 40)
    void anUnchangedTableChangesNothing(@ForAll long seed) {
        Random random = new Random(seed);
        Placing same = Past.placing(Past.table(random));
        List<PastIssue> issues = Past.issues(random, 60, same);
        for (Optional<Placing> before : List.of(Optional.<Placing>empty(), Optional.of(same))) {
            Done done = run(issues, with(before, same), 500);
            Totals totals = done.totals().orElseThrow();
            assertThat(done.differences()).isEmpty();
            assertThat(totals.judged()).isEqualTo(60);
            assertThat(totals.changed()).isZero();
            assertThat(totals.before()).isEqualTo(totals.after());
            assertThat(totals.load()).allMatch(load -> load.before() == load.after());
        }
    }

    @Property(tries = 40)
    void exactlyTheIssuesThatFareOtherwiseAreShown(@ForAll long seed) {
        Random random = new Random(seed);
        Placing before = Past.placing(Past.table(random));
        Placing after = Past.placing(Past.table(random));
        List<PastIssue> issues = Past.issues(random, 60, before);
        List<String> expected = issues.stream()
                .filter(issue -> !fate(before, issue).equals(fate(after, issue)))
                .map(PastIssue::id)
                .toList();
        Done done = run(issues, with(Optional.empty(), after), 500);
        assertThat(done.differences())
                .extracting(judged -> judged.issue().id())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(done).isEqualTo(run(issues, with(Optional.of(before), after), 500));
        assertThat(done).isEqualTo(run(issues, with(Optional.empty(), after), 500));
        assertThat(done.totals().orElseThrow().changed()).isEqualTo(expected.size());
    }

    /** All that a first decision gives, without its reasons. */
    private static List<Object> fate(Placing placing, PastIssue issue) {
        return switch (placing.of(issue.asked())) {
            case Destination.To to ->
                List.of(
                        to.lead().code(),
                        new HashSet<>(to.assists()),
                        Optional.ofNullable(to.priority()),
                        Fixtures.deadlines().due(issue.decidedAt(), to.terms()));
            case Destination.Triage triage -> List.of();
        };
    }

    @Property(tries = 30)
    void whatIsCountedIsTheSumOfTheIssues(@ForAll long seed) {
        Random random = new Random(seed);
        Placing before = Past.placing(Past.table(random));
        Placing after = Past.placing(Past.table(random));
        List<PastIssue> issues = Past.issues(random, 60, before);
        Comparison comparison = with(Optional.empty(), after);
        Totals totals = run(issues, comparison, 1).totals().orElseThrow();
        List<Judged> judged = issues.stream().map(comparison::of).toList();
        assertThat(totals.after().dispatched() + totals.after().triaged()).isEqualTo(60);
        assertThat(totals.load().stream().mapToLong(Totals.Load::after).sum())
                .isEqualTo(totals.after().dispatched());
        assertThat(totals.load().stream().mapToLong(Totals.Load::before).sum())
                .isEqualTo(totals.before().dispatched());
        assertThat(totals.after().accuracy().right())
                .isEqualTo(judged.stream()
                        .filter(each -> each.after() instanceof Assigned to
                                && to.lead().equals(each.issue().answeredBy()))
                        .count());
        assertThat(totals.verdicts().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(totals.changed());
        assertThat(totals.rules().stream().mapToLong(Totals.ByRule::issues).sum())
                .isEqualTo(judged.stream()
                        .filter(each -> each.after().rule() != null)
                        .count());
    }

    @Property(tries = 20)
    void whatAModelMayHaveLearnedIsCountedApart(@ForAll long seed) {
        Random random = new Random(seed);
        Suggester sure = (subject, text) ->
                new Suggestion.Confident("3", 0.9, List.of(new Suggestion.Candidate("taxation", 0.95, List.of())));
        Placing after = new Placing(Fixtures.catalogue(), CompiledRules.NONE, sure);
        Instant trained = Past.BEGIN.plus(Duration.ofDays(70));
        List<PastIssue> issues = Past.issues(random, 60, Past.placing(Past.table(random)));
        Comparison comparison = new Comparison(
                Optional.empty(), after, Fixtures.deadlines(), List.of(new Learner("3", Learner.HISTORY, trained)));
        Totals totals = run(issues, comparison, 1).totals().orElseThrow();
        List<PastIssue> later = issues.stream()
                .filter(issue ->
                        issue.answered() == null || issue.answered().at().isAfter(trained))
                .toList();
        List<PastIssue> learned = issues.stream()
                .filter(issue -> !later.contains(issue)
                        && !KeptBack.is(issue.asked().subject(), issue.asked().text()))
                .toList();
        assertThat(share(totals, Acquaintance.LATER).issues()).isEqualTo(later.size());
        assertThat(share(totals, Acquaintance.LEARNED).issues()).isEqualTo(learned.size());
        assertThat(share(totals, Acquaintance.KEPT_BACK).issues()).isEqualTo(60 - later.size() - learned.size());
        List<PastIssue> suggested = learned.stream()
                .filter(issue -> comparison.of(issue).after() instanceof Assigned to
                        && to.basis().by() == By.SUGGESTION)
                .toList();
        assertThat(share(totals, Acquaintance.LEARNED).suggested()).isEqualTo(suggested.size());
        assertThat(share(totals, Acquaintance.LEARNED).suggestion().right())
                .isEqualTo(suggested.stream()
                        .filter(issue -> issue.answeredBy() != null
                                && issue.answeredBy().code().equals("taxation"))
                        .count());
    }

    private static Totals.Share share(Totals totals, Acquaintance acquaintance) {
        return Objects.requireNonNull(totals.shares().get(acquaintance));
    }

    @Example
    void ofAFileAllThatWasSubmittedMayBeKnownAndWithoutAModelNothingIsSaid() {
        List<PastIssue> issues = Past.issues(new Random(5), 40, Fixtures.placing());
        Comparison file = new Comparison(
                Optional.empty(),
                Fixtures.placing(),
                Fixtures.deadlines(),
                List.of(new Learner("1", "file", Past.BEGIN.minusSeconds(60))));
        assertThat(share(run(issues, file, 1).totals().orElseThrow(), Acquaintance.LATER)
                        .issues())
                .isEqualTo(40);
        assertThat(run(issues, with(Optional.empty(), Fixtures.placing()), 1)
                        .totals()
                        .orElseThrow()
                        .shares())
                .isEmpty();
    }

    @Property(tries = 5)
    void allPagesTogetherAreTheWholeList(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int most) {
        Random random = new Random(seed);
        Placing before = Past.placing(Past.table(random));
        Comparison comparison = with(Optional.empty(), Past.placing(Past.table(random)));
        List<PastIssue> issues = Past.issues(random, 2_300, before);
        BackTesting testing = new BackTesting(Past.holding(issues), Duration.ZERO);
        Done page = (Done) testing.run(comparison, ALL, most);
        List<Judged> paged = new ArrayList<>(page.differences());
        while (page.next().isPresent() && paged.size() < 200) {
            page = (Done) testing.more(comparison, ALL, page.next().get(), most);
            assertThat(page.totals()).isEmpty();
            paged.addAll(page.differences());
        }
        List<Judged> whole = run(issues, comparison, 500).differences();
        assertThat(paged).isEqualTo(whole.subList(0, Math.min(paged.size(), whole.size())));
        assertThat(page.next().isPresent() || paged.size() == whole.size()).isTrue();
    }

    @Example
    void betterIsNearerToWhoAnswered() {
        WrittenTable table = Tables.of(Tables.to("all", "taxation", Map.of("requester", List.of("company", "talent"))));
        Random random = new Random(11);
        List<PastIssue> issues = Past.issues(random, 300, Fixtures.placing());
        Done done = run(issues, with(Optional.empty(), Past.placing(table)), 500);
        assertThat(done.differences()).isNotEmpty().allSatisfy(judged -> {
            boolean wasRight = judged.before() instanceof Assigned was
                    && was.lead().equals(judged.issue().answeredBy());
            boolean isRight = judged.issue().answeredBy() != null
                    && judged.issue().answeredBy().code().equals("taxation");
            if (judged.issue().answeredBy() == null) {
                assertThat(judged.verdict()).isEqualTo(Verdict.OPEN);
            } else if (isRight && !wasRight) {
                assertThat(judged.verdict()).isEqualTo(Verdict.BETTER);
            } else if (wasRight && !isRight) {
                assertThat(judged.verdict()).isEqualTo(Verdict.WORSE);
            }
        });
    }

    @Example
    void oneRunsAtATime() {
        List<PastIssue> issues = Past.issues(new Random(3), 5, Fixtures.placing());
        Comparison comparison = with(Optional.empty(), Fixtures.placing());
        AtomicReference<BackTesting> self = new AtomicReference<>();
        AtomicReference<BackTesting.Outcome> beside = new AtomicReference<>();
        PastIssues past = (from, to, after, limit) -> {
            beside.set(self.get().run(comparison, ALL, 1));
            return Past.holding(issues).page(from, to, after, limit);
        };
        self.set(new BackTesting(past, Duration.ZERO));
        assertThat(self.get().run(comparison, ALL, 1)).isInstanceOf(Done.class);
        assertThat(beside.get()).isEqualTo(new Busy());
    }
}
