package city.onewindow.routing.backtest.model;

import city.onewindow.contracts.issue.Department;
import city.onewindow.contracts.issue.IssueDispatched;
import city.onewindow.contracts.issue.IssueDispatched.Basis;
import city.onewindow.contracts.issue.IssueDispatched.RuleBasis;
import city.onewindow.contracts.issue.IssueTriaged;
import city.onewindow.contracts.issue.Priority;
import city.onewindow.routing.deadline.model.Deadlines;
import city.onewindow.routing.deadline.model.Deadlines.Due;
import city.onewindow.routing.placing.model.Destination;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a first decision gave an issue: a department, or a dispatcher. */
public sealed interface Outcome {
    /** By a rule of the table, absent where none decided. */
    @Nullable
    RuleBasis rule();

    /** A department has it. */
    record Assigned(
            Department lead,
            List<Department> assists,
            @Nullable Priority priority,
            Due due,
            Basis basis) implements Outcome {
        public Assigned {
            assists = List.copyOf(assists);
        }

        @Override
        public @Nullable RuleBasis rule() {
            return basis.rule();
        }
    }

    /**
     * A dispatcher has it.
     *
     * @param reason a stable code
     * @param modelVersion of the model that was asked, absent where there was none
     */
    record Triaged(
            String reason,
            @Nullable RuleBasis rule,
            @Nullable String modelVersion) implements Outcome {}

    /** As it was dispatched. */
    static Outcome of(IssueDispatched event) {
        Due due = new Due(event.acknowledgeBy(), event.replyBy());
        return new Assigned(event.lead(), event.assists(), event.priority(), due, event.basis());
    }

    /** As it was given to a dispatcher. */
    static Outcome of(IssueTriaged event) {
        return new Triaged(event.reason(), event.rule(), event.modelVersion());
    }

    /** As it would be decided. @param at when */
    static Outcome of(Destination destination, Instant at, Deadlines deadlines) {
        return switch (destination) {
            case Destination.To to ->
                new Assigned(to.lead(), to.assists(), to.priority(), deadlines.due(at, to.terms()), to.basis());
            case Destination.Triage triage -> new Triaged(triage.reason(), triage.rule(), triage.modelVersion());
        };
    }
}
