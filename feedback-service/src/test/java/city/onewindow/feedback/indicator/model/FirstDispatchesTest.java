package city.onewindow.feedback.indicator.model;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.contracts.issue.Department;
import city.onewindow.contracts.issue.IssueDispatched;
import city.onewindow.contracts.issue.IssueDispatched.Basis;
import city.onewindow.contracts.issue.IssueDispatched.RuleBasis;
import city.onewindow.contracts.issue.IssueDispatched.SuggestionBasis;
import city.onewindow.contracts.issue.IssueEvent;
import city.onewindow.contracts.issue.IssueWithdrawn;
import city.onewindow.feedback.indicator.model.FirstDispatches.Question;
import city.onewindow.feedback.indicator.mongo.FactsDocument;
import city.onewindow.testkit.Events;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** 首派准确率 by rule, model and department. */
class FirstDispatchesTest {
    private static final IssueDispatched BY_RULE =
            dispatched(1, Basis.rule(1, new RuleBasis(3, "refunds", "退税", null)));
    private static final IssueDispatched BY_MODEL =
            dispatched(1, Basis.suggestion(1, new SuggestionBasis("m-7", 0.95, 0.9, List.of())));
    private static final IssueDispatched AGAIN =
            dispatched(2, new Department("taxation", "税务局", "Taxation"), Basis.dispatcher(1, "由税务局牵头。"));
    private static final IssueDispatched WITH_OTHERS =
            dispatched(2, Events.dispatched().lead(), Basis.dispatcher(1, "请科技局协办。"));

    private static IssueDispatched dispatched(int number, Basis basis) {
        return dispatched(number, Events.dispatched().lead(), basis);
    }

    private static IssueDispatched dispatched(int number, Department lead, Basis basis) {
        IssueDispatched like = Events.dispatched();
        return new IssueDispatched(
                number,
                lead,
                like.assists(),
                like.category(),
                like.district(),
                like.priority(),
                like.acknowledgeBy(),
                like.replyBy(),
                basis,
                null,
                null);
    }

    private static IssueFacts after(IssueEvent... events) {
        IssueFacts facts = IssueFacts.NONE.and(Events.accepted(), Events.NOON);
        for (IssueEvent event : events) {
            facts = facts.and(event, Events.NOON);
        }
        return facts;
    }

    @Test
    void whatPlacedTheIssueFirstIsJudgedByWhetherItStayed() {
        Stream<IssueFacts> issues = Stream.of(
                after(BY_RULE),
                after(BY_RULE, AGAIN),
                after(BY_MODEL),
                after(Events.dispatched()),
                after(BY_RULE, new IssueWithdrawn()),
                after());
        Map<Question, Map<String, Fraction>> groups =
                FirstDispatches.of(issues, Period.EVER, Filter.ALL).groups();
        assertThat(groups.get(Question.RULE)).isEqualTo(Map.of("refunds", new Fraction(1, 2, true)));
        assertThat(groups.get(Question.MODEL)).isEqualTo(Map.of("m-7", new Fraction(1, 1, true)));
        assertThat(groups.get(Question.DEPARTMENT)).isEqualTo(Map.of("housing", new Fraction(3, 4, true)));
        assertThat(groups.get(Question.BY))
                .isEqualTo(Map.of(
                        "rule", new Fraction(1, 2, true),
                        "suggestion", new Fraction(1, 1, true),
                        "catalogue", new Fraction(1, 1, true)));
    }

    @Test
    void ruleAndDepartmentAreKnownByTheirNames() {
        IssueDispatched later = dispatched(1, Basis.rule(1, new RuleBasis(5, "refunds", "退税归税务", "Refunds")));
        Names names = FirstDispatches.of(Stream.of(after(later), after(BY_RULE)), Period.EVER, Filter.ALL)
                .names();
        assertThat(names.department("housing")).contains(Events.dispatched().lead());
        assertThat(names.rule("refunds"))
                .contains(new Names.Ruled(new FirstDispatch.Rule("refunds", 5, "退税归税务", "Refunds"), 3));
    }

    @Test
    void whatWasStoredByItsCodesAloneIsStillRead() {
        Document document = FactsDocument.write(after(BY_RULE));
        document.get("first", Document.class).keySet().retainAll(Set.of("department", "by", "rule"));
        FirstDispatch first = FactsDocument.read(document).first();
        assertThat(first)
                .isEqualTo(new FirstDispatch(
                        new Department("housing", "housing", "housing"),
                        "rule",
                        new FirstDispatch.Rule("refunds", 0, "refunds", null),
                        null));
        Names names = FirstDispatches.of(
                        Stream.of(FactsDocument.read(document), after(BY_RULE)), Period.EVER, Filter.ALL)
                .names();
        assertThat(names.department("housing")).contains(Events.dispatched().lead());
        assertThat(names.rule("refunds")).map(Names.Ruled::first).contains(3L);
    }

    @Test
    void onlyAnotherLeadMakesTheFirstDispatchAMiss() {
        Stream<IssueFacts> issues = Stream.of(after(BY_RULE, WITH_OTHERS), after(BY_RULE, WITH_OTHERS, AGAIN));
        assertThat(FirstDispatches.of(issues, Period.EVER, Filter.ALL).groups().get(Question.RULE))
                .isEqualTo(Map.of("refunds", new Fraction(1, 2, true)));
    }

    @Test
    void itIsStoredAsItWasFolded() {
        for (IssueFacts facts : List.of(after(), after(BY_RULE, AGAIN), after(BY_MODEL))) {
            assertThat(FactsDocument.read(FactsDocument.write(facts))).isEqualTo(facts);
        }
    }
}
