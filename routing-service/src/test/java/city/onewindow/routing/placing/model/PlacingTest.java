package city.onewindow.routing.placing.model;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.contracts.issue.Channel;
import city.onewindow.contracts.issue.Department;
import city.onewindow.contracts.issue.IssueDispatched;
import city.onewindow.contracts.issue.IssueDispatched.By;
import city.onewindow.contracts.issue.IssueTriaged.Suggested;
import city.onewindow.contracts.issue.Priority;
import city.onewindow.contracts.issue.RequesterKind;
import city.onewindow.contracts.issue.Word;
import city.onewindow.routing.Fixtures;
import city.onewindow.routing.deadline.model.Terms;
import city.onewindow.routing.rule.model.Asked;
import city.onewindow.routing.rule.model.CompiledRules;
import city.onewindow.routing.rule.model.Conditions;
import city.onewindow.routing.rule.model.Dimension;
import city.onewindow.routing.rule.model.Result;
import city.onewindow.routing.rule.model.Rule;
import city.onewindow.routing.rule.model.RuleTable;
import city.onewindow.routing.rule.model.RuleTable.Otherwise;
import city.onewindow.routing.suggestion.model.Suggester;
import city.onewindow.routing.suggestion.model.Suggestion;
import city.onewindow.routing.suggestion.model.Suggestion.Candidate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlacingTest {
    private static final Department TAXATION =
            Fixtures.catalogue().department("taxation").orElseThrow();
    private static final Candidate LIKELY = new Candidate("taxation", 0.97, List.of(new Word("退税", 1.5)));
    private static final Candidate GONE = new Candidate("closed-down", 0.02, List.of());
    private static final Suggester SURE =
            (subject, text) -> new Suggestion.Confident("m1", 0.95, List.of(LIKELY, GONE));
    private static final Suggester UNSURE = (subject, text) -> new Suggestion.Abstained("m1", 0.99, List.of(LIKELY));

    @Test
    void withoutRulesAndModelTheCatalogueDecidesAsEver() {
        Placing placing = Fixtures.placing();
        Destination.To to = to(placing.of(asked("industry-support")));
        assertThat(to.basis()).isEqualTo(IssueDispatched.Basis.catalogue(1));
        assertThat(to.rulesVersion()).isNull();
        assertThat(placing.of(asked(null))).isEqualTo(new Destination.Triage("no-category", null, null, null, null));
    }

    @Test
    void aRuleStandsBeforeTheCatalogueAndSaysWhichItWas() {
        Destination.To to =
                to(placing(assign("taxation"), Otherwise.CATALOGUE, SURE).of(asked("industry-support")));
        assertThat(to.lead()).isEqualTo(TAXATION);
        assertThat(to.priority()).isEqualTo(Priority.HIGH);
        assertThat(to.terms()).isEqualTo(new Terms(1, 3));
        assertThat(to.basis())
                .isEqualTo(IssueDispatched.Basis.rule(
                        1, new IssueDispatched.RuleBasis(7, "tax", "退税归税务", "Refunds to taxation")));
    }

    @Test
    void aTableThatHasNoRuleForItIsNamedBesideTheCatalogue() {
        Destination.To to =
                to(placing(assign("taxation"), Otherwise.CATALOGUE, SURE).of(elsewhere()));
        assertThat(to.basis().by()).isEqualTo(By.CATALOGUE);
        assertThat(to.rulesVersion()).isEqualTo(7);
    }

    @Test
    void whatTheModelDoesNotReadGoesToADispatcherWithoutAFigure() {
        Suggester unread = (subject, text) -> new Suggestion.Unread("m1");
        Placing placing = new Placing(Fixtures.catalogue(), Fixtures.placing().rules(), unread);
        assertThat(placing.of(asked(null))).isEqualTo(new Destination.Triage("unread", null, null, "m1", List.of()));
        assertThat(placing.thought("", "")).contains(new Placing.Thought("m1", List.of(), true));
    }

    @Test
    void whatIsADispatchersToDecideNoModelDecides() {
        Suggested suggested = new Suggested(TAXATION, LIKELY.probability(), LIKELY.words());
        Destination.Triage ruled =
                triage(placing(new Result.ToTriage(), Otherwise.CATALOGUE, SURE).of(asked("industry-support")));
        assertThat(ruled.reason()).isEqualTo("rule");
        assertThat(Objects.requireNonNull(ruled.rule()).ruleId()).isEqualTo("tax");
        assertThat(ruled.suggestions()).containsExactly(suggested);
        Destination.Triage unruled =
                triage(placing(new Result.ToTriage(), Otherwise.TRIAGE, SURE).of(elsewhere()));
        assertThat(unruled).isEqualTo(new Destination.Triage("no-rule", null, 7L, "m1", List.of(suggested)));
    }

    @Test
    void aRuleWhoseDepartmentIsNoMoreGoesToADispatcher() {
        Destination.Triage triage = triage(placing(assign("closed-down"), Otherwise.CATALOGUE, Suggester.NONE)
                .of(asked("visa")));
        assertThat(triage.reason()).isEqualTo("rule-outdated");
        assertThat(Objects.requireNonNull(triage.rule()).ruleId()).isEqualTo("tax");
    }

    @Test
    void whatNeitherPlacesIsSuggestedAndPlacedOnlyWhenSure() {
        Destination.To to = to(new Placing(Fixtures.catalogue(), CompiledRules.NONE, SURE).of(asked(null)));
        assertThat(to.lead()).isEqualTo(TAXATION);
        assertThat(to.basis().suggestion())
                .isEqualTo(new IssueDispatched.SuggestionBasis("m1", 0.97, 0.95, LIKELY.words()));
        Destination.Triage triage =
                triage(new Placing(Fixtures.catalogue(), CompiledRules.NONE, UNSURE).of(asked(null)));
        assertThat(triage.reason()).isEqualTo("abstained");
        assertThat(triage.modelVersion()).isEqualTo("m1");
    }

    private static Placing placing(Result result, Otherwise otherwise, Suggester suggester) {
        Conditions zone = new Conditions(Map.of(Dimension.DISTRICT, List.of("development-zone")), null);
        Rule rule = new Rule("tax", "退税归税务", "Refunds to taxation", true, zone, result);
        return new Placing(
                Fixtures.catalogue(), CompiledRules.of(7, new RuleTable(List.of(rule), otherwise)), suggester);
    }

    private static Result assign(String lead) {
        return new Result.Assign(lead, List.of(), Priority.HIGH, null, 3);
    }

    private static Asked asked(@Nullable String category) {
        return asked(category, "development-zone");
    }

    private static Asked elsewhere() {
        return asked("industry-support", "bacheng");
    }

    private static Asked asked(@Nullable String category, String district) {
        return new Asked(category, district, null, null, Channel.WEB, RequesterKind.COMPANY, "退税", "请问何时退税?");
    }

    private static Destination.To to(Destination destination) {
        assertThat(destination).isInstanceOf(Destination.To.class);
        return (Destination.To) destination;
    }

    private static Destination.Triage triage(Destination destination) {
        assertThat(destination).isInstanceOf(Destination.Triage.class);
        return (Destination.Triage) destination;
    }
}
