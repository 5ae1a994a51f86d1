package city.onewindow.feedback.indicator.model;

import city.onewindow.contracts.issue.IssueDispatched;
import city.onewindow.contracts.issue.IssueDispatched.RuleBasis;
import city.onewindow.contracts.issue.IssueDispatched.SuggestionBasis;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An issue's first dispatch.
 *
 * @param department code of its lead
 * @param by {@code catalogue}, {@code rule}, {@code suggestion} or {@code dispatcher}
 * @param rule id of the rule, absent where none placed it
 * @param model version of the model, absent where none placed it
 */
public record FirstDispatch(
        String department,
        String by,
        @Nullable String rule,
        @Nullable String model) {
    static FirstDispatch of(IssueDispatched event) {
        RuleBasis rule = event.basis().rule();
        SuggestionBasis suggestion = event.basis().suggestion();
        return new FirstDispatch(
                event.lead().code(),
                event.basis().by().name().toLowerCase(Locale.ROOT),
                rule == null ? null : rule.ruleId(),
                suggestion == null ? null : suggestion.modelVersion());
    }
}
