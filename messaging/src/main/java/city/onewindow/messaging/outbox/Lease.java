package city.onewindow.messaging.outbox;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A right to work that one replica holds at a time. It has expired when a rival has seen it unchanged for its length on
 * the rival's own monotonic clock; no two clocks are ever compared. It saves work; correctness does not rest on it.
 *
 * <p>The holder shows a sign of life when a third of the length has passed since its last one, and asks nobody in between:
 * no rival can have taken it by then, and an idle city writes next to nothing.
 */
public final class Lease {
    private static final int SIGNS_A_LENGTH = 3;

    private final String owner;
    private final Duration length;
    private final Records records;
    private final LongSupplier nanoTime;
    private @Nullable Beat seen;
    private long seenAt;
    private @Nullable Long shownAt;

    /** @param nanoTime monotonic, in nanoseconds */
    public Lease(String owner, Duration length, Records records, LongSupplier nanoTime) {
        this.owner = owner;
        this.length = length;
        this.records = records;
        this.nanoTime = nanoTime;
    }

    /** Takes, renews or leaves it. @return whether this replica holds it now */
    public synchronized boolean hold() {
        long now = nanoTime.getAsLong();
        if (shownAt != null && now - shownAt < length.toNanos() / SIGNS_A_LENGTH) {
            return true;
        }
        shownAt = null;
        if (!isShown(now)) {
            return false;
        }
        shownAt = now;
        return true;
    }

    /** @param now before anything was read: a sign of life counts from when it cannot have been seen yet */
    private boolean isShown(long now) {
        Beat current = records.read();
        if (current == null) {
            return records.replace(null, new Beat(owner, 1));
        }
        Beat next = new Beat(owner, current.number() + 1);
        if (current.owner().equals(owner)) {
            return records.replace(current, next);
        }
        if (!current.equals(seen)) {
            seen = current;
            seenAt = nanoTime.getAsLong();
            return false;
        }
        return now - seenAt >= length.toNanos() && records.replace(current, next);
    }

    /** Who holds it, and its n-th sign of life. */
    public record Beat(String owner, long number) {}

    /** Where the lease is written down. */
    public interface Records {
        @Nullable
        Beat read();

        /** Conditional on what was read. @return whether it was written */
        boolean replace(@Nullable Beat before, Beat after);
    }
}
