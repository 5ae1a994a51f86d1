package city.onewindow.feedback.indicator.model;

import city.onewindow.contracts.issue.DuplicateNoted;
import city.onewindow.contracts.issue.DuplicateUnnoted;
import city.onewindow.contracts.issue.FeedbackDelivered;
import city.onewindow.contracts.issue.FeedbackUndelivered;
import city.onewindow.contracts.issue.IssueAccepted;
import city.onewindow.contracts.issue.IssueAcknowledged;
import city.onewindow.contracts.issue.IssueClosed;
import city.onewindow.contracts.issue.IssueDispatched;
import city.onewindow.contracts.issue.IssueEvent;
import city.onewindow.contracts.issue.IssueMarkedDuplicate;
import city.onewindow.contracts.issue.IssueRated;
import city.onewindow.contracts.issue.IssueReplied;
import city.onewindow.contracts.issue.IssueTriaged;
import city.onewindow.contracts.issue.IssueUnmarkedDuplicate;
import city.onewindow.contracts.issue.IssueWithdrawn;
import city.onewindow.contracts.issue.Outcome;
import city.onewindow.contracts.issue.ReleaseRevoked;
import city.onewindow.contracts.issue.ReplyReleased;
import city.onewindow.contracts.issue.Satisfaction;
import city.onewindow.contracts.issue.WithdrawalOvertaken;
import city.onewindow.contracts.issue.WithdrawalRequested;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One issue's own contribution to the indicators. Each field follows from one writer's events alone, so that it comes
 * out the same in whatever order the writers are read.
 *
 * @param acceptedAt when intake accepted it
 * @param dispatchedAt the first dispatch
 * @param dispatches to how many leads in turn; one anew to the same lead changes only who assists, and is not counted
 * @param acknowledgedInTime whether some dispatch was acknowledged before its deadline
 * @param replyBy the effective deadline: the latest dispatch's
 * @param replies how many there were
 * @param repliedInTime whether the first reply came before the effective deadline
 * @param outcome of the latest reply
 * @param department lead of the latest dispatch
 * @param duplicate whether it stands as a duplicate of another issue
 * @param first where the first dispatch went and by what, absent before it
 */
