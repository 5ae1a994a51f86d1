package city.onewindow.messaging.outbox;

import java.time.Duration;
import java.util.function.LongSupplier;

/** A pass that is due only so often, however often it is asked. */
public final class Every implements Runnable {
    private final Duration period;
    private final Runnable pass;
    private final LongSupplier nanoTime;
    private long last;

    /** Due at once for the first time. @param nanoTime monotonic, in nanoseconds */
    public Every(Duration period, Runnable pass, LongSupplier nanoTime) {
        this.period = period;
        this.pass = pass;
        this.nanoTime = nanoTime;
        this.last = nanoTime.getAsLong() - period.toNanos();
    }

    @Override
    public void run() {
        long now = nanoTime.getAsLong();
        if (now - last >= period.toNanos()) {
            last = now;
            pass.run();
        }
    }
}
