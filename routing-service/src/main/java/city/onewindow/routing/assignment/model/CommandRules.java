package city.onewindow.routing.assignment.model;

import city.onewindow.contracts.issue.IssueAcknowledged;
import city.onewindow.contracts.issue.IssueReplied;
import city.onewindow.routing.assignment.model.CaseCommand.Acknowledge;
import city.onewindow.routing.assignment.model.CaseCommand.MarkDuplicate;
import city.onewindow.routing.assignment.model.CaseCommand.Place;
import city.onewindow.routing.assignment.model.CaseCommand.Release;
import city.onewindow.routing.assignment.model.CaseCommand.ReleaseReply;
import city.onewindow.routing.assignment.model.CaseCommand.Reply;
import city.onewindow.routing.assignment.model.CaseCommand.RevokeRelease;
import city.onewindow.routing.assignment.model.CaseCommand.Take;
import city.onewindow.routing.assignment.model.CaseCommand.UnmarkDuplicate;
import city.onewindow.routing.assignment.model.Decided.By;
import city.onewindow.routing.assignment.model.Decided.Changed;
import city.onewindow.routing.assignment.model.Decided.Overtaken;
import city.onewindow.routing.assignment.model.Decided.Refused;
import city.onewindow.routing.assignment.model.Decided.Why;
import city.onewindow.routing.catalogue.model.Catalogue;
import city.onewindow.routing.deadline.model.Deadlines;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a command comes to in each state.
 *
 * @param catalogue one version, for the whole decision
 * @param now of the decision
 */
public record CommandRules(Catalogue catalogue, Deadlines deadlines, Instant now) {
    /** A case has an end: more replies than this say nothing new. */
    public static final int MOST_REPLIES = 20;

    /** The decision; pure. */
    public Decided on(Case current, CaseCommand command) {
        return switch (command) {
            case Acknowledge acknowledge ->
                mayNotAct(current, acknowledge.department()).orElseGet(() -> acknowledge(current));
            case Reply reply -> mayNotAct(current, reply.department()).orElseGet(() -> reply(current, reply));
            case Place place -> new PlacingRules(catalogue, deadlines, now).on(current, place);
            case Take take -> new ClaimRules(now).take(current, take);
            case Release release -> new ClaimRules(now).release(current, release);
            case MarkDuplicate mark -> new DuplicateRules(now).mark(current, mark);
            case UnmarkDuplicate unmark -> new DuplicateRules(now).unmark(current, unmark);
            case ReleaseReply release ->
                mayNotAct(current, release.department())
                        .orElseGet(() -> new ReleaseRules(now).release(current, release));
            case RevokeRelease revoke ->
                mayNotAct(current, revoke.department()).orElseGet(() -> new ReleaseRules(now).revoke(current, revoke));
        };
    }

    private static Optional<Decided> mayNotAct(Case current, String department) {
        Optional<Dispatch> dispatch = current.given().filter(given -> given.concerns(department));
        if (dispatch.isEmpty()) {
            return Optional.of(new Refused(Why.NOT_CONCERNED));
        }
        return dispatch.get().isLedBy(department) ? Optional.empty() : Optional.of(new Refused(Why.NOT_LEAD));
    }

    private Decided acknowledge(Case current) {
        return switch (current) {
            case Case.Triage triage -> new Refused(Why.NOT_CONCERNED);
            case Case.Dispatched dispatched ->
                Changed.to(
                        new Case.Acknowledged(dispatched.facts(), dispatched.aftermath(), dispatched.dispatch(), now),
                        acknowledged(dispatched.dispatch()));
            case Case.Acknowledged already -> new Overtaken(By.ACKNOWLEDGED);
            case Case.Replied replied -> new Overtaken(By.REPLIED);
            case Case.Duplicate duplicate -> new Overtaken(By.DUPLICATE);
            case Case.Withdrawn withdrawn -> new Overtaken(By.WITHDRAWN);
            case Case.Closed closed -> new Overtaken(closed.ended());
        };
    }

    private IssueAcknowledged acknowledged(Dispatch dispatch) {
        return new IssueAcknowledged(dispatch.lead().code(), dispatch.number(), !now.isAfter(dispatch.acknowledgeBy()));
    }

    private Decided reply(Case current, Reply reply) {
        return switch (current) {
            case Case.Triage triage -> new Refused(Why.NOT_CONCERNED);
            // Who answers has taken the issue: both in one write.
            case Case.Dispatched dispatched ->
                replied(dispatched, dispatched.dispatch(), reply, Optional.of(acknowledged(dispatched.dispatch())));
            case Case.Acknowledged acknowledged ->
                replied(acknowledged, acknowledged.dispatch(), reply, Optional.empty());
            case Case.Replied again when again.aftermath().rating() != null -> new Overtaken(By.RATED);
            case Case.Replied again when again.answers().size() >= MOST_REPLIES -> new Refused(Why.TOO_MANY_REPLIES);
            case Case.Replied again -> replied(again, again.dispatch(), reply, Optional.empty());
            case Case.Duplicate duplicate -> new Overtaken(By.DUPLICATE);
            case Case.Withdrawn withdrawn -> new Overtaken(By.WITHDRAWN);
            case Case.Closed closed -> new Overtaken(closed.ended());
        };
    }

    private Decided replied(Case current, Dispatch dispatch, Reply reply, Optional<IssueAcknowledged> first) {
        if (!current.facts().audiences().containsAll(reply.audiences())) {
            return new Refused(Why.NO_SUCH_AUDIENCE);
        }
        int last = current.answers().size();
        if (reply.after() != null && reply.after() != last) {
            return reply.after() < last ? new Overtaken(By.ANSWERED) : new Refused(Why.NO_SUCH_REPLY);
        }
        int number = last + 1;
        IssueReplied event = new IssueReplied(
                number,
                dispatch.lead(),
                reply.audiences(),
                reply.outcome(),
                reply.text(),
                !now.isAfter(dispatch.replyBy()));
        List<Answer> answers = new ArrayList<>(current.answers());
        answers.add(new Answer(number, reply.outcome(), reply.audiences(), now));
        Case next = new Case.Replied(current.facts(), current.aftermath(), dispatch, answers);
        return first.map(acknowledged -> Changed.to(next, acknowledged, event))
                .orElseGet(() -> Changed.to(next, event));
    }
}
