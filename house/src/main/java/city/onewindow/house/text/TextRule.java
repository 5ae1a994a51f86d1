package city.onewindow.house.text;

import java.text.Normalizer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule for one field's text. Pure: the same text is judged the same everywhere.
 *
 * @param min code points at the least, after trimming; 0 means that it may be left out
 * @param max code points at the most
 * @param lines whether line breaks and tabs may be in it
 */
public record TextRule(int min, int max, boolean lines) {
    public TextRule {
        if (min < 0 || max < Math.max(1, min)) {
            throw new IllegalArgumentException("min " + min + ", max " + max);
        }
    }

    /** One line. */
    public static TextRule line(int min, int max) {
        return new TextRule(min, max, false);
    }

    /** Several lines. */
    public static TextRule lines(int min, int max) {
        return new TextRule(min, max, true);
    }

    /** What is wrong with a text. */
    public enum Fault {
        MISSING("missing"),
        TOO_SHORT("too-short"),
        TOO_LONG("too-long"),
        CONTROL_CHARACTER("control-character"),
        BROKEN_CHARACTER("broken-character"),
        DIRECTION_OVERRIDE("direction-override");

        private final String code;

        Fault(String code) {
            this.code = code;
        }

        /** Stable, for clients. */
        public String code() {
            return code;
        }
    }

    /** NFC, trimmed, with line ends as {@code \n}; the form in which a text is judged and kept. */
    public static String normal(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String unix = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        return trimmed(Normalizer.normalize(unix, Normalizer.Form.NFC));
    }

    /** Length as a person counts: a character outside the basic plane is one. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** @param text in normal form */
    public Optional<Fault> fault(String text) {
        if (text.isEmpty()) {
            return min > 0 ? Optional.of(Fault.MISSING) : Optional.empty();
        }
        int length = length(text);
        if (length > max) {
            return Optional.of(Fault.TOO_LONG);
        }
        if (length < min) {
            return Optional.of(Fault.TOO_SHORT);
        }
        // A plain loop: on the way of every submission, and a text has thousands of characters.
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            Fault fault = faultOf(character);
            if (fault != null) {
                return Optional.of(fault);
            }
            at += Character.charCount(character);
        }
        return Optional.empty();
    }

    /** The number that the words of a fault name: the bound that was crossed. */
    public int bound(Fault fault) {
        return fault == Fault.TOO_SHORT ? min : max;
    }

    private @Nullable Fault faultOf(int character) {
        if (lines && (character == '\n' || character == '\t')) {
            return null;
        }
        // U+FFFD is what a decoder leaves where bytes were no UTF-8; the last two of each plane are no characters.
        boolean broken = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE
                || character == 0xFFFD
                || (character & 0xFFFE) == 0xFFFE
                || character >= 0xFDD0 && character <= 0xFDEF;
        if (broken) {
            return Fault.BROKEN_CHARACTER;
        }
        if (Character.isISOControl(character) || character == 0x2028 || character == 0x2029) {
            return Fault.CONTROL_CHARACTER;
        }
        boolean override = character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
        return override ? Fault.DIRECTION_OVERRIDE : null;
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Also what {@link String#strip()} leaves: spaces that do not break, have no width, or mark the byte order. */
    private static boolean isBlank(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == 0x200B
                || character == 0x2060
                || character == 0xFEFF;
    }
}
