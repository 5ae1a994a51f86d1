package city.onewindow.routing.rule.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * One thing that is wrong, or worth a look, in a table as somebody wrote it.
 *
 * @param row from 1; 0 for the whole table
 * @param rule id of the row as it was written, empty for the whole table
 * @param field the written rule's component or dimension, {@code lead}, {@code category}; empty for the whole row
 * @param arguments of the words for it: what was found, what may stand there
 * @param off whether it stands in a row that is passed over, so that it harms nobody yet
 */
public record RuleFault(int row, String rule, String field, Kind kind, List<String> arguments, boolean off) {
    public RuleFault {
        arguments = List.copyOf(arguments);
    }

    /** In a row that is asked, or in the whole table. */
    public RuleFault(int row, String rule, String field, Kind kind, List<String> arguments) {
        this(row, rule, field, kind, arguments, false);
    }

    public static RuleFault of(int row, String rule, String field, Kind kind, String... arguments) {
        return new RuleFault(row, rule, field, kind, List.of(arguments));
    }

    /** Whether the table holds all the same. */
    public boolean isWarning() {
        return off || kind.isWarning();
    }

    /** The same in a row that is passed over. */
    RuleFault inRowThatIsOff() {
        return new RuleFault(row, rule, field, kind, arguments, true);
    }

    /** The same with each row by another number, as in the file that the table was read from. */
    public RuleFault numbered(IntUnaryOperator rows) {
        List<String> renamed = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            renamed.add(isRow(i) ? "" + rows.applyAsInt(Integer.parseInt(argument)) : argument);
        }
        return new RuleFault(row == 0 ? 0 : rows.applyAsInt(row), rule, field, kind, renamed, off);
    }

    private boolean isRow(int argument) {
        return kind == Kind.DUPLICATE_ID ? argument == 1 : kind.namesRows() && argument % 2 == 0;
    }

    /** What can be wrong. */
    public enum Kind {
        /** No default: what becomes of an issue that no rule matches is not said. */
        NO_OTHERWISE("rule-no-otherwise"),
        /** More rows than a table may have. Arguments: how many it may have. */
        TOO_MANY_RULES("rule-too-many"),
        /** More text than a table may have. Arguments: how many characters it may have. */
        TOO_LARGE("rule-too-large"),
        /** No id. Arguments: what was found. */
        ID("rule-id"),
        /** Another row has that id. Arguments: the id, its row. */
        DUPLICATE_ID("rule-duplicate-id"),
        /** A name that is empty, too long or holds what cannot be shown. */
        NAME("rule-name"),
        /** Not one of the words that may stand there. Arguments: what was found, what may stand there. */
        WORD("rule-word"),
        /** It asks for nothing: every issue would match. */
        NO_CONDITION("rule-no-condition"),
        /** No condition of that name. Arguments: what was found, the names. */
        UNKNOWN_DIMENSION("rule-unknown-dimension"),
        /** A code that the dispatch catalogue does not know. Arguments: the code, the likest ones. */
        UNKNOWN_CODE("rule-unknown-code"),
        /** A department that the dispatch catalogue does not know. Arguments: the code, the likest ones. */
        UNKNOWN_DEPARTMENT("rule-unknown-department"),
        /** Neither a lead nor triage. */
        NO_LEAD("rule-no-lead"),
        /** The lead among those that assist. Arguments: the code. */
        LEAD_ASSISTS("rule-lead-assists"),
        /** Said twice. Arguments: what. */
        DUPLICATE("rule-duplicate"),
        /** More than may stand there. Arguments: how many may. */
        TOO_MANY("rule-too-many-values"),
        /** A phrase that is empty, too long or holds what cannot be shown. Arguments: what was found, the longest. */
        PHRASE("rule-phrase"),
        /** No working days. Arguments: what was found, the most. */
        DAYS("rule-days"),
        /** The reply is due before the acknowledgement. */
        DAYS_ORDER("rule-days-order"),
        /** Triage has no assists, priority or deadlines. */
        TRIAGE_ALONE("rule-triage-alone"),
        /** What it asks for, it forbids too. Arguments: the phrase. */
        IMPOSSIBLE("rule-impossible"),
        /** An earlier row takes all that it matches. Arguments: that row, its id. */
        UNREACHABLE("rule-unreachable"),
        /** Earlier rows together take all that it matches. Arguments: their rows and ids, in turn. */
        UNREACHABLE_TOGETHER("rule-unreachable-together"),
        /** Earlier rows take some of what it matches elsewhere; a look is enough. Arguments: their rows and ids, in turn. */
        OVERLAP("rule-overlap");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** Stable, for clients. */
        public String code() {
            return code;
        }

        /** Whether somebody may confirm that it is meant so. */
        public boolean isWarning() {
            return this == OVERLAP;
        }

        /** Whether its arguments are other rows and their ids, in turn. */
        public boolean namesRows() {
            return this == UNREACHABLE || this == UNREACHABLE_TOGETHER || this == OVERLAP;
        }
    }
}
