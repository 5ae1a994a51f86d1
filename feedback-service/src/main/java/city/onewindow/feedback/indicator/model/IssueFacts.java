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
import city.onewindow.contracts.issue.Satisfaction;
import city.onewindow.contracts.issue.WithdrawalOvertaken;
import city.onewindow.contracts.issue.WithdrawalRequested;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One issue's own contribution to the indicators. Each field follows from one writer's events alone, so that it comes
 * out the same in whatever order the writers are read.
 *
 * @param acceptedAt when intake accepted it
 * @param dispatchedAt the first dispatch
 * @param dispatches how many there were
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
            case FeedbackUndelivered noted -> this;
            case IssueClosed noted -> this;
        };
    }

    private IssueFacts accepted(IssueAccepted accepted, Instant at) {
        return new IssueFacts(
                at,
                accepted.district(),
                accepted.channel().name().toLowerCase(java.util.Locale.ROOT),
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

    private IssueFacts dispatched(IssueDispatched event, Instant at) {
        return new IssueFacts(
                acceptedAt,
                district,
                channel,
                dispatchedAt == null ? at : dispatchedAt,
                dispatches + 1,
                event.lead().code(),
                acknowledgedInTime,
                event.replyBy(),
                replies,
                repliedInTime,
                outcome,
                deliveredAt,
                ratedAt,
                result,
                process,
                withdrawn,
                duplicate,
                first == null ? FirstDispatch.of(event) : first);
    }

    private IssueFacts acknowledged() {
        return new IssueFacts(
                acceptedAt,
                district,
                channel,
                dispatchedAt,
                dispatches,
                department,
                true,
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

    private IssueFacts replied(IssueReplied event) {
        return new IssueFacts(
                acceptedAt,
                district,
                channel,
                dispatchedAt,
                dispatches,
                department,
                acknowledgedInTime,
                replyBy,
                replies + 1,
                replies == 0 ? event.inTime() : repliedInTime,
                event.outcome(),
                deliveredAt,
                ratedAt,
                result,
                process,
                withdrawn,
                duplicate,
                first);
    }

    private IssueFacts delivered(Instant at) {
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
                at,
                ratedAt,
                result,
                process,
                withdrawn,
                duplicate,
                first);
    }

    private IssueFacts rated(IssueRated event, Instant at) {
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
                at,
                event.result(),
                event.process(),
                withdrawn,
                duplicate,
                first);
    }

    private IssueFacts gone() {
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
                true,
                duplicate,
                first);
    }

    private IssueFacts duplicate(boolean marked) {
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
                marked,
                first);
    }
}
