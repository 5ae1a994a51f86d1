package city.onewindow.feedback.indicator.model;

import city.onewindow.contracts.issue.Department;
import city.onewindow.contracts.issue.IssueDispatched;
import city.onewindow.contracts.issue.IssueDispatched.RuleBasis;
import city.onewindow.contracts.issue.IssueDispatched.SuggestionBasis;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An issue's first dispatch.
 *
 * @param department its lead, as it was named then; recorded by its code alone once, which then stands for the names
 * @param by {@code catalogue}, {@code rule}, {@code suggestion} or {@code dispatcher}
 * @param rule as it was named then, absent where none placed it; recorded by its id alone once
 * @param model version of the model, absent where none placed it
 */
public record FirstDispatch(
        Department department,
        String by,
        @Nullable Rule rule,
        @Nullable String model) {
    /**
     * A rule of one version of the table.
     *
     * @param id stable from version to version
     * @param version of the table, 0 where it was not recorded
     */
    public record Rule(
            String id, long version, String zh, @Nullable String en) {}

    static FirstDispatch of(IssueDispatched event) {
        RuleBasis rule = event.basis().rule();
        SuggestionBasis suggestion = event.basis().suggestion();
        return new FirstDispatch(
                event.lead(),
                event.basis().by().name().toLowerCase(Locale.ROOT),
                rule == null ? null : new Rule(rule.ruleId(), rule.tableVersion(), rule.zh(), rule.en()),
                suggestion == null ? null : suggestion.modelVersion());
    }
}
