package city.onewindow.messaging.retry;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** How to rest between tries. */
@FunctionalInterface
public interface Patience {
    /** @param failures in a row so far, from 1 */
    void rest(int failures);

    /** Up to 1 ms for each failure, by chance, {@code most} at the most: so that rivals part. */
    static Patience jittered(Duration most) {
        return failures -> LockSupport.parkNanos(
                ThreadLocalRandom.current().nextLong(Math.min(most.toNanos(), failures * 1_000_000L) + 1));
    }

    /** 50 ms, doubled with each failure, {@code most} at the most. */
    static Patience doubling(Duration most) {
        return failures -> {
            long millis = Math.min(most.toMillis(), 50L << Math.min(failures - 1, 20));
            try {
                TimeUnit.MILLISECONDS.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }
}
