package city.onewindow.routing.backtest.model;

import city.onewindow.contracts.issue.Department;
import city.onewindow.contracts.issue.IssueDispatched.By;
import city.onewindow.routing.backtest.model.Learner.Acquaintance;
import city.onewindow.routing.backtest.model.Outcome.Assigned;
import city.onewindow.routing.backtest.model.Outcome.Triaged;
import city.onewindow.routing.backtest.model.Totals.ByRule;
import city.onewindow.routing.backtest.model.Totals.Load;
import city.onewindow.routing.backtest.model.Totals.Share;
import city.onewindow.routing.backtest.model.Totals.Side;
import city.onewindow.routing.catalogue.model.Catalogue;
import city.onewindow.routing.rule.model.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts issue by issue; holds no issue, so it grows with departments and rules only. For one thread. */
public final class Count {
    private final Comparison comparison;
    private final Map<Aspect, Long> aspects = new EnumMap<>(Aspect.class);
    private final Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
    private final Map<String, Load> load = new TreeMap<>();
    private final Map<String, ByRule> rules = new HashMap<>();
    private final Map<Acquaintance, Share> shares = new EnumMap<>(Acquaintance.class);
    private Side before = Side.NONE;
    private Side after = Side.NONE;
    private long judged;
    private long answered;
    private long changed;

    public Count(Comparison comparison) {
        this.comparison = comparison;
        if (!comparison.learners().isEmpty()) {
            Arrays.stream(Acquaintance.values()).forEach(each -> shares.put(each, Share.NONE));
        }
    }

    public void add(Judged issue) {
        Department answeredBy = issue.issue().answeredBy();
        judged++;
        answered += answeredBy == null ? 0 : 1;
        if (issue.differs()) {
            changed++;
            issue.changed().forEach(aspect -> aspects.merge(aspect, 1L, Long::sum));
            verdicts.merge(issue.verdict(), 1L, Long::sum);
        }
        before = with(before, issue.before(), answeredBy);
        after = with(after, issue.after(), answeredBy);
        lead(issue.before(), 1, 0);
        lead(issue.after(), 0, 1);
        rule(issue);
        share(issue);
    }

    private static Side with(Side side, Outcome outcome, @Nullable Department answeredBy) {
        return switch (outcome) {
            case Assigned assigned ->
                new Side(side.dispatched() + 1, side.triaged(), side.accuracy().and(outcome, answeredBy));
            case Triaged triaged -> new Side(side.dispatched(), side.triaged() + 1, side.accuracy());
        };
    }

    private void lead(Outcome outcome, long earlier, long later) {
        if (outcome instanceof Assigned assigned) {
            load.merge(
                    assigned.lead().code(),
                    new Load(assigned.lead(), earlier, later),
                    (sum, one) -> new Load(sum.department(), sum.before() + one.before(), sum.after() + one.after()));
        }
    }

    private void rule(Judged issue) {
        var basis = issue.after().rule();
        if (basis == null) {
            return;
        }
        ByRule sum = rules.getOrDefault(
                basis.ruleId(),
                new ByRule(basis.ruleId(), basis.zh(), basis.en() == null ? "" : basis.en(), 0, 0, Accuracy.NONE));
        rules.put(
                basis.ruleId(),
                new ByRule(
                        sum.rule(),
                        sum.zh(),
                        sum.en(),
                        sum.issues() + 1,
                        sum.changed() + (issue.differs() ? 1 : 0),
                        sum.accuracy().and(issue.after(), issue.issue().answeredBy())));
    }

    private void share(Judged issue) {
        if (shares.isEmpty()) {
            return;
        }
        Department answeredBy = issue.issue().answeredBy();
        boolean suggested = issue.after() instanceof Assigned to && to.basis().by() == By.SUGGESTION;
        shares.computeIfPresent(
                comparison.acquaintance(issue.issue()),
                (acquaintance, sum) -> new Share(
                        sum.issues() + 1,
                        sum.before().and(issue.before(), answeredBy),
                        sum.after().and(issue.after(), answeredBy),
                        sum.suggested() + (suggested ? 1 : 0),
                        suggested ? sum.suggestion().and(issue.after(), answeredBy) : sum.suggestion()));
    }

    public Totals totals() {
        return new Totals(judged, answered, changed, aspects, verdicts, before, after, loads(), byRule(), shares);
    }

    /** Departments under the names that the catalogue has for them now. */
    private List<Load> loads() {
        Catalogue catalogue = comparison.after().catalogue();
        Map<String, Load> left = new LinkedHashMap<>(load);
        List<Load> loads = new ArrayList<>();
        for (String code : catalogue.departments().keySet()) {
            Load known = left.remove(code);
            if (known != null) {
                loads.add(
                        new Load(catalogue.department(code).orElse(known.department()), known.before(), known.after()));
            }
        }
        loads.addAll(left.values());
        return loads;
    }

    private List<ByRule> byRule() {
        return comparison.after().rules().table().rules().stream()
                .map(Rule::id)
                .filter(rules::containsKey)
                .map(rules::get)
                .toList();
    }
}
