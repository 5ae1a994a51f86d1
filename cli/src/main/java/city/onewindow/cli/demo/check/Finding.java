package city.onewindow.cli.demo.check;

/**
 * Something that must not be.
 *
 * @param kind what it counts as
 * @param rule which rule was broken, a stable code
 * @param issue its id
 * @param words for a person
 */
public record Finding(Kind kind, String rule, String issue, String words) {
    /** What a finding counts as in the report. */
    public enum Kind {
        /** Something promised or written is not where it must be. */
        LOST,
        /** Something took effect more than once. */
        DUPLICATE_EFFECT,
        /** Something came before what precedes it. */
        ORDER_INVERSION
    }

    static Finding lost(String rule, String issue, String words) {
        return new Finding(Kind.LOST, rule, issue, words);
    }

    static Finding twice(String rule, String issue, String words) {
        return new Finding(Kind.DUPLICATE_EFFECT, rule, issue, words);
    }

    static Finding disorder(String rule, String issue, String words) {
        return new Finding(Kind.ORDER_INVERSION, rule, issue, words);
    }
}
