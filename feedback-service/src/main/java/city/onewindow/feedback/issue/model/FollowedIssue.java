package city.onewindow.feedback.issue.model;

import city.onewindow.contracts.issue.FeedbackDelivered;
import city.onewindow.contracts.issue.FeedbackUndelivered;
import city.onewindow.contracts.issue.IssueAccepted;
import city.onewindow.contracts.issue.IssueClosed;
import city.onewindow.contracts.issue.IssueEvent;
import city.onewindow.contracts.issue.IssueRated;
import city.onewindow.contracts.issue.IssueReplied;
import city.onewindow.contracts.issue.IssueWithdrawn;
import city.onewindow.contracts.issue.WithdrawalRequested;
import city.onewindow.feedback.indicator.model.IssueFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An issue as its requester follows it: the events that concern the requester, in the order in which they came here, and
 * its contribution to the indicators. Everything else is read off the events.
 */
public record FollowedIssue(List<Moment> timeline, IssueFacts facts) {
    /** Before the first event. */
    public static final FollowedIssue NONE = new FollowedIssue(List.of(), IssueFacts.NONE);

    public FollowedIssue {
        timeline = List.copyOf(timeline);
    }

    /** The issue after one more event. */
    public FollowedIssue and(Moment moment) {
        List<Moment> longer = new ArrayList<>(timeline);
        longer.add(moment);
        return new FollowedIssue(longer, facts.and(moment.event(), moment.at()));
    }

    private <E extends IssueEvent> Stream<E> events(Class<E> type) {
        return timeline.stream().map(Moment::event).filter(type::isInstance).map(type::cast);
    }

    /** As accepted; empty only where that event is held back. */
    public Optional<IssueAccepted> accepted() {
        return events(IssueAccepted.class).findFirst();
    }

    public List<IssueReplied> replies() {
        return events(IssueReplied.class).toList();
    }

    /** When and as what a reply came here. */
    public Optional<Moment> reply(int number) {
        return timeline.stream()
                .filter(moment -> moment.event() instanceof IssueReplied reply && reply.number() == number)
                .findFirst();
    }

    /** The reply that counts. */
    public Optional<IssueReplied> latestReply() {
        return replies().isEmpty() ? Optional.empty() : Optional.of(replies().getLast());
    }

    public Optional<IssueRated> rating() {
        return events(IssueRated.class).findFirst();
    }

    /** Nothing will happen to it any more. */
    public boolean isClosed() {
        return events(IssueClosed.class).findAny().isPresent();
    }

    public boolean isWithdrawn() {
        return events(IssueWithdrawn.class).findAny().isPresent();
    }

    /** Whether asking to withdraw it can come to something: nobody has replied, nor asked before, nor did it end. */
    public boolean isWithdrawable() {
        return accepted().isPresent()
                && !isSettled()
                && replies().isEmpty()
                && events(WithdrawalRequested.class).findAny().isEmpty();
    }

    /** Whether it stands as a duplicate of another issue. */
    public boolean isDuplicate() {
        return facts.duplicate();
    }

    /** Whether a reply has arrived at someone, or will not be tried again: then it is there to be read all the same. */
    public boolean hasArrived(int reply) {
        return events(FeedbackDelivered.class).anyMatch(delivered -> delivered.reply() == reply)
                || events(FeedbackUndelivered.class).anyMatch(undelivered -> undelivered.reply() == reply);
    }

    /** Whether it is too late for a rating: it was rated, withdrawn or closed. */
    public boolean isSettled() {
        return isClosed() || isWithdrawn() || rating().isPresent();
    }

    /** The reply that a rating would be of now; empty where there is none yet, or it is too late. */
    public Optional<IssueReplied> ratable() {
        return isSettled() ? Optional.empty() : latestReply().filter(latest -> hasArrived(latest.number()));
    }
}
