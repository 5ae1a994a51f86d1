package city.onewindow.routing.backtest.model;

import city.onewindow.contracts.issue.Department;
import city.onewindow.routing.backtest.model.Learner.Acquaintance;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * All issues of the period in sum.
 *
 * @param answered how many were answered since: those by which right and wrong are told
 * @param changed how many would have fared otherwise
 * @param aspects of those, how many in which respect; one issue can count in several
 * @param verdicts of those, how many for the better, for the worse …
 * @param load per department, those of the catalogue first and in its order, then by their codes
 * @param rules per rule of the table after that decides any, in the table's order
 * @param shares by what the models that speak may have learned of the issues; empty where none speaks
 */
public record Totals(
        long judged,
        long answered,
        long changed,
        Map<Aspect, Long> aspects,
        Map<Verdict, Long> verdicts,
        Side before,
        Side after,
        List<Load> load,
        List<ByRule> rules,
        Map<Acquaintance, Share> shares) {
    public Totals {
        aspects = Collections.unmodifiableMap(new EnumMap<>(aspects));
        verdicts = Collections.unmodifiableMap(new EnumMap<>(verdicts));
        load = List.copyOf(load);
        rules = List.copyOf(rules);
        Map<Acquaintance, Share> copy = new EnumMap<>(Acquaintance.class);
        copy.putAll(shares);
        shares = Collections.unmodifiableMap(copy);
    }

    /**
     * Before, or after.
     *
     * @param dispatched went to a department at once
     * @param triaged went to a dispatcher
     */
    public record Side(long dispatched, long triaged, Accuracy accuracy) {
        static final Side NONE = new Side(0, 0, Accuracy.NONE);
    }

    /** What a department would have led of the first dispatches. */
    public record Load(Department department, long before, long after) {}

    /**
     * What a rule would have decided.
     *
     * @param issues that it would have taken
     * @param changed of those, how many would have fared otherwise
     */
    public record ByRule(String rule, String zh, String en, long issues, long changed, Accuracy accuracy) {}

    /**
     * The issues of which models may have learned as much as of each other.
     *
     * @param before accuracy of the first dispatches among them
     * @param after accuracy of the first dispatches among them
     * @param suggested that the model after would have placed
     * @param suggestion accuracy of those alone
     */
    public record Share(long issues, Accuracy before, Accuracy after, long suggested, Accuracy suggestion) {
        static final Share NONE = new Share(0, Accuracy.NONE, Accuracy.NONE, 0, Accuracy.NONE);
    }
}
