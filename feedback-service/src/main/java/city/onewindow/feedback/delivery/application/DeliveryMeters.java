package city.onewindow.feedback.delivery.application;

import city.onewindow.contracts.issue.IssueEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The port that counts how deliveries end. */
@FunctionalInterface
public interface DeliveryMeters {
    /** Counts nothing. */
    DeliveryMeters NONE = (event, repliedAt, now) -> {};

    /**
     * A reply arrived at one address, or was given up there.
     *
     * @param event delivered or undelivered; others are passed over
     * @param repliedAt when the department answered, absent where that is not known here
     */
    void ended(IssueEvent event, @Nullable Instant repliedAt, Instant now);
}
