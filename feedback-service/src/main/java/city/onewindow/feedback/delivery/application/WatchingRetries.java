package city.onewindow.feedback.delivery.application;

import city.onewindow.feedback.delivery.application.Notifications.Retrying;
import city.onewindow.messaging.aggregate.StoreUnavailableException;
import city.onewindow.messaging.ops.Lately;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is being tried again, of all replicas, read at most every two seconds: by the meters and by the console. */
public final class WatchingRetries {
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Clock clock;
    private final Lately<Retrying> retrying;

    public WatchingRetries(Notifications notifications, Clock clock) {
        this.clock = clock;
        this.retrying = new Lately<>(() -> read(notifications), FRESH);
    }

    /** Empty where the store does not answer. */
    public Optional<Retrying> retrying() {
        return retrying.get();
    }

    private static Optional<Retrying> read(Notifications notifications) {
        try {
            return Optional.of(notifications.retrying());
        } catch (StoreUnavailableException away) {
            // Health says so; here there is nothing to be told until it is back.
            return Optional.empty();
        }
    }

    /** How long ago the oldest of them was made; 0 where there are none. */
    public double secondsSinceOldest(Retrying retrying) {
        Instant oldest = retrying.oldest();
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / 1000.0);
    }
}
