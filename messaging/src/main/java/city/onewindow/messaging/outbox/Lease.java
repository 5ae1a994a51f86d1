package city.onewindow.messaging.outbox;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A right to work that one replica holds at a time. It has expired when a rival has seen it unchanged for its length on
 * the rival's own monotonic clock; no two clocks are ever compared. It saves work; correctness does not rest on it.
 */
public final class Lease {
    private final String owner;
    private final Duration length;
    private final Records records;
    private final LongSupplier nanoTime;
    private @Nullable Beat seen;
    private long seenAt;

    /** @param nanoTime monotonic, in nanoseconds */
    public Lease(String owner, Duration length, Records records, LongSupplier nanoTime) {
        this.owner = owner;
        this.length = length;
        this.records = records;
        this.nanoTime = nanoTime;
    }

    /** Takes, renews or leaves it. @return whether this replica holds it now */
    public synchronized boolean hold() {
        Beat current = records.read();
        if (current == null) {
            return records.replace(null, new Beat(owner, 1));
        }
        if (current.owner().equals(owner)) {
            return records.replace(current, new Beat(owner, current.number() + 1));
        }
        long now = nanoTime.getAsLong();
        if (!current.equals(seen)) {
            seen = current;
            seenAt = now;
            return false;
        }
        return now - seenAt >= length.toNanos() && records.replace(current, new Beat(owner, current.number() + 1));
    }

    /** Who holds it, and its n-th sign of life. */
    public record Beat(String owner, long number) {}

    /** Where the lease is written down. */
    public interface Records {
        @Nullable Beat read();

        /** Conditional on what was read. @return whether it was written */
        boolean replace(@Nullable Beat before, Beat after);
    }
}
