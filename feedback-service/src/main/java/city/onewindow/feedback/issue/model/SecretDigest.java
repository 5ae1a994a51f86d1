package city.onewindow.feedback.issue.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a typed secret comes to; the secret itself is kept nowhere here. */
public record SecretDigest(String hex) {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Pd}]+");

    /** Case, width, hyphens and spaces do not matter; o is 0, i and l are 1, as intake reads it. */
    public static String plain(String typed) {
        String half = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        return SEPARATORS
                .matcher(half.toLowerCase(Locale.ROOT))
                .replaceAll("")
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
    }

    public static SecretDigest ofTyped(String text) {
        String plain = plain(text);
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return new SecretDigest(HexFormat.of().formatHex(sha.digest(plain.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** In a time that does not depend on where they differ. */
    public boolean opens(String accessDigest) {
        return MessageDigest.isEqual(
                hex.getBytes(StandardCharsets.US_ASCII), accessDigest.getBytes(StandardCharsets.US_ASCII));
    }
}
