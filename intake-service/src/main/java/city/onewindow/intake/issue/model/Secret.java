package city.onewindow.intake.issue.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What opens an issue together with its tracking code: 160 bits in Crockford's base 32, lower case.
 *
 * @param canonical 32 characters, no separators
 */
public record Secret(String canonical) {
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int BYTES = 20;
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Pd}]+");

    /** @param hash at least {@value #BYTES} bytes, of which the first are used */
    public static Secret of(byte[] hash) {
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < BYTES * 8; bit += 5) {
            int value = 0;
            for (int i = bit; i < bit + 5; i++) {
                value = value << 1 | hash[i / 8] >> 7 - i % 8 & 1;
            }
            text.append(ALPHABET.charAt(value));
        }
        return new Secret(text.toString());
    }

    /** What a person typed: case, width, hyphens and spaces do not matter; o is 0, i and l are 1. Never fails. */
    public static Secret typed(String text) {
        String half = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String plain = SEPARATORS.matcher(half.toLowerCase(Locale.ROOT)).replaceAll("");
        return new Secret(plain.replace('o', '0').replace('i', '1').replace('l', '1'));
    }

    /** As it is shown: groups of four. */
    public String grouped() {
        return String.join("-", canonical.split("(?<=\\G.{4})"));
    }

    /** Compares in a time that does not depend on where they differ. */
    public boolean matches(Secret other) {
        return MessageDigest.isEqual(
                canonical.getBytes(StandardCharsets.UTF_8), other.canonical.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 in hex: what other services compare with. */
    public String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Never the secret itself: it would end in a log. */
    @Override
    public String toString() {
        return "Secret[…]";
    }
}
