package city.onewindow.routing.assignment.model;

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
import city.onewindow.contracts.issue.ReleaseRevoked;
import city.onewindow.contracts.issue.ReplyReleased;
import city.onewindow.contracts.issue.WithdrawalOvertaken;
import city.onewindow.contracts.issue.WithdrawalRequested;
import city.onewindow.routing.assignment.model.Decided.By;
import city.onewindow.routing.assignment.model.Decided.Changed;
import city.onewindow.routing.assignment.model.Decided.Noted;
import city.onewindow.routing.deadline.model.Deadlines;
import city.onewindow.routing.deadline.model.Deadlines.Due;
import city.onewindow.routing.placing.model.Destination;
import city.onewindow.routing.placing.model.Placing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an event from elsewhere comes to. Per writer events come in order, so a withdrawal finds its issue; those of
 * feedback follow ours. What finds no case nevertheless changes nothing.
 *
 * @param placing one version of all that places, for the whole decision
 * @param now of the decision
 */
public record EventRules(Placing placing, Deadlines deadlines, Instant now) {
    /** @param at when the event was decided, as its writer says */
    public Decided on(@Nullable Case current, IssueEvent event, Instant at) {
        if (current == null) {
            return event instanceof IssueAccepted accepted ? accept(accepted) : new Noted();
        }
        return switch (event) {
            case IssueAccepted again -> new Noted();
            case WithdrawalRequested requested -> withdraw(current);
            case FeedbackUndelivered undelivered -> undelivered(current, undelivered, at);
            case IssueRated rated -> rate(current, rated, at);
            case IssueClosed closed -> close(current, closed, at);
            case FeedbackDelivered delivered -> new Noted();
            case IssueTriaged own -> new Noted();
            case IssueDispatched own -> new Noted();
            case IssueAcknowledged own -> new Noted();
            case IssueReplied own -> new Noted();
            case IssueWithdrawn own -> new Noted();
            case WithdrawalOvertaken own -> new Noted();
            case IssueMarkedDuplicate own -> new Noted();
            case IssueUnmarkedDuplicate own -> new Noted();
            case DuplicateNoted own -> new Noted();
            case DuplicateUnnoted own -> new Noted();
            case ReplyReleased own -> new Noted();
            case ReleaseRevoked own -> new Noted();
        };
    }

    private Decided accept(IssueAccepted accepted) {
        Facts facts = Facts.of(accepted);
        return switch (placing.of(facts.asked())) {
            case Destination.Triage triage -> {
                IssueTriaged triaged = new IssueTriaged(
                        triage.reason(),
                        placing.catalogue().version(),
                        triage.rule(),
                        triage.rulesVersion(),
                        triage.modelVersion(),
                        triage.suggestions());
                yield Changed.to(Case.Triage.of(facts, triaged, now), triaged);
            }
            case Destination.To to -> {
                Due due = deadlines.due(now, to.terms());
                IssueDispatched dispatched = new IssueDispatched(
                        1,
                        to.lead(),
                        to.assists(),
                        facts.category(),
                        facts.district(),
                        to.priority(),
                        due.acknowledgeBy(),
                        due.replyBy(),
                        to.basis(),
                        to.rulesVersion(),
                        null);
                yield Changed.to(new Case.Dispatched(facts, Aftermath.NONE, Dispatch.of(dispatched, now)), dispatched);
            }
        };
    }

    private Decided withdraw(Case current) {
        return switch (current) {
            case Case.Triage triage -> withdrawn(triage);
            case Case.Dispatched dispatched -> withdrawn(dispatched);
            case Case.Acknowledged acknowledged -> withdrawn(acknowledged);
            // Its original need not know it any more: it is none first, then gone, in one write.
            case Case.Duplicate duplicate ->
                Changed.to(
                        new Case.Withdrawn(
                                duplicate.facts(),
                                duplicate.aftermath(),
                                duplicate.given().orElse(null),
                                now),
                        new IssueUnmarkedDuplicate(duplicate.of().issue(), "withdrawn", null, null),
                        new IssueWithdrawn());
            case Case.Replied replied -> overtaken(replied, By.REPLIED);
            case Case.Withdrawn already -> overtaken(already, By.WITHDRAWN);
            case Case.Closed closed -> overtaken(closed, closed.ended());
        };
    }

    private Decided withdrawn(Case open) {
        return Changed.to(
                new Case.Withdrawn(open.facts(), open.aftermath(), open.given().orElse(null), now),
                new IssueWithdrawn());
    }

    /** Too late, so nothing changes but that the requester is told. */
    private static Decided overtaken(Case current, By by) {
        return Changed.to(current, new WithdrawalOvertaken(by.code()));
    }

    private static Decided undelivered(Case current, FeedbackUndelivered event, Instant at) {
        return aftermath(current, current.aftermath().with(event, at));
    }

    private static Decided rate(Case current, IssueRated event, Instant at) {
        return current.aftermath().rating() != null
                ? new Noted()
                : aftermath(current, current.aftermath().with(event, at));
    }

    private static Decided aftermath(Case current, Aftermath aftermath) {
        return switch (current) {
            case Case.Replied replied -> Changed.to(replied.with(aftermath));
            case Case.Closed closed -> Changed.to(closed.with(aftermath));
            // There is no reply that this could be about.
            case Case.Triage triage -> new Noted();
            case Case.Dispatched dispatched -> new Noted();
            case Case.Acknowledged acknowledged -> new Noted();
            case Case.Duplicate duplicate -> new Noted();
            case Case.Withdrawn withdrawn -> new Noted();
        };
    }

    private static Decided close(Case current, IssueClosed event, Instant at) {
        return current instanceof Case.Closed
                ? new Noted()
                : Changed.to(new Case.Closed(
                        current.facts(),
                        current.aftermath(),
                        current.given().orElse(null),
                        current.answers(),
                        event.because(),
                        at));
    }
}
