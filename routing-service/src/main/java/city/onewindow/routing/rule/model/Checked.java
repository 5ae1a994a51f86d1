package city.onewindow.routing.rule.model;

import java.util.List;

/** What became of a table as somebody wrote it. */
public sealed interface Checked {
    /** Faults and warnings, in the order of the rows. */
    List<RuleFault> found();

    /** What an author confirms before the table goes live: not what stands in a row that is off. */
    default List<RuleFault> toConfirm() {
        return found().stream().filter(fault -> fault.kind().isWarning()).toList();
    }

    /** It holds; what was found are warnings. */
    record Sound(RuleTable table, List<RuleFault> found) implements Checked {
        public Sound {
            found = List.copyOf(found);
        }
    }

    /** It does not; at least one of what was found is a fault. */
    record Faulty(List<RuleFault> found) implements Checked {
        public Faulty {
            found = List.copyOf(found);
        }
    }
}
