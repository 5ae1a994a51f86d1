package city.onewindow.messaging.stream;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How long one go at a batch may last: a third of the poll interval, so that even a slow last event ends before the
 * brokers take the partitions away. What is left comes again after a poll; what is done is skipped then.
 */
final class TimeLimit {
    private final long nanos;
    private final LongSupplier nanoTime;

    /** @param nanoTime monotonic, in nanoseconds */
    TimeLimit(Duration pollInterval, LongSupplier nanoTime) {
        this.nanos = pollInterval.dividedBy(3).toNanos();
        this.nanoTime = nanoTime;
    }

    /** Begins a go. @return to be asked before each event, throws {@link UnfinishedException} when the time is over */
    Runnable begin() {
        long began = nanoTime.getAsLong();
        return () -> {
            if (nanoTime.getAsLong() - began > nanos) {
                throw new UnfinishedException();
            }
        };
    }

    /** The time was over before the batch was done; nothing is wrong with its events. */
    static final class UnfinishedException extends RuntimeException {
        UnfinishedException() {
            super("the batch takes long: polling before it goes on");
        }
    }
}
