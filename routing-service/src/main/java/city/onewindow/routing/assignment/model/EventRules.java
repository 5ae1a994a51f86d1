package city.onewindow.routing.assignment.model;

import city.onewindow.contracts.issue.FeedbackDelivered;
import city.onewindow.contracts.issue.FeedbackUndelivered;
import city.onewindow.contracts.issue.IssueAccepted;
import city.onewindow.contracts.issue.IssueAcknowledged;
import city.onewindow.contracts.issue.IssueClosed;
import city.onewindow.contracts.issue.IssueDispatched;
import city.onewindow.contracts.issue.IssueEvent;
import city.onewindow.contracts.issue.IssueRated;
import city.onewindow.contracts.issue.IssueReplied;
import city.onewindow.contracts.issue.IssueTriaged;
import city.onewindow.contracts.issue.IssueWithdrawn;
import city.onewindow.contracts.issue.WithdrawalOvertaken;
import city.onewindow.contracts.issue.WithdrawalRequested;
import city.onewindow.routing.assignment.model.Decided.By;
import city.onewindow.routing.assignment.model.Decided.Changed;
import city.onewindow.routing.assignment.model.Decided.Noted;
import city.onewindow.routing.catalogue.model.Catalogue;
import city.onewindow.routing.catalogue.model.Placement;
import city.onewindow.routing.deadline.model.Deadlines;
import city.onewindow.routing.deadline.model.Deadlines.Due;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an event from elsewhere comes to. Per writer events come in order, so a withdrawal finds its issue; those of
 * feedback follow ours. What finds no case nevertheless changes nothing.
 *
 * @param catalogue one version, for the whole decision
 * @param now of the decision
 */
public record EventRules(Catalogue catalogue, Deadlines deadlines, Instant now) {
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
        };
    }

    private Decided accept(IssueAccepted accepted) {
        Facts facts = Facts.of(accepted);
        return switch (catalogue.place(facts.category(), facts.district())) {
            case Placement.Unplaced unplaced -> {
                String reason = unplaced.reason().code();
                yield Changed.to(
                        new Case.Triage(facts, Aftermath.NONE, reason, now),
                        new IssueTriaged(reason, catalogue.version(), null, null, null));
            }
            case Placement.Placed placed -> {
                Due due = deadlines.due(now, placed.terms());
                IssueDispatched dispatched = new IssueDispatched(
                        1,
                        placed.lead(),
                        placed.assists(),
                        facts.category(),
                        facts.district(),
                        null,
                        due.acknowledgeBy(),
                        due.replyBy(),
                        IssueDispatched.Basis.catalogue(catalogue.version()),
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
            case Case.Replied replied -> overtaken(replied, By.REPLIED);
            case Case.Withdrawn already -> overtaken(already, By.WITHDRAWN);
            case Case.Closed closed -> overtaken(closed, By.CLOSED);
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
            case Case.Replied replied ->
                Changed.to(new Case.Replied(replied.facts(), aftermath, replied.dispatch(), replied.answers()));
            case Case.Closed closed ->
                Changed.to(new Case.Closed(
                        closed.facts(), aftermath, closed.dispatch(), closed.answers(), closed.because(), closed.at()));
            // There is no reply that this could be about.
            case Case.Triage triage -> new Noted();
            case Case.Dispatched dispatched -> new Noted();
            case Case.Acknowledged acknowledged -> new Noted();
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
