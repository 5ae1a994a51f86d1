package city.onewindow.feedback.delivery.web;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Headers of the Standard Webhooks specification: id, timestamp, and {@code v1} signature (HMAC-SHA256). */
public final class StandardWebhook {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec master;

    /** @param master 32 bytes in base64, shared with intake, from which each issue's key is derived */
    public StandardWebhook(String master) {
        byte[] key = Base64.getDecoder().decode(master.strip());
        if (key.length != 32) {
            throw new IllegalArgumentException("onewindow.keys.webhook must be base64 of 32 bytes, has " + key.length);
        }
        this.master = new SecretKeySpec(key, ALGORITHM);
    }

    /** The headers of one try. */
    Map<String, String> headers(String issue, String id, Instant at, String body) {
        SecretKeySpec key = new SecretKeySpec(mac(master, issue), ALGORITHM);
        String timestamp = Long.toString(at.getEpochSecond());
        String signature = "v1," + Base64.getEncoder().encodeToString(mac(key, id + "." + timestamp + "." + body));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", timestamp);
        headers.put("webhook-signature", signature);
        return headers;
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
