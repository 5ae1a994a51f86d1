package city.onewindow.routing.rule.model;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Text as rules compare it: full and half width, upper and lower case alike, and spaces only where they part two Latin
 * words or numbers; invisible characters are gone. Folding what is folded changes nothing.
 */
final class Folding {
    private static final char GONE = 0;
    private static final char SPACE = ' ';
    /** Stands for the few characters that become several. */
    private static final char SEVERAL = '\uFFFF';

    private static final char[] TABLE = new char[Character.MAX_VALUE + 1];

    static {
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            TABLE[c] = folded(c);
        }
        TABLE[SEVERAL] = GONE;
    }

    private Folding() {}

    private static char folded(char c) {
        if (Character.isSurrogate(c)) {
            return c;
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return SPACE;
        }
        if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
            return GONE;
        }
        String wide = compatible(c);
        return wide.length() == 1 ? wide.charAt(0) : SEVERAL;
    }

    private static String compatible(char c) {
        String normal = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        return Normalizer.normalize(normal.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }

    /** The folded text. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean spaced = false;
        for (int i = 0; i < text.length(); i++) {
            char to = TABLE[text.charAt(i)];
            if (to == SPACE) {
                spaced = true;
            } else if (to == SEVERAL) {
                String several = compatible(text.charAt(i));
                for (int j = 0; j < several.length(); j++) {
                    char each = several.charAt(j);
                    spaced = each == SPACE || append(folded, each, spaced);
                }
            } else if (to != GONE) {
                spaced = append(folded, to, spaced);
            }
        }
        return folded.toString();
    }

    /** @return false: what comes next is not spaced */
    private static boolean append(StringBuilder folded, char c, boolean spaced) {
        if (spaced && isLatin(c) && !folded.isEmpty() && isLatin(folded.charAt(folded.length() - 1))) {
            folded.append(SPACE);
        }
        folded.append(c);
        return false;
    }

    /** A letter or digit of a script that parts its words by spaces. */
    static boolean isLatin(char c) {
        return c < 0x80 ? (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') : c < 0x2E80 && Character.isLetterOrDigit(c);
    }
}
