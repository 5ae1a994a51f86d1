package city.onewindow.routing.placing.model;

import city.onewindow.contracts.issue.Department;
import city.onewindow.contracts.issue.IssueDispatched.Basis;
import city.onewindow.contracts.issue.IssueDispatched.RuleBasis;
import city.onewindow.contracts.issue.IssueTriaged.Suggested;
import city.onewindow.contracts.issue.Priority;
import city.onewindow.routing.deadline.model.Terms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where an issue goes, and why. */
public sealed interface Destination {
    /**
     * To a department.
     *
     * @param rulesVersion of the table that had no rule for it, absent where one placed it or there is no table
     */
    record To(
            Department lead,
            List<Department> assists,
            @Nullable Priority priority,
            Terms terms,
            Basis basis,
            @Nullable Long rulesVersion)
            implements Destination {
        public To {
            assists = List.copyOf(assists);
        }
    }

    /**
     * To a dispatcher.
     *
     * @param reason a stable code
     * @param rule that says so, absent where none matched
     * @param rulesVersion of the table that was asked, absent where there is none
     * @param modelVersion of the model that was asked, absent where there is none
     * @param suggestions the likeliest first, at most three; absent where there is no model
     */
    record Triage(
            String reason,
            @Nullable RuleBasis rule,
            @Nullable Long rulesVersion,
            @Nullable String modelVersion,
            @Nullable List<Suggested> suggestions)
            implements Destination {
        public Triage {
            suggestions = suggestions == null ? null : List.copyOf(suggestions);
        }
    }
}