public record IssueFacts(
        @Nullable Instant acceptedAt,
        @Nullable String district,
        @Nullable String channel,
        @Nullable Instant dispatchedAt,
        int dispatches,
        @Nullable String department,
        boolean acknowledgedInTime,
        @Nullable Instant replyBy,
        int replies,
        boolean repliedInTime,
        @Nullable Outcome outcome,
        @Nullable Instant deliveredAt,
        @Nullable Instant ratedAt,
        @Nullable Satisfaction result,
        @Nullable Satisfaction process,
        boolean withdrawn,
        boolean duplicate,
        @Nullable FirstDispatch first) {
    /** Nothing known. */
    public static final IssueFacts NONE = new IssueFacts(
            null, null, null, null, 0, null, false, null, 0, false, null, null, null, null, null, false, false, null);

    /**
     * These facts and one more event: the first occurrence of each, in its writer's order.
     *
     * @param at the event's time
     */
    public IssueFacts and(IssueEvent event, Instant at) {
        return switch (event) {
            case IssueAccepted accepted -> accepted(accepted, at);
            case IssueDispatched dispatched -> dispatched(dispatched, at);
            case IssueAcknowledged acknowledged -> acknowledged.inTime() ? acknowledged() : this;
            case IssueReplied replied -> replied(replied);
            case FeedbackDelivered delivered -> deliveredAt == null ? delivered(at) : this;
            case IssueRated rated -> rated(rated, at);
            case IssueWithdrawn gone -> gone();
            case IssueTriaged noted -> this;
            case WithdrawalRequested noted -> this;
            case WithdrawalOvertaken noted -> this;
            case IssueMarkedDuplicate marked -> duplicate(true);
            case IssueUnmarkedDuplicate unmarked -> duplicate(false);
            case DuplicateNoted noted -> this;
            case DuplicateUnnoted noted -> this;
            case ReplyReleased noted -> this;
            case ReleaseRevoked noted -> this;
            case FeedbackUndelivered noted -> this;
            case IssueClosed noted -> this;
        };
    }

    private IssueFacts accepted(IssueAccepted accepted, Instant at) {
        Next next = new Next(this);
        next.acceptedAt = at;
        next.district = accepted.district();
        next.channel = accepted.channel().name().toLowerCase(Locale.ROOT);
        return next.facts();
    }

    private IssueFacts dispatched(IssueDispatched event, Instant at) {
        Next next = new Next(this);
        next.dispatchedAt = dispatchedAt == null ? at : dispatchedAt;
        next.dispatches = event.lead().code().equals(department) ? dispatches : dispatches + 1;
        next.department = event.lead().code();
        next.replyBy = event.replyBy();
        next.first = first == null ? FirstDispatch.of(event) : first;
        return next.facts();
    }

    private IssueFacts acknowledged() {
        Next next = new Next(this);
        next.acknowledgedInTime = true;
        return next.facts();
    }

    private IssueFacts replied(IssueReplied event) {
        Next next = new Next(this);
        next.replies = replies + 1;
        next.repliedInTime = replies == 0 ? event.inTime() : repliedInTime;
        next.outcome = event.outcome();
        return next.facts();
    }

    private IssueFacts delivered(Instant at) {
        Next next = new Next(this);
        next.deliveredAt = at;
        return next.facts();
    }

    private IssueFacts rated(IssueRated event, Instant at) {
        Next next = new Next(this);
        next.ratedAt = at;
        next.result = event.result();
        next.process = event.process();
        return next.facts();
    }

    private IssueFacts gone() {
        Next next = new Next(this);
        next.withdrawn = true;
        return next.facts();
    }

    private IssueFacts duplicate(boolean marked) {
        Next next = new Next(this);
        next.duplicate = marked;
        return next.facts();
    }

    /** The facts to come: those before, until an event changes some of them. */
    private static final class Next {
        private @Nullable Instant acceptedAt;
        private @Nullable String district;
        private @Nullable String channel;
        private @Nullable Instant dispatchedAt;
        private int dispatches;
        private @Nullable String department;
        private boolean acknowledgedInTime;
        private @Nullable Instant replyBy;
        private int replies;
        private boolean repliedInTime;
        private @Nullable Outcome outcome;
        private @Nullable Instant deliveredAt;
        private @Nullable Instant ratedAt;
        private @Nullable Satisfaction result;
        private @Nullable Satisfaction process;
        private boolean withdrawn;
        private boolean duplicate;
        private @Nullable FirstDispatch first;

        Next(IssueFacts before) {
            this.acceptedAt = before.acceptedAt;
            this.district = before.district;
            this.channel = before.channel;
            this.dispatchedAt = before.dispatchedAt;
            this.dispatches = before.dispatches;
            this.department = before.department;
            this.acknowledgedInTime = before.acknowledgedInTime;
            this.replyBy = before.replyBy;
            this.replies = before.replies;
            this.repliedInTime = before.repliedInTime;
            this.outcome = before.outcome;
            this.deliveredAt = before.deliveredAt;
            this.ratedAt = before.ratedAt;
            this.result = before.result;
            this.process = before.process;
            this.withdrawn = before.withdrawn;
            this.duplicate = before.duplicate;
            this.first = before.first;
        }

        IssueFacts facts() {
            return new IssueFacts(
                    acceptedAt,
                    district,
                    channel,
                    dispatchedAt,
                    dispatches,
                    department,
                    acknowledgedInTime,
                    replyBy,
                    replies,
                    repliedInTime,
                    outcome,
                    deliveredAt,
                    ratedAt,
                    result,
                    process,
                    withdrawn,
                    duplicate,
                    first);
        }
    }
}
