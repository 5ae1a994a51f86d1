package city.onewindow.routing.suggestion.model;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A text as a model reads it: letters and digits only, width and case alike, without the characters that stand in any
 * text. So one that was cut into words and cleared of stop words reads like one that was not.
 */
final class Reading {
    /** What stands further behind says nothing new, and bounds the time. */
    static final int LONGEST = 4_000;

    /** What models before the third format take for the subject: so many characters. */
    static final int FIXED_HEAD = 24;

    /** So many blanks in a row were a line end before something flattened the text. */
    private static final int BLANKS = 5;

    private static final char GONE = 0;
    /** How a paragraph begins in Chinese. */
    private static final char INDENT = '\u3000';
    /** How spreadsheets write a line end that they do not understand. */
    private static final String LINE_END = "_x000D_";
    /** Particles, pronouns, forms of being: what every list of stop words takes out. */
    private static final String FUNCTION = "的了是我你您他她它们这那在也就都而及与着或把被给让向从对很还又吗呢吧啊呀么之其此和以为于但则并且若即";

    private static final char[] TABLE = new char[Character.MAX_VALUE + 1];

    static {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            TABLE[c] = folded((char) c);
        }
    }

    private final char[] characters;
    private final int[] places;
    private final int length;
    private final int head;

    private Reading(char[] characters, int[] places, int length, int head) {
        this.characters = characters;
        this.places = places;
        this.length = length;
        this.head = head;
    }

    private static char folded(char c) {
        String one =
                Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        boolean reads = one.length() == 1 && Character.isLetterOrDigit(one.charAt(0)) && FUNCTION.indexOf(one) < 0;
        return reads ? one.charAt(0) : GONE;
    }

    /** @param words which are passed over */
    static Reading of(String text, FunctionWords words) {
        int most = Math.min(text.length(), LONGEST);
        char[] characters = new char[most];
        int[] places = new int[most];
        int length = 0;
        int blanks = 0;
        int head = 0;
        for (int i = 0; i < text.length() && length < most; i++) {
            int word = words.at(text, i);
            if (word > 0) {
                i += word - 1;
                blanks = 0;
                continue;
            }
            char c = text.charAt(i);
            boolean lineEnd = c == '_' && text.startsWith(LINE_END, i);
            char to = lineEnd ? GONE : TABLE[c];
            if (to != GONE) {
                characters[length] = to;
                places[length++] = i;
                blanks = 0;
                continue;
            }
            blanks = c == ' ' ? blanks + 1 : 0;
            if (head == 0 && (lineEnd || blanks == BLANKS || c < ' ' || c == INDENT)) {
                head = Head.is(length) ? length : 0;
            }
            i += lineEnd ? LINE_END.length() - 1 : 0;
        }
        return new Reading(characters, places, length, head == 0 ? Head.of(beginning(characters, length)) : head);
    }

    /** As much as tells where the subject ends. */
    private static String beginning(char[] characters, int length) {
        return new String(characters, 0, Math.min(length, Head.LONGEST * 2));
    }

    /** How many characters are the subject, or stand for it. */
    int head() {
        return head;
    }

    int length() {
        return length;
    }

    char at(int index) {
        return characters[index];
    }

    /** Where the character stands in the text that was read. */
    int place(int index) {
        return places[index];
    }
}
