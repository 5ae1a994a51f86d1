package city.onewindow.house.text;

import java.text.Normalizer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule for one field's text.
 *
 * @param min code points at the least, after trimming; 0 means that it may be left out
 * @param max code points at the most
 * @param lines whether line breaks and tabs may be in it
 */
public record TextRule(int min, int max, boolean lines) {
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
        String unix = text.replace("\r\n", "\n").replace('\r', '\n');
        return Normalizer.normalize(unix, Normalizer.Form.NFC).strip();
    }

    /** @param text in normal form */
    public Optional<Fault> fault(String text) {
        if (text.isEmpty()) {
            return min > 0 ? Optional.of(Fault.MISSING) : Optional.empty();
        }
        int length = text.codePointCount(0, text.length());
        if (length > max) {
            return Optional.of(Fault.TOO_LONG);
        }
        if (length < min) {
            return Optional.of(Fault.MISSING);
        }
        return text.codePoints().mapToObj(this::fault).flatMap(Optional::stream).findFirst();
    }

    private Optional<Fault> fault(int character) {
        if (lines && (character == '\n' || character == '\t')) {
            return Optional.empty();
        }
        if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE || character == 0xFFFD) {
            return Optional.of(Fault.BROKEN_CHARACTER);
        }
        if (Character.isISOControl(character) || character == 0x2028 || character == 0x2029) {
            return Optional.of(Fault.CONTROL_CHARACTER);
        }
        boolean override = character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
        return override ? Optional.of(Fault.DIRECTION_OVERRIDE) : Optional.empty();
    }
}
