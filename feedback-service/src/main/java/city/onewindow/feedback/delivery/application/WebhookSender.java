package city.onewindow.feedback.delivery.application;

import city.onewindow.feedback.delivery.model.Notification;
import java.time.Instant;

/** The port to the outside. */
@FunctionalInterface
public interface WebhookSender {
    /** Tries once; never throws for what the other side or the network does. */
    Result send(Notification notification, Instant now);

    /** What a try came to. */
    sealed interface Result {
        /** 2xx. */
        record Delivered() implements Result {}

        /** Anything that may heal. @param code stable, such as {@code timeout} or an HTTP status */
        record Failed(String code) implements Result {}

        /** Refused for good: {@code gone} (410). */
        record Ended(String code) implements Result {}

        /** Nothing was sent and nothing will be: {@code host-not-allowed} or {@code no-address}. */
        record NotTried(String code) implements Result {}
    }
}
