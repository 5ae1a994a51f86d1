package city.onewindow.feedback.delivery.application;

import city.onewindow.feedback.delivery.application.Notifications.Retrying;
import city.onewindow.messaging.aggregate.StoreUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is being tried again, of all replicas, read at most every two seconds: by the meters and by the console. */
public final class WatchingRetries {
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Notifications notifications;
    private final Clock clock;
    private volatile Reading last = new Reading(Instant.MIN, Optional.empty());

    private record Reading(Instant at, Optional<Retrying> retrying) {}

    public WatchingRetries(Notifications notifications, Clock clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Empty where the store does not answer. */
    public Optional<Retrying> retrying() {
        Reading reading = last;
        Instant now = clock.instant();
        if (reading.at().isBefore(now.minus(FRESH))) {
            reading = read(now);
            last = reading;
        }
        return reading.retrying();
    }

    private Reading read(Instant now) {
        try {
            return new Reading(now, Optional.of(notifications.retrying()));
        } catch (StoreUnavailableException away) {
            // Health says so; here there is nothing to be told until it is back.
            return new Reading(clock.instant(), Optional.empty());
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
