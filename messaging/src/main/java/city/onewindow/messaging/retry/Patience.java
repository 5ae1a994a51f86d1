package city.onewindow.messaging.retry;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How to rest between tries. */
@FunctionalInterface
public interface Patience {
    /** @param failures in a row so far, from 1 */
    void rest(int failures);

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
