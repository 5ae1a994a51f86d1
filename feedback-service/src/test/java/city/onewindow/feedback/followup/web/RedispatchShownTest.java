package city.onewindow.feedback.followup.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.onewindow.contracts.issue.Department;
import city.onewindow.contracts.issue.IssueAcknowledged;
import city.onewindow.contracts.issue.IssueDispatched;
import city.onewindow.contracts.issue.IssueEvent;
import city.onewindow.feedback.issue.model.FollowedIssue;
import city.onewindow.feedback.issue.model.Moment;
import city.onewindow.testkit.Events;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A dispatch anew as the requester sees it: another lead, or the same one with others beside it. */
class RedispatchShownTest {
    private static final IssueDispatched FIRST = Events.dispatched();
    private static final IssueEvent TAKEN = new IssueAcknowledged(FIRST.lead().code(), FIRST.number(), true);

    private static IssueDispatched anew(Department lead) {
        return byDispatcher(2, lead);
    }

    private static IssueDispatched byDispatcher(int number, Department lead) {
        return new IssueDispatched(
                number,
                lead,
                List.of(),
                FIRST.category(),
                FIRST.district(),
                FIRST.priority(),
                FIRST.acknowledgeBy(),
                FIRST.replyBy(),
                IssueDispatched.Basis.dispatcher(1, "调整。"),
                null,
                null);
    }

    private static FollowedIssue followed(IssueEvent... events) {
        FollowedIssue issue = FollowedIssue.NONE.and(new Moment("e0", Events.NOON, Events.accepted()));
        for (IssueEvent event : events) {
            issue = issue.and(new Moment("e", Events.NOON, event));
        }
        return issue;
    }

    @Test
    void whereTheLeadStaysItStillHasTheIssueInHand() {
        FollowedIssue same = followed(FIRST, TAKEN, anew(FIRST.lead()));
        assertThat(Line.of(same.timeline())).last().extracting(Line::key).isEqualTo("adjusted");
        assertThat(IssueState.of(same)).isEqualTo(IssueState.IN_PROGRESS);
    }

    @Test
    void anotherLeadHasYetToTakeIt() {
        FollowedIssue other = followed(FIRST, TAKEN, anew(new Department("taxation", "税务局", "Taxation")));
        assertThat(Line.of(other.timeline())).last().extracting(Line::key).isEqualTo("redispatched");
        assertThat(IssueState.of(other)).isEqualTo(IssueState.DISPATCHED);
    }

    /** The form that asks a dispatcher for a reason says that the requester sees it: of the first dispatch too. */
    @Test
    void theReasonOfADispatcherIsShownOfTheFirstDispatchAsOfLaterOnes() {
        FollowedIssue placed = followed(byDispatcher(1, FIRST.lead()), anew(FIRST.lead()));
        assertThat(Line.of(placed.timeline()))
                .filteredOn(line -> line.department() != null)
                .extracting(Line::key, Line::more)
                .containsExactly(tuple("dispatched", "调整。"), tuple("adjusted", "调整。"));
    }

    @Test
    void whereNobodyGaveAReasonNoneIsShown() {
        assertThat(Line.of(followed(FIRST).timeline()))
                .last()
                .extracting(Line::more)
                .isNull();
    }
}
