package city.onewindow.routing.rule.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The rules in the order in which they are asked.
 *
 * @param otherwise what becomes of an issue that no rule matches
 */
public record RuleTable(List<Rule> rules, Otherwise otherwise) {
    /** No rules: the catalogue decides. */
    public static final RuleTable EMPTY = new RuleTable(List.of(), Otherwise.CATALOGUE);

    public RuleTable {
        rules = List.copyOf(rules);
    }

    /** What becomes of an issue that no rule matches. */
    public enum Otherwise {
        /** The dispatch catalogue decides, and what it cannot place a suggestion or a dispatcher. */
        CATALOGUE("catalogue"),
        /** A dispatcher decides each. */
        TRIAGE("triage");

        private final String code;

        Otherwise(String code) {
            this.code = code;
        }

        /** Stable: stored, sent and shown under this word. */
        public String code() {
            return code;
        }

        /** Empty where there is none of that code. */
        public static Optional<Otherwise> of(String code) {
            return Arrays.stream(values())
                    .filter(otherwise -> otherwise.code.equals(code))
                    .findFirst();
        }
    }
}
