package city.onewindow.routing.assignment.model;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.contracts.issue.Audience;
import city.onewindow.contracts.issue.Department;
import city.onewindow.contracts.issue.IssueAcknowledged;
import city.onewindow.contracts.issue.IssueDispatched;
import city.onewindow.contracts.issue.IssueReplied;
import city.onewindow.contracts.issue.Outcome;
import city.onewindow.routing.assignment.Cases;
import city.onewindow.routing.assignment.model.CaseCommand.Acknowledge;
import city.onewindow.routing.assignment.model.CaseCommand.Place;
import city.onewindow.routing.assignment.model.CaseCommand.Reply;
import city.onewindow.routing.assignment.model.Decided.By;
import city.onewindow.routing.assignment.model.Decided.Changed;
import city.onewindow.routing.assignment.model.Decided.Overtaken;
import city.onewindow.routing.assignment.model.Decided.Refused;
import city.onewindow.routing.assignment.model.Decided.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommandRulesTest {
    private final CommandRules rules = Cases.commands(Cases.NOW);

    @Test
    void aDepartmentThatAssistsMayNotActAndAStrangerSeesNothing() {
        assertThat(rules.on(Cases.dispatched(), new Acknowledge(Cases.ASSIST))).isEqualTo(new Refused(Why.NOT_LEAD));
        assertThat(rules.on(Cases.dispatched(), new Acknowledge(Cases.STRANGER)))
                .isEqualTo(new Refused(Why.NOT_CONCERNED));
    }

    @Test
    void aReplyGoesOnlyToAudiencesThatTheIssueHas() {
        Reply reply = new Reply(Cases.LEAD, List.of(Audience.TALENT), Outcome.SOLVED, "…", null);
        assertThat(rules.on(Cases.acknowledged(), reply)).isEqualTo(new Refused(Why.NO_SUCH_AUDIENCE));
    }

    @Test
    void aFurtherReplyHasTheNextNumberUntilThereAreEnough() {
        Case state = Cases.acknowledged();
        for (int number = 1; number <= CommandRules.MOST_REPLIES; number++) {
            Changed changed = (Changed) rules.on(state, Cases.reply("答复 " + number));
            assertThat(((IssueReplied) changed.events().getLast()).number()).isEqualTo(number);
            state = changed.next();
        }
        assertThat(rules.on(state, Cases.REPLY)).isEqualTo(new Refused(Why.TOO_MANY_REPLIES));
    }

    @Test
    void whoDidNotSeeTheLastReplyIsToldOfIt() {
        assertThat(rules.on(Cases.replied(), seeing(0))).isEqualTo(new Overtaken(By.ANSWERED));
        assertThat(rules.on(Cases.replied(), seeing(2))).isEqualTo(new Refused(Why.NO_SUCH_REPLY));
        assertThat(rules.on(Cases.acknowledged(), seeing(1))).isEqualTo(new Refused(Why.NO_SUCH_REPLY));
        for (Integer seen : new Integer[] {null, 1}) {
            assertThat(rules.on(Cases.replied(), seeing(seen))).isInstanceOf(Changed.class);
        }
        assertThat(rules.on(Cases.dispatched(), seeing(0))).isInstanceOf(Changed.class);
        assertThat(rules.on(Cases.rated(), seeing(0))).isEqualTo(new Overtaken(By.RATED));
    }

    private static Reply seeing(@Nullable Integer after) {
        return new Reply(Cases.LEAD, List.of(Audience.COMPANY), Outcome.SOLVED, "补充。", after);
    }

    @Test
    void whetherItIsInTimeIsJudgedByTheDeadlineAsDecided() {
        Dispatch dispatch = Cases.dispatched().given().orElseThrow();
        assertThat(acknowledged(dispatch.acknowledgeBy()).inTime()).isTrue();
        assertThat(acknowledged(dispatch.acknowledgeBy().plusMillis(1)).inTime())
                .isFalse();
        Instant late = dispatch.replyBy().plus(Duration.ofDays(1));
        Changed replied = (Changed) Cases.commands(late).on(Cases.dispatched(), Cases.REPLY);
        assertThat(((IssueAcknowledged) replied.events().getFirst()).inTime()).isFalse();
        assertThat(((IssueReplied) replied.events().getLast()).inTime()).isFalse();
    }

    private static IssueAcknowledged acknowledged(Instant now) {
        Changed changed = (Changed) Cases.commands(now).on(Cases.dispatched(), Cases.ACKNOWLEDGE);
        return (IssueAcknowledged) changed.events().getFirst();
    }

    @Test
    void anIssueIsTakenFromADepartmentOnlyWithAReason() {
        assertThat(rules.on(Cases.dispatched(), new Place("industry", List.of(), null, null, 1, null)))
                .isEqualTo(new Refused(Why.REASON_REQUIRED));
        assertThat(rules.on(Cases.triage(), new Place("industry", List.of(), null, null, null, null)))
                .isInstanceOf(Changed.class);
    }

    @Test
    void reDispatchingStartsTheClocksAnewAndTakesTheIssueFromWhoHadIt() {
        Instant later = Cases.NOW.plus(Duration.ofDays(3));
        Changed changed = (Changed) Cases.commands(later).on(Cases.acknowledged(), Cases.PLACE_ANEW);
        IssueDispatched event = (IssueDispatched) changed.events().getFirst();
        Dispatch before = Cases.acknowledged().given().orElseThrow();
        assertThat(event.number()).isEqualTo(2);
        assertThat(event.acknowledgeBy()).isAfter(before.acknowledgeBy());
        assertThat(event.basis().by()).isEqualTo(IssueDispatched.By.DISPATCHER);
        assertThat(event.category()).isEqualTo("industry-support");
        Dispatch now = changed.next().given().orElseThrow();
        assertThat(now.concerns(Cases.LEAD)).isFalse();
        assertThat(now.concerns("science")).isTrue();
    }

    @Test
    void aDispatcherWhoSawAnOlderDispatchIsToldOfTheNewer() {
        for (Integer seen : new Integer[] {null, 0, 2}) {
            Place blind = new Place("industry", List.of(), null, "…", seen, null);
            assertThat(rules.on(Cases.dispatched(), blind)).isEqualTo(new Overtaken(By.DISPATCHED));
        }
        Place seeing = new Place("industry", List.of(), null, "…", 1, null);
        assertThat(rules.on(Cases.dispatched(), seeing)).isInstanceOf(Changed.class);
    }

    @Test
    void whatWasNeverDispatchedIsReplacedByNothing() {
        Place anew = new Place("industry", List.of(), null, "…", 1, null);
        assertThat(rules.on(Cases.triage(), anew)).isEqualTo(new Refused(Why.NO_SUCH_DISPATCH));
        for (CaseCommand first : List.of(new Place("industry", List.of(), null, "…", 0, null), Cases.PLACE)) {
            assertThat(rules.on(Cases.triage(), first)).isInstanceOf(Changed.class);
        }
    }

    @Test
    void onlyWhatTheCatalogueKnowsIsTaken() {
        assertThat(rules.on(Cases.triage(), new Place("sauna", List.of(), null, null, null, null)))
                .isEqualTo(new Refused(Why.UNKNOWN_LEAD));
        assertThat(rules.on(Cases.triage(), new Place("industry", List.of("sauna"), null, null, null, null)))
                .isEqualTo(new Refused(Why.UNKNOWN_ASSIST));
        assertThat(rules.on(Cases.triage(), new Place("industry", List.of(), "sauna", null, null, null)))
                .isEqualTo(new Refused(Why.UNKNOWN_CATEGORY));
    }

    @Test
    void dispatchingAsItWasChangesNothing() {
        List<String> assists = assisting(Cases.dispatched());
        for (String reason : new String[] {"…", null}) {
            assertThat(rules.on(Cases.dispatched(), new Place(Cases.LEAD, assists, null, reason, 1, null)))
                    .isEqualTo(new Refused(Why.NOTHING_CHANGES));
        }
    }

    private static List<String> assisting(Case state) {
        return state.given().orElseThrow().assists().stream()
                .map(Department::code)
                .toList();
    }

    @Test
    void whoeverLeadsOnKeepsItsDeadlinesAndWhatItTook() {
        CommandRules later = Cases.commands(Cases.NOW.plus(Duration.ofDays(3)));
        Place withOthers = new Place(Cases.LEAD, List.of("science"), null, "请科技局协办。", 1, null);
        for (Case state : List.of(Cases.dispatched(), Cases.acknowledged())) {
            Changed changed = (Changed) later.on(state, withOthers);
            Dispatch before = state.given().orElseThrow();
            Dispatch after = changed.next().given().orElseThrow();
            assertThat(changed.next().status()).isEqualTo(state.status());
            assertThat(after.number()).isEqualTo(2);
            assertThat(assisting(changed.next())).containsExactly("science");
            assertThat(after.at()).isEqualTo(before.at());
            IssueDispatched event = (IssueDispatched) changed.events().getFirst();
            assertThat(event.acknowledgeBy()).isEqualTo(before.acknowledgeBy()).isEqualTo(after.acknowledgeBy());
            assertThat(event.replyBy()).isEqualTo(before.replyBy()).isEqualTo(after.replyBy());
        }
    }

    @Test
    void anIssueIsNotSentRoundForEver() {
        Case state = Cases.dispatched();
        for (int number = 2; number <= PlacingRules.MOST_DISPATCHES; number++) {
            String lead = number % 2 == 0 ? "industry" : "science";
            state = Cases.after(state, new Place(lead, List.of(), null, "…", number - 1, null));
        }
        assertThat(rules.on(state, new Place("taxation", List.of(), null, "…", PlacingRules.MOST_DISPATCHES, null)))
                .isEqualTo(new Refused(Why.TOO_MANY_DISPATCHES));
    }
}
