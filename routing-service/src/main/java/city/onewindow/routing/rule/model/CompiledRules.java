package city.onewindow.routing.rule.model;

import city.onewindow.routing.rule.model.Ruling.Matched;
import city.onewindow.routing.rule.model.Ruling.Unmatched;
import java.util.List;

/**
 * One version of a table, made ready to decide. It never changes, and many may ask it at a time. It decides as if it asked
 * rule after rule; but which rules the codes leave is looked up, 64 rules at a time, and the text is read once, when the
 * first rule that the codes leave asks for words.
 */
public final class CompiledRules {
    /** There is no table yet: the catalogue decides. */
    public static final CompiledRules NONE = new CompiledRules(0, RuleTable.EMPTY);

    private final long version;
    private final RuleTable table;
    private final List<Rule> rules;
    private final CodeIndex codes;
    private final WordIndex words;

    private CompiledRules(long version, RuleTable table) {
        this.version = version;
        this.table = table;
        this.rules = table.rules().stream().filter(Rule::enabled).toList();
        this.codes = new CodeIndex(rules);
        this.words = new WordIndex(rules);
    }

    /** @param version 1, 2, 3 … as it was published; 0 for a draft */
    public static CompiledRules of(long version, RuleTable table) {
        return new CompiledRules(version, table);
    }

    /** 0 where there is no table yet, or it is a draft. */
    public long version() {
        return version;
    }

    public RuleTable table() {
        return table;
    }

    /** The ruling; pure. */
    public Ruling on(Asked asked) {
        long[][] masks = codes.masks(asked);
        WordIndex.Found found = null;
        for (int block = 0; block < codes.blocks(); block++) {
            long left = codes.left(masks, block);
            if (found != null) {
                left &= found.worth(block);
            }
            while (left != 0) {
                int rule = block << 6 | Long.numberOfTrailingZeros(left);
                if (!words.asks(rule)) {
                    return new Matched(rules.get(rule));
                }
                if (found == null) {
                    found = words.read(asked);
                    left &= found.worth(block);
                } else if (found.satisfies(rule)) {
                    return new Matched(rules.get(rule));
                } else {
                    left &= left - 1;
                }
            }
        }
        return new Unmatched(table.otherwise());
    }
}
