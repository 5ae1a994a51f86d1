package city.onewindow.messaging;

import city.onewindow.messaging.aggregate.StoreUnavailableException;
import city.onewindow.messaging.outbox.Lease;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Repeats what a crash left behind, on whichever replica holds the lease. */
final class Sweeper implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

    private final Lease lease;
    private final Duration pause;
    private final List<Runnable> passes;
    private volatile boolean running;
    private Thread thread = Thread.ofVirtual().unstarted(() -> {});

    Sweeper(Lease lease, Duration pause, List<Runnable> passes) {
        this.lease = lease;
        this.pause = pause;
        this.passes = List.copyOf(passes);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("sweeper").start(this::sweep);
    }

    private void sweep() {
        while (running) {
            for (Runnable pass : passes) {
                if (!sweep(pass)) {
                    break;
                }
            }
            pause();
        }
    }

    /**
     * One pass that always fails keeps none of the others from its work, and nothing ends the sweeper but its stop.
     *
     * @return false where another replica sweeps
     */
    private boolean sweep(Runnable pass) {
        try {
            // Asked before each, so that a long pass does not let the lease run out unnoticed.
            if (!running || !lease.hold()) {
                return false;
            }
            pass.run();
        } catch (StoreUnavailableException e) {
            LOG.warn("not swept: {}", e.getMessage());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            LOG.error("not swept", e);
        }
        return true;
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        } catch (InterruptedException stopped) {
            running = false;
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
