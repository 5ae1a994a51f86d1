package city.onewindow.routing;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Lets an index follow the store, beside everything else: nothing waits for it, nothing fails with it. */
final class IndexFollower implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);

    private final String what;
    private final Duration pause;
    private final IntSupplier following;
    private final ScheduledExecutorService thread;
    private volatile boolean running;

    /**
     * @param what it holds, for logs
     * @param pause from one look at the store to the next
     * @param following takes in what is new and says how much that was
     */
    IndexFollower(String what, Duration pause, IntSupplier following) {
        this.what = what;
        this.pause = pause;
        this.following = following;
        this.thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(what.replace(' ', '-')).factory());
    }

    private void follow() {
        try {
            int fresh = following.getAsInt();
            LOG.debug("{}: {} more to look through", what, fresh);
        } catch (RuntimeException e) {
            if (running) {
                LOG.warn("{} are looked for among older ones until this passes: {}", what, e.toString());
            }
        }
    }

    @Override
    public void start() {
        running = true;
        thread.scheduleWithFixedDelay(this::follow, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdownNow();
        try {
            // The index is closed afterwards.
            if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("{} are still being read", what);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
