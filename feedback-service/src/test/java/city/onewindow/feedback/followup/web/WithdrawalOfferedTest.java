package city.onewindow.feedback.followup.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.contracts.issue.IssueEvent;
import city.onewindow.contracts.issue.IssueMarkedDuplicate;
import city.onewindow.contracts.issue.IssueWithdrawn;
import city.onewindow.contracts.issue.Outcome;
import city.onewindow.contracts.issue.WithdrawalRequested;
import city.onewindow.feedback.issue.model.FollowedIssue;
import city.onewindow.feedback.issue.model.Moment;
import city.onewindow.testkit.Events;
import org.junit.jupiter.api.Test;

/** The way to a withdrawal is shown while it leads somewhere. */
class WithdrawalOfferedTest {
    private static boolean offered(IssueEvent... after) {
        FollowedIssue issue = FollowedIssue.NONE.and(new Moment("e0", Events.NOON, Events.accepted()));
        for (IssueEvent event : after) {
            issue = issue.and(new Moment("e" + issue.timeline().size(), Events.NOON, event));
        }
        return issue.isWithdrawable();
    }

    @Test
    void whileNobodyHasReplied() {
        assertThat(offered()).isTrue();
        assertThat(offered(Events.dispatched())).isTrue();
        assertThat(offered(
                        Events.dispatched(), new IssueMarkedDuplicate("f".repeat(32), "2718281828450", "同一件事", null)))
                .isTrue();
    }

    @Test
    void andNotWhenItIsTooLateOrAskedAlready() {
        assertThat(offered(Events.dispatched(), Events.replied(1, Outcome.SOLVED)))
                .isFalse();
        assertThat(offered(new WithdrawalRequested(null))).isFalse();
        assertThat(offered(new WithdrawalRequested(null), new IssueWithdrawn())).isFalse();
        assertThat(FollowedIssue.NONE.isWithdrawable()).isFalse();
    }
}
