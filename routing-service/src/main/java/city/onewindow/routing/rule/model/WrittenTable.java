package city.onewindow.routing.rule.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table as somebody wrote it; nothing is known to be right.
 *
 * @param otherwise as {@link RuleTable.Otherwise#code()}, empty where it was not said
 */
public record WrittenTable(String otherwise, List<WrittenRule> rules) {
    /** Characters that a table may have in all. */
    public static final int LARGEST = 1_000_000;

    public WrittenTable {
        rules = List.copyOf(rules);
    }

    /** As it would be written; reading that again gives the same table. */
    public static WrittenTable of(RuleTable table) {
        return new WrittenTable(
                table.otherwise().code(),
                table.rules().stream().map(WrittenRule::of).toList());
    }

    /** An id for a row that has none yet: the first number that no row has. */
    public static String freeId(List<WrittenRule> rules) {
        Set<String> taken = rules.stream().map(WrittenRule::id).collect(Collectors.toSet());
        int number = rules.size() + 1;
        while (taken.contains("rule-" + number)) {
            number++;
        }
        return "rule-" + number;
    }

    /** Characters in all: what bounds a table where it is kept. */
    public long characters() {
        return rules.stream().mapToLong(WrittenRule::characters).sum();
    }

    /** What it takes where it is kept, about, and rather more than less. */
    public long bytes() {
        return rules.stream().mapToLong(WrittenRule::bytes).sum();
    }
}
