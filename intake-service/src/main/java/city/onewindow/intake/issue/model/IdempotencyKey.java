package city.onewindow.intake.issue.model;

import city.onewindow.house.text.CanonicalUuid;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What makes a repeat of a command the same command. As long as there is no identity it stands for the client too, so it
 * must be hard to guess: it carries at least 122 random bits.
 *
 * @param value a UUID of version 4, or 22 to 128 characters of base64url; a UUID is the same in upper and
 *     lower case and read as lower, any other key is taken as it is
 */
public record IdempotencyKey(String value) {
    private static final Pattern UUID = Pattern.compile(
            "[0-9a-f]{8}-[0-9a-f]{4}-([0-9a-f])[0-9a-f]{3}-([0-9a-f])[0-9a-f]{3}-[0-9a-f]{12}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BASE64URL = Pattern.compile("[A-Za-z0-9_-]{22,128}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,36}");
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{1,30}|[0-9A-F]{1,30}");

    // A random key has fewer different characters than these once in 10^10 times or less.
    private static final int LEAST_DISTINCT = 8;
    private static final int LEAST_DISTINCT_HEX = 6;

    public IdempotencyKey {
        Optional<Flaw> flaw = flaw(value);
        if (flaw.isPresent()) {
            throw new IllegalArgumentException("no idempotency key: " + flaw.get());
        }
    }

    /** Reads a header or form field; a key in double quotes, as structured headers write it, is the same key. */
    public static Reading read(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return new Reading.Unfit(Flaw.MISSING);
        }
        String stripped = given.strip();
        boolean quoted = stripped.length() > 2 && stripped.startsWith("\"") && stripped.endsWith("\"");
        String value = quoted ? stripped.substring(1, stripped.length() - 1) : stripped;
        return flaw(value)
                .<Reading>map(Reading.Unfit::new)
                .orElseGet(() -> new Reading.Key(new IdempotencyKey(CanonicalUuid.of(value))));
    }

    /** To whom the key belongs: itself, until there is an identity. */
    public String client() {
        return value;
    }

    private static Optional<Flaw> flaw(String value) {
        Matcher uuid = UUID.matcher(value);
        if (uuid.matches()) {
            boolean random = uuid.group(1).equals("4") && "89abAB".contains(uuid.group(2));
            return !random ? Optional.of(Flaw.FORM) : guessable(value.replace("-", ""), LEAST_DISTINCT_HEX);
        }
        if (!BASE64URL.matcher(value).matches()) {
            return Optional.of(Flaw.FORM);
        }
        if (DIGITS.matcher(value).matches() || HEX.matcher(value).matches()) {
            return Optional.of(Flaw.GUESSABLE);
        }
        return guessable(value, LEAST_DISTINCT);
    }

    /** Few different characters, or most of them in a row as in an alphabet: nobody drew these. */
    private static Optional<Flaw> guessable(String value, int leastDistinct) {
        if (value.chars().distinct().count() < leastDistinct) {
            return Optional.of(Flaw.GUESSABLE);
        }
        int[] steps = new int[256];
        int most = 0;
        for (int i = 1; i < value.length(); i++) {
            int step = value.charAt(i) - value.charAt(i - 1) + 128;
            most = Math.max(most, ++steps[step]);
        }
        return most * 2 > value.length() ? Optional.of(Flaw.GUESSABLE) : Optional.empty();
    }

    /** Why something is no key. */
    public enum Flaw {
        /** Nothing was given. */
        MISSING,
        /** Neither a UUID of version 4 nor 22 to 128 characters of base64url. */
        FORM,
        /** Of the right form, but plainly not random. */
        GUESSABLE
    }

    /** What was given as a key. */
    public sealed interface Reading {
        record Key(IdempotencyKey key) implements Reading {}

        record Unfit(Flaw flaw) implements Reading {}
    }
}
