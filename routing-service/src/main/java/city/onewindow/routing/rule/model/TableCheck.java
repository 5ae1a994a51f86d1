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
 * said. Where two rows cross and lead elsewhere, the earlier decides: a warning, which an author confirms.
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
        List<Folded> rules = new ArrayList<>();
        for (int i = 0; i < written.rules().size(); i++) {
            int before = faults.size();
            Rule rule = new RowCheck(vocabulary, i + 1, written.rules().get(i), faults).rule();
            if (faults.size() == before) {
                rules.add(Folded.of(i + 1, rule));
            }
        }
        duplicates(written, faults);
        new Between(rules.stream().filter(rule -> rule.rule().enabled()).toList()).judge(faults, MOST_FAULTS);
        List<RuleFault> found = faults.stream()
                .sorted(Comparator.comparingInt(RuleFault::row))
                .limit(MOST_FAULTS)
                .toList();
        return otherwise.isPresent()
                        && faults.stream().allMatch(fault -> fault.kind().isWarning())
                ? new Checked.Sound(
                        new RuleTable(rules.stream().map(Folded::rule).toList(), otherwise.get()), found)
                : new Checked.Faulty(found);
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
