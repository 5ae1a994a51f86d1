package city.onewindow.routing.placing.web;

import city.onewindow.contracts.issue.Department;
import city.onewindow.contracts.issue.IssueDispatched.Basis;
import city.onewindow.contracts.issue.IssueDispatched.RuleBasis;
import city.onewindow.contracts.issue.IssueTriaged.Suggested;
import city.onewindow.contracts.issue.Priority;
import city.onewindow.routing.placing.model.Destination;
import city.onewindow.routing.placing.model.Placing;
import city.onewindow.routing.placing.model.Reasons;
import city.onewindow.routing.rule.model.Asked;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an issue would go.
 *
 * @param catalogueVersion that was asked
 * @param rulesVersion that was asked; 0 for the draft, or where no rules are in force
 * @param dispatched where it would go to a department
 * @param triaged where it would go to a dispatcher
 */
record DecidedBody(
        long catalogueVersion,
        long rulesVersion,
        @Nullable DispatchedBody dispatched,
        @Nullable TriagedBody triaged) {
    static DecidedBody of(Placing placing, Asked asked, Destination destination) {
        long catalogue = placing.catalogue().version();
        long rules = placing.rules().version();
        return switch (destination) {
            case Destination.To to ->
                new DecidedBody(
                        catalogue,
                        rules,
                        new DispatchedBody(
                                to.lead(),
                                to.assists(),
                                to.priority(),
                                to.terms().acknowledge(),
                                to.terms().reply(),
                                to.basis()),
                        null);
            case Destination.Triage triage ->
                new DecidedBody(
                        catalogue,
                        rules,
                        null,
                        new TriagedBody(
                                Reasons.told(triage.reason(), asked.district()),
                                triage.rule(),
                                triage.modelVersion(),
                                triage.suggestions()));
        };
    }

    /** @param acknowledge working days @param reply working days */
    record DispatchedBody(
            Department lead,
            List<Department> assists,
            @Nullable Priority priority,
            int acknowledge,
            int reply,
            Basis basis) {}

    record TriagedBody(
            String reason,
            @Nullable RuleBasis rule,
            @Nullable String modelVersion,
            @Nullable List<Suggested> suggestions) {}
}
