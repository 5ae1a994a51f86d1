package city.onewindow.feedback.followup.web;

import city.onewindow.contracts.issue.Department;
import city.onewindow.contracts.issue.DuplicateNoted;
import city.onewindow.contracts.issue.DuplicateUnnoted;
import city.onewindow.contracts.issue.FeedbackDelivered;
import city.onewindow.contracts.issue.FeedbackUndelivered;
import city.onewindow.contracts.issue.IssueAccepted;
import city.onewindow.contracts.issue.IssueAcknowledged;
import city.onewindow.contracts.issue.IssueClosed;
import city.onewindow.contracts.issue.IssueDispatched;
import city.onewindow.contracts.issue.IssueMarkedDuplicate;
import city.onewindow.contracts.issue.IssueRated;
import city.onewindow.contracts.issue.IssueReplied;
import city.onewindow.contracts.issue.IssueTriaged;
import city.onewindow.contracts.issue.IssueUnmarkedDuplicate;
import city.onewindow.contracts.issue.IssueWithdrawn;
import city.onewindow.contracts.issue.ReleaseRevoked;
import city.onewindow.contracts.issue.ReplyReleased;
import city.onewindow.contracts.issue.WithdrawalOvertaken;
import city.onewindow.contracts.issue.WithdrawalRequested;
import city.onewindow.feedback.issue.model.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event as a line of the timeline.
 *
 * @param key of its words
 * @param department that it names, where it does
 * @param until a deadline that it sets, where it does
 * @param more words of a person, shown as text
 */
record Line(
        Instant at,
        String key,
        @Nullable Department department,
        @Nullable Instant until,
        @Nullable String more) {
    /** All of them, in order. */
    static List<Line> of(List<Moment> timeline) {
        List<Line> lines = new ArrayList<>();
        String lead = null;
        String standing = Released.standing(timeline);
        boolean released = false;
        for (Moment moment : timeline) {
            Line line = of(moment);
            if (moment.event() instanceof IssueDispatched dispatched) {
                String given = dispatched.lead().code();
                lines.add(given.equals(lead) ? line.under("adjusted") : line);
                lead = given;
            } else if (moment.event() instanceof ReplyReleased) {
                Line told = released ? line.under("release-corrected") : line;
                lines.add(moment.id().equals(standing) ? told : told.withoutMore());
                released = true;
            } else {
                released &= !(moment.event() instanceof ReleaseRevoked);
                lines.add(line);
            }
        }
        return lines;
    }

    private Line under(String otherKey) {
        return new Line(at, otherKey, department, until, more);
    }

    private Line withoutMore() {
        return new Line(at, key, department, until, null);
    }

    static Line of(Moment moment) {
        Instant at = moment.at();
        return switch (moment.event()) {
            case IssueAccepted accepted -> new Line(at, "accepted", null, null, null);
            case IssueTriaged triaged -> new Line(at, "triaged", null, null, null);
            case IssueDispatched first
            when first.number() == 1 ->
                new Line(
                        at,
                        "dispatched",
                        first.lead(),
                        first.replyBy(),
                        first.basis().reason());
            case IssueDispatched again ->
                new Line(
                        at,
                        "redispatched",
                        again.lead(),
                        again.replyBy(),
                        again.basis().reason());
            case IssueAcknowledged acknowledged -> new Line(at, "acknowledged", null, null, null);
            case IssueReplied replied -> new Line(at, "replied", replied.department(), null, null);
            case WithdrawalRequested requested -> new Line(at, "withdrawal-requested", null, null, requested.reason());
            case IssueWithdrawn withdrawn -> new Line(at, "withdrawn", null, null, null);
            case WithdrawalOvertaken overtaken -> new Line(at, "withdrawal-overtaken", null, null, null);
            // Neither the other issue's code nor the dispatcher's words: they may be about another requester.
            case IssueMarkedDuplicate marked -> new Line(at, "duplicate-marked", null, null, null);
            case IssueUnmarkedDuplicate unmarked ->
                new Line(
                        at,
                        unmarked.because().equals("dispatcher") ? "duplicate-unmarked" : "duplicate-ended",
                        null,
                        null,
                        null);
            case DuplicateNoted noted -> new Line(at, "duplicate-noted", null, null, null);
            case DuplicateUnnoted unnoted -> new Line(at, "duplicate-unnoted", null, null, null);
            // The requester sees what was made public of the issue, and not who did it nor why it was taken back.
            case ReplyReleased released -> new Line(at, "reply-released", null, null, released.question());
            case ReleaseRevoked revoked -> new Line(at, "release-revoked", null, null, null);
            case FeedbackDelivered delivered ->
                new Line(
                        at,
                        switch (delivered.via()) {
                            case IN_APP -> "delivered-in-app";
                            case WEBHOOK -> "delivered-webhook";
                        },
                        null,
                        null,
                        null);
            case FeedbackUndelivered undelivered -> new Line(at, "undelivered", null, null, null);
            case IssueRated rated -> new Line(at, "rated", null, null, rated.comment());
            case IssueClosed closed -> new Line(at, "closed", null, null, null);
        };
    }
}
