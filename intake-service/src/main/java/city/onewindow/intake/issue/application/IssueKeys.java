package city.onewindow.intake.issue.application;

import city.onewindow.house.setting.KeySetting;
import city.onewindow.house.setting.WrongSettingException;
import city.onewindow.intake.issue.model.IdempotencyKey;
import city.onewindow.intake.issue.model.Secret;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Derives ids, secrets and signing keys (HMAC-SHA256). The keys differ, are never rotated and belong in the back-up: an
 * answer that was given once is given again for ever.
 */
public final class IssueKeys {
    private static final int ID_BYTES = 16;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec id;
    private final SecretKeySpec secret;
    private final SecretKeySpec webhook;

    /**
     * @param id base64 of 32 bytes, and so the others
     * @throws WrongSettingException naming the key that is missing, of another length, or the same as another
     */
    public IssueKeys(String id, String secret, String webhook) {
        this.id = key("onewindow.keys.id", id);
        this.secret = key("onewindow.keys.secret", secret);
        this.webhook = key("onewindow.keys.webhook", webhook);
        if (id.equals(secret) || secret.equals(webhook) || id.equals(webhook)) {
            throw new WrongSettingException(
                    "onewindow.keys", "has one key twice", "id, secret and webhook must differ, each made for itself");
        }
    }

    private static SecretKeySpec key(String name, String base64) {
        return new SecretKeySpec(KeySetting.read(name, base64), ALGORITHM);
    }

    /** The issue's id: the same for the same key, and nothing that a stranger can make. */
    public String issueId(IdempotencyKey key) {
        return HexFormat.of().formatHex(mac(id, key.value()), 0, ID_BYTES);
    }

    /** Of a command on an issue: the same for the same key, which itself never travels. */
    public String commandId(String issueId, IdempotencyKey key) {
        return HexFormat.of().formatHex(mac(id, issueId + '/' + key.value()), 0, ID_BYTES);
    }

    public Secret secret(String issueId) {
        return Secret.of(mac(secret, issueId));
    }

    /** As Standard Webhooks writes a symmetric key. */
    public String webhookSigningKey(String issueId) {
        return "whsec_" + Base64.getEncoder().encodeToString(mac(webhook, issueId));
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
