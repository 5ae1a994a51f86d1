package city.onewindow.messaging.mongo;

import city.onewindow.messaging.aggregate.StoreUnavailableException;
import city.onewindow.messaging.retry.Patience;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for a store that is away while a service starts: the two are often started together, and a service that ends
 * because it was first has to be started again by hand.
 */
public final class StoreAtStart {
    /** As long as an election and a recovery from the log may take on a slow machine. */
    private static final Duration MOST = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(StoreAtStart.class);

    private final Patience patience;
    private final LongSupplier nanoTime;
    private final BooleanSupplier ending;

    /** @param ending whether this process is to end: its shutdown waits until the start is over */
    StoreAtStart(Patience patience, LongSupplier nanoTime, BooleanSupplier ending) {
        this.patience = patience;
        this.nanoTime = nanoTime;
        this.ending = ending;
    }

    /** With real time, resting 2 s at the most between tries. */
    public static StoreAtStart patiently() {
        return new StoreAtStart(
                Patience.doubling(Duration.ofSeconds(2)), System::nanoTime, ProcessIsEnding.ENDING::get);
    }

    private static final class ProcessIsEnding {
        static final AtomicBoolean ENDING = new AtomicBoolean();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> ENDING.set(true), "start-ends"));
        }
    }

    /**
     * Runs the action until the store has answered; the action must be repeatable.
     *
     * @throws StoreUnavailableException where the store has not answered for two minutes, or nobody waits for it any more:
     *     the thread was interrupted, or the process is to end
     */
    public void run(Runnable action) {
        long begun = nanoTime.getAsLong();
        for (int failures = 1; ; failures++) {
            try {
                Guarded.run(action);
                return;
            } catch (StoreUnavailableException away) {
                boolean waitedLong = nanoTime.getAsLong() - begun >= MOST.toNanos();
                if (waitedLong
                        || ending.getAsBoolean()
                        || Thread.currentThread().isInterrupted()) {
                    throw away;
                }
                LOG.warn("waiting for the store: {}", away.getMessage());
                patience.rest(failures);
            }
        }
    }
}
