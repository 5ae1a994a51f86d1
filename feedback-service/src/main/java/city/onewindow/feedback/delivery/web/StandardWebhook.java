package city.onewindow.feedback.delivery.web;

import city.onewindow.house.setting.KeySetting;
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
        this.master = new SecretKeySpec(KeySetting.read("onewindow.keys.webhook", master), ALGORITHM);
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
