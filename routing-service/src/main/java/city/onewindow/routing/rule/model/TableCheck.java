package city.onewindow.routing.rule.model;

import city.onewindow.routing.rule.model.RuleFault.Kind;
import city.onewindow.routing.rule.model.RuleTable.Otherwise;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a table holds. Rules are asked in order, so a row that an earlier one covers is never reached: a fault. A row
 * that an earlier, narrower one goes before is the usual exception (a district's rule before the city's): nothing is
 * said. Where two rows cross and lead elsewhere, the earlier decides: a warning, which an author confirms. What is wrong in
 * a row that is off is a warning too, and nobody need confirm it.
 */
public final class TableCheck {
    public static final int MOST_RULES = 5_000;
    /** More than these help nobody. */
    private static final int MOST_FAULTS = 500;

    private final Vocabulary vocabulary;

    public TableCheck(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Judges the whole; never throws for what stands in it. */
    public Checked check(WrittenTable written) {
        List<RuleFault> faults = new ArrayList<>();
        Optional<Otherwise> otherwise = Otherwise.of(written.otherwise());
        if (otherwise.isEmpty()) {
            faults.add(RuleFault.of(0, "", "otherwise", Kind.NO_OTHERWISE));
        }
        if (written.rules().size() > MOST_RULES) {
            faults.add(RuleFault.of(0, "", "", Kind.TOO_MANY_RULES, "" + MOST_RULES));
            return new Checked.Faulty(faults);
        }
        if (written.characters() > WrittenTable.LARGEST) {
            faults.add(RuleFault.of(0, "", "", Kind.TOO_LARGE, "" + WrittenTable.LARGEST));
            return new Checked.Faulty(faults);
        }
        List<Rule> rules = new ArrayList<>();
        List<Folded> asked = new ArrayList<>();
        for (int i = 0; i < written.rules().size(); i++) {
            List<RuleFault> own = new ArrayList<>();
            Rule rule = new RowCheck(vocabulary, i + 1, written.rules().get(i), own).rule();
            rules.add(rule);
            if (rule.enabled() && own.isEmpty()) {
                asked.add(Folded.of(i + 1, rule));
            }
            own.forEach(fault -> faults.add(isHarmless(rule, fault) ? fault.inRowThatIsOff() : fault));
        }
        duplicates(written, faults);
        new Between(asked).judge(faults, MOST_FAULTS);
        List<RuleFault> found = faults.stream()
                .sorted(Comparator.comparing(RuleFault::isWarning))
                .limit(MOST_FAULTS)
                .sorted(Comparator.comparingInt(RuleFault::row))
                .toList();
        return otherwise.isPresent() && faults.stream().allMatch(RuleFault::isWarning)
                ? new Checked.Sound(new RuleTable(rules, otherwise.get()), found)
                : new Checked.Faulty(found);
    }

    /** A row that is off is not asked; but its id is what versions know it by. */
    private static boolean isHarmless(Rule rule, RuleFault fault) {
        return !rule.enabled() && fault.kind() != Kind.ID;
    }

    /** The table of a version: it held when it was published, whatever the catalogue has become since. */
    public RuleTable published(WrittenTable written) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < written.rules().size(); i++) {
            rules.add(new RowCheck(vocabulary, i + 1, written.rules().get(i), new ArrayList<>()).rule());
        }
        return new RuleTable(rules, Otherwise.of(written.otherwise()).orElseThrow());
    }

    private static void duplicates(WrittenTable written, List<RuleFault> faults) {
        Map<String, Integer> rows = new HashMap<>();
        for (int i = 0; i < written.rules().size(); i++) {
            String id = written.rules().get(i).id();
            Integer first = rows.putIfAbsent(id, i + 1);
            if (first != null && !id.isEmpty()) {
                String shown = RowCheck.shown(id);
                faults.add(RuleFault.of(i + 1, shown, "id", Kind.DUPLICATE_ID, shown, "" + first));
            }
        }
    }
}
