package city.onewindow.benchmarks.load;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Begins one errand after the other at a steady pace, whatever became of those begun before: as the world does. */
public final class Pace {
    /** More than this under way means that what is measured does not keep up; the pace then waits, and the lateness counts. */
    private static final int UNDER_WAY = 2_000;

    private Pace() {}

    /** What is begun again and again, in a thread of its own. */
    @FunctionalInterface
    public interface Errand {
        /** @param due when it was to begin, by {@link System#nanoTime}; what it begins later counts as its time */
        void run(long due) throws Exception;
    }

    /**
     * Runs until all that was begun has ended.
     *
     * @return how many were begun
     * @throws IllegalStateException the first failure of any: a measurement with failures is none
     */
    public static int run(double perSecond, Duration time, Errand errand) throws InterruptedException {
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        Semaphore underWay = new Semaphore(UNDER_WAY);
        int number = (int) Math.max(1, perSecond * time.toMillis() / 1e3);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long begun = System.nanoTime();
            for (int i = 0; i < number && failure.get() == null; i++) {
                long due = begun + (long) (i * 1e9 / perSecond);
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                underWay.acquire();
                threads.execute(() -> {
                    try {
                        errand.run(due);
                    } catch (Exception e) {
                        failure.compareAndSet(null, e);
                    } finally {
                        underWay.release();
                    }
                });
            }
        }
        Exception failed = failure.get();
        if (failed != null) {
            throw new IllegalStateException("one failed: " + failed, failed);
        }
        return number;
    }
}
