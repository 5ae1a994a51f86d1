package city.onewindow.feedback.followup.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.contracts.issue.IssueDispatched;
import city.onewindow.contracts.issue.IssueDispatched.Basis;
import city.onewindow.contracts.issue.IssueDispatched.DispatchedBy;
import city.onewindow.contracts.issue.IssueDispatched.RuleBasis;
import city.onewindow.contracts.issue.IssueDispatched.SuggestionBasis;
import city.onewindow.contracts.issue.IssueEvent;
import city.onewindow.contracts.issue.IssueTriaged;
import city.onewindow.contracts.issue.IssueTriaged.Suggested;
import city.onewindow.contracts.issue.Word;
import city.onewindow.feedback.issue.model.Moment;
import city.onewindow.testkit.Events;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where an issue went and by what is its requester's to know; what the model thought is for who decides. */
class SuggestionHiddenTest {
    private static final String[] OF_THE_MODEL = {
        "suggestions",
        "\"suggestion\":{",
        "modelVersion",
        "model-7",
        "probability",
        "threshold",
        "words",
        "weight",
        "0.87"
    };
    private static final List<Word> WORDS = List.of(new Word("厂房", 1.5));

    private static IssueDispatched dispatched(Basis basis) {
        IssueDispatched first = Events.dispatched();
        return new IssueDispatched(
                first.number(),
                first.lead(),
                first.assists(),
                first.category(),
                first.district(),
                first.priority(),
                first.acknowledgeBy(),
                first.replyBy(),
                basis,
                first.rulesVersion(),
                new DispatchedBy("张三"));
    }

    private static String shown(IssueEvent event) {
        return TimelineBody.data(event).toString();
    }

    @Test
    void ofAnIssueThatWaitsForADispatcher() {
        IssueEvent triaged = new IssueTriaged(
                "abstained", 3, null, 5L, "model-7", List.of(new Suggested(Events.HOUSING, 0.87, WORDS)));
        assertThat(shown(triaged))
                .contains("\"reason\":\"abstained\"", "\"catalogueVersion\":3", "\"rulesVersion\":5")
                .doesNotContain(OF_THE_MODEL)
                .doesNotContain("housing");
    }

    @Test
    void ofAnIssueThatASuggestionPlaced() {
        Basis basis = Basis.suggestion(3, new SuggestionBasis("model-7", 0.87, 0.8, WORDS));
        assertThat(shown(dispatched(basis)))
                .contains("\"by\":\"suggestion\"", "\"code\":\"housing\"")
                .doesNotContain(OF_THE_MODEL);
    }

    @Test
    void aRuleAndADispatchersReasonAreShown() {
        Basis rule = Basis.rule(3, new RuleBasis(2, "bonded-research", "保税研发", null));
        assertThat(shown(dispatched(rule)))
                .contains("\"by\":\"rule\"", "\"ruleId\":\"bonded-research\"", "\"tableVersion\":2", "保税研发");
        Basis dispatcher = Basis.dispatcher(3, "由属地承办");
        assertThat(shown(dispatched(dispatcher))).contains("\"by\":\"dispatcher\"", "由属地承办");
    }

    @Test
    void whoTheDispatcherIsIsForStaff() {
        IssueDispatched named = dispatched(Basis.dispatcher(3, "由属地承办"));
        assertThat(shown(named)).doesNotContain("张三", "personal");
        assertThat(Line.of(new Moment("e", Events.NOON, named)).toString()).doesNotContain("张三");
    }
}
