package city.onewindow.contracts.issue;

/**
 * A word of the issue that moved a suggestion.
 *
 * @param text as it was read, which may be a part of a word
 * @param weight how far it moved; below 0 it spoke against
 */
public record Word(String text, double weight) {
    /** So many say why; more say nothing. */
    public static final int MOST = 8;
}
