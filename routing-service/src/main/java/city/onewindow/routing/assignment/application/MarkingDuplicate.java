package city.onewindow.routing.assignment.application;

import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.Aggregates;
import city.onewindow.routing.assignment.model.Case;
import city.onewindow.routing.assignment.model.CaseCommand.MarkDuplicate;
import city.onewindow.routing.assignment.model.Decided.Why;
import city.onewindow.routing.assignment.model.DuplicateRules;
import city.onewindow.routing.assignment.model.Original;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Marks an issue as a duplicate of another. What the other is now is looked at first, so that a dispatcher is told at
 * once; what it becomes meanwhile, {@link DerivingLinks} finds out and takes the marking back.
 */
public final class MarkingDuplicate {
    private final Aggregates<Case> cases;
    private final DecidingOnCase deciding;

    public MarkingDuplicate(Aggregates<Case> cases, DecidingOnCase deciding) {
        this.cases = cases;
        this.deciding = deciding;
    }

    /**
     * Decides.
     *
     * @param original id of the other issue
     * @param reason in the dispatcher's words
     * @param by the dispatcher's name, absent where nobody said
     */
    public CommandAnswer mark(
            String issue, String commandId, String original, @Nullable String reason, @Nullable String by) {
        if (issue.equals(original)) {
            return new CommandAnswer.Refused(Why.SAME_ISSUE);
        }
        Optional<Case> other =
                cases.find(original).filter(found -> found.state() != null).map(Aggregate::required);
        if (other.isEmpty()) {
            return new CommandAnswer.Refused(Why.NO_ORIGINAL);
        }
        MarkDuplicate command =
                new MarkDuplicate(new Original(original, other.get().facts().trackingCode()), reason, by);
        Optional<Why> no = DuplicateRules.mayNotLead(other.get());
        // A command that took effect is answered the same for ever, whatever became of the other since.
        return no.isPresent() && !hasTakenEffect(issue, commandId)
                ? new CommandAnswer.Refused(no.get())
                : deciding.decide(issue, commandId, command);
    }

    private boolean hasTakenEffect(String issue, String commandId) {
        return cases.find(issue).flatMap(found -> found.causedBy(commandId)).isPresent();
    }
}
