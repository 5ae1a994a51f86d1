package city.onewindow.feedback.followup.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.contracts.issue.Audience;
import city.onewindow.contracts.issue.IssueAccepted;
import city.onewindow.contracts.issue.Outcome;
import city.onewindow.feedback.delivery.web.JsonNotificationBody;
import city.onewindow.feedback.issue.model.FollowedIssue;
import city.onewindow.feedback.issue.model.Moment;
import city.onewindow.testkit.Events;
import org.junit.jupiter.api.Test;

/** A tracking code has one form wherever somebody reads it: with hyphens. */
class TrackingCodeShownTest {
    private static final String SHOWN = "3141-5926-5358-5";

    @Test
    void inTheEventsOfATimeline() {
        assertThat(((IssueAccepted) IssueState.forRequester(Events.accepted())).trackingCode())
                .isEqualTo(SHOWN);
    }

    @Test
    void andNothingIsLeftBlankBesideIt() {
        assertThat(TimelineBody.data(Events.accepted()).toString())
                .contains("\"trackingCode\":\"" + SHOWN + "\"", "\"name\":\"王工\"")
                .doesNotContain("accessDigest", "\"\"", "null");
    }

    @Test
    void inAWebhook() {
        Moment accepted = new Moment("e1", Events.NOON, Events.accepted());
        Moment replied = new Moment("e2", Events.NOON, Events.replied(1, Outcome.SOLVED));
        FollowedIssue issue = FollowedIssue.NONE.and(accepted).and(replied);
        assertThat(new JsonNotificationBody().json(issue, replied, Audience.COMPANY))
                .contains("\"trackingCode\":\"" + SHOWN + "\"");
    }
}
