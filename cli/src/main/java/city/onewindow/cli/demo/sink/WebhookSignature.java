package city.onewindow.cli.demo.sink;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Verifies a delivery as the Standard Webhooks specification says: HMAC-SHA256 over id, timestamp and body. */
final class WebhookSignature {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final String KEY_PREFIX = "whsec_";
    private static final String VERSION = "v1,";

    private final SecretKeySpec key;

    /** @param signingKey {@code whsec_…}, as the submission's answer gave it */
    WebhookSignature(String signingKey) {
        if (!signingKey.startsWith(KEY_PREFIX)) {
            throw new IllegalArgumentException("a webhook signing key starts with " + KEY_PREFIX);
        }
        key = new SecretKeySpec(Base64.getDecoder().decode(signingKey.substring(KEY_PREFIX.length())), "HmacSHA256");
    }

    /** Whether one of the signatures (there may be several, parted by spaces) is ours and the timestamp is fresh. */
    boolean accepts(String id, String timestamp, String signatures, byte[] body, Instant now) {
        if (!isFresh(timestamp, now)) {
            return false;
        }
        byte[] expected = sign(id, timestamp, body);
        boolean found = false;
        for (String signature : signatures.split(" ", -1)) {
            if (signature.startsWith(VERSION)) {
                byte[] given = signature.substring(VERSION.length()).getBytes(StandardCharsets.US_ASCII);
                found |= MessageDigest.isEqual(expected, given);
            }
        }
        return found;
    }

    private static boolean isFresh(String timestamp, Instant now) {
        try {
            Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
            return Duration.between(sent, now).abs().compareTo(TOLERANCE) <= 0;
        } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
            return false;
        }
    }

    /** Base64 of the signature, without the version. */
    byte[] sign(String id, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encode(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", e);
        }
    }
}
