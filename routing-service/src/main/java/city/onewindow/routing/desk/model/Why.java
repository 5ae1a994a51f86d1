package city.onewindow.routing.desk.model;

import city.onewindow.contracts.issue.IssueDispatched;
import city.onewindow.contracts.issue.IssueDispatched.RuleBasis;
import city.onewindow.contracts.issue.IssueDispatched.SuggestionBasis;
import city.onewindow.contracts.issue.IssueTriaged;
import city.onewindow.contracts.issue.MarkedBy;
import org.jspecify.annotations.Nullable;

/**
 * By what an issue was dispatched, or given to a dispatcher, or by whom it was marked; what does not apply is absent.
 *
 * @param catalogueVersion that was asked; absent where none was
 * @param rulesVersion of the table that was asked and did not place it
 * @param modelVersion of the model that was asked and left it to a dispatcher; that of a suggestion stands there
 * @param dispatcher who placed it, marked it or took the mark back, by the name given; absent where nobody gave one
 */
public record Why(
        @Nullable Long catalogueVersion,
        @Nullable RuleBasis rule,
        @Nullable Long rulesVersion,
        @Nullable SuggestionBasis suggestion,
        @Nullable String modelVersion,
        @Nullable String dispatcher) {
    static Why of(IssueDispatched event) {
        return new Why(
                event.basis().catalogueVersion(),
                event.basis().rule(),
                event.rulesVersion(),
                event.basis().suggestion(),
                null,
                event.personal() == null ? null : event.personal().dispatcher());
    }

    /** Absent where nobody gave a name. */
    static @Nullable Why of(@Nullable MarkedBy by) {
        return by == null ? null : new Why(null, null, null, null, null, by.dispatcher());
    }

    static Why of(IssueTriaged event) {
        return new Why(event.catalogueVersion(), event.rule(), event.rulesVersion(), null, event.modelVersion(), null);
    }
}
