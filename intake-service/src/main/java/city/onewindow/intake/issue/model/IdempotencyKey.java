package city.onewindow.intake.issue.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A client's name for one submission. Where there is no identity the key itself is the client, so that it must carry at
 * least 122 random bits: a UUID version 4, or 22 and more characters of base64url that do not look counted.
 */
public record IdempotencyKey(String value) {
    private static final Pattern UUID_4 =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-4[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}");
    private static final Pattern UUID_ANY = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern LONG = Pattern.compile("[A-Za-z0-9_-]{22,200}");
    private static final int DISTINCT = 8;

    /** Empty where it is missing or cannot carry enough randomness. */
    public static Optional<IdempotencyKey> parse(String text) {
        boolean enough = UUID_ANY.matcher(text).matches()
                ? UUID_4.matcher(text).matches() && isVaried(text)
                : LONG.matcher(text).matches() && isVaried(text);
        return enough ? Optional.of(new IdempotencyKey(text)) : Optional.empty();
    }

    private static boolean isVaried(String text) {
        return text.chars().distinct().count() >= DISTINCT;
    }
}
