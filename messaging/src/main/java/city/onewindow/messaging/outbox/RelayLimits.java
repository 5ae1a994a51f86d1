package city.onewindow.messaging.outbox;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How much a relay holds in memory.
 *
 * @param lanes issues under way at a time
 * @param events of all of them that wait
 * @param eventsOfOne of one issue that wait
 * @param refusalRest how long an issue rests whose event the broker refused, before it is asked again
 * @param nanoTime monotonic, in nanoseconds
 */
public record RelayLimits(int lanes, int events, int eventsOfOne, Duration refusalRest, LongSupplier nanoTime) {
    public RelayLimits {
        if (lanes < 1 || events < 1 || eventsOfOne < 1) {
            throw new IllegalArgumentException("a relay needs room for one event at least");
        }
    }

    /** For a service: 20,000 events at the most, 200 of one issue; a refused one is tried once a minute. */
    public static RelayLimits of(int lanes) {
        return new RelayLimits(lanes, 20_000, 200, Duration.ofMinutes(1), System::nanoTime);
    }
}
