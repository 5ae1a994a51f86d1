package city.onewindow.cli.demo.sink;

import java.time.Instant;

/**
 * A reply that arrived, properly signed.
 *
 * @param webhookId the notification's id, the same through all its tries
 * @param trackingCode of the issue
 * @param audience {@code company} or {@code talent}
 * @param reply its number
 * @param text the reply as it arrived
 * @param firstAt when it came for the first time
 * @param times how often it came under this id, at least 1
 */
public record Receipt(
        String webhookId, String trackingCode, String audience, int reply, String text, Instant firstAt, int times) {
    Receipt again() {
        return new Receipt(webhookId, trackingCode, audience, reply, text, firstAt, times + 1);
    }
}
