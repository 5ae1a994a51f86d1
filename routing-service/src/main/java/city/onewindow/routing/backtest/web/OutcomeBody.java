package city.onewindow.routing.backtest.web;

import city.onewindow.contracts.issue.Department;
import city.onewindow.contracts.issue.IssueDispatched.Basis;
import city.onewindow.contracts.issue.IssueDispatched.By;
import city.onewindow.contracts.issue.IssueDispatched.RuleBasis;
import city.onewindow.contracts.issue.IssueDispatched.SuggestionBasis;
import city.onewindow.contracts.issue.Priority;
import city.onewindow.routing.backtest.model.Outcome;
import city.onewindow.routing.placing.model.Reasons;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where it goes, and by what.
 *
 * @param lead absent where a dispatcher decides
 * @param by who or what places it; absent where a dispatcher decides
 * @param catalogueVersion that was asked; absent where a dispatcher decides
 * @param reason why a dispatcher decides, a stable code; absent where none does
 * @param rule that places it, or gives it to a dispatcher; a table version of 0 is a table that is no version
 * @param modelVersion that places it, or was asked and does not
 * @param probability 0 to 1; absent where no model places it
 * @param threshold from which the model is sure, 0 to 1; absent where none places it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OutcomeBody(
        @Nullable Department lead,
        List<Department> assists,
        @Nullable Priority priority,
        @Nullable Instant acknowledgeBy,
        @Nullable Instant replyBy,
        @Nullable By by,
        @Nullable Long catalogueVersion,
        @Nullable String reason,
        @Nullable RuleBasis rule,
        @Nullable String modelVersion,
        @Nullable Double probability,
        @Nullable Double threshold) {
    /** @param district of the issue, as it was said */
    static OutcomeBody of(Outcome outcome, String district) {
        return switch (outcome) {
            case Outcome.Assigned to -> assigned(to, to.basis());
            case Outcome.Triaged triaged ->
                new OutcomeBody(
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        Reasons.told(triaged.reason(), district),
                        triaged.rule(),
                        triaged.modelVersion(),
                        null,
                        null);
        };
    }

    private static OutcomeBody assigned(Outcome.Assigned to, Basis basis) {
        SuggestionBasis suggestion = basis.suggestion();
        return new OutcomeBody(
                to.lead(),
                to.assists(),
                to.priority(),
                to.due().acknowledgeBy(),
                to.due().replyBy(),
                basis.by(),
                basis.catalogueVersion(),
                null,
                basis.rule(),
                suggestion == null ? null : suggestion.modelVersion(),
                suggestion == null ? null : suggestion.probability(),
                suggestion == null ? null : suggestion.threshold());
    }
}
