package city.onewindow.routing;

import city.onewindow.routing.similar.application.FollowingTexts;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Lets the index of alike issues follow the store, beside everything else: nothing waits for it, nothing fails with it. */
final class TextFollower implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TextFollower.class);
    private static final long PAUSE_MILLIS = 1_000;

    private final FollowingTexts following;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("similar-issues").factory());
    private volatile boolean running;

    TextFollower(FollowingTexts following) {
        this.following = following;
    }

    private void follow() {
        try {
            int fresh = following.follow();
            LOG.debug("{} issues more to look through for alike ones", fresh);
        } catch (RuntimeException e) {
            if (running) {
                LOG.warn("alike issues are looked for among older ones until this passes: {}", e.toString());
            }
        }
    }

    @Override
    public void start() {
        running = true;
        thread.scheduleWithFixedDelay(this::follow, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdownNow();
        try {
            // The index is closed afterwards.
            if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("alike issues are still being read");
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
