package city.onewindow.routing.assignment.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What must not become public with a general answer, as far as a rule can tell: who asked, how to reach them, and the words
 * of the issue. Case, white space and full or half width make no difference.
 */
public final class Revealing {
    /** A single character is found in any text. */
    private static final int LEAST = 2;

    /** Fewer digits are found in any figure. */
    private static final int LEAST_DIGITS = 7;

    private static final String SPACE = "[\\s\\p{Z}\\p{Cf}]";

    private Revealing() {}

    /** Whether the text names the requester, their company or contact, or the tracking code. */
    static boolean who(String text, Facts facts) {
        return names(text, facts.company())
                || names(text, facts.name())
                || reaches(text, facts.contact())
                || digits(text).contains(facts.trackingCode());
    }

    /** Whether both say the same. */
    public static boolean isSame(String one, String other) {
        return bare(one).equals(bare(other));
    }

    private static boolean reaches(String text, @Nullable String contact) {
        String digits = contact == null ? "" : digits(contact);
        return digits.length() >= LEAST_DIGITS ? digits(text).contains(digits) : names(text, contact);
    }

    /** Latin letters count as whole words only: Li is not in policy. */
    private static boolean names(String text, @Nullable String name) {
        String bare = name == null ? "" : bare(name);
        if (bare.codePointCount(0, bare.length()) < LEAST) {
            return false;
        }
        String spaced = bare.codePoints()
                .mapToObj(each -> Pattern.quote(Character.toString(each)))
                .collect(Collectors.joining(SPACE + "*"));
        String before = isWord(bare.codePointAt(0)) ? "(?<![\\p{IsLatin}\\d])" : "";
        String after = isWord(bare.codePointBefore(bare.length())) ? "(?![\\p{IsLatin}\\d])" : "";
        return Pattern.compile(before + spaced + after).matcher(folded(text)).find();
    }

    private static boolean isWord(int character) {
        return Character.isDigit(character) || Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN;
    }

    private static String digits(String text) {
        return folded(text).replaceAll("\\D", "");
    }

    private static String bare(String text) {
        return folded(text).replaceAll(SPACE, "");
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
