package city.onewindow.messaging.outbox;

import city.onewindow.messaging.aggregate.AggregateStore;
import city.onewindow.messaging.aggregate.AggregateStore.Progress;
import city.onewindow.messaging.aggregate.StoreUnavailableException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Raises {@code published} in bulk. What it cannot write because the store is away it drops: the mark stays, and the
 * sweep repeats those events, which every inbox skips.
 */
public final class ProgressCollector implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProgressCollector.class);
    private static final int MOST_IN_ONE = 500;

    /**
     * Nobody waits for the mark, and one command of many statements costs the store far less than many of one. What a
     * death loses meanwhile is sent again, and skipped.
     */
    private static final long GATHERING_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private static final int MOST_WAITING = 50_000;

    private final AggregateStore<?> store;
    private final BlockingQueue<Progress> queue = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Thread thread;

    public ProgressCollector(AggregateStore<?> store) {
        this.store = store;
        this.thread = Thread.ofVirtual().name("published").start(this::collect);
    }

    /** Blocks only where the store is so far behind that sending on would be of no use. */
    public void add(Progress progress) {
        try {
            queue.put(progress);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void collect() {
        Map<String, Progress> batch = new HashMap<>();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                take(batch);
                store.raise(batch.values());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (StoreUnavailableException e) {
                LOG.warn(
                        "published not raised for {} issues, the sweep will repeat them: {}",
                        batch.size(),
                        e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("published not raised for {} issues, the sweep will repeat them", batch.size(), e);
            }
            batch.clear();
        }
    }

    private void take(Map<String, Progress> batch) throws InterruptedException {
        @Nullable Progress next = queue.take();
        long end = System.nanoTime() + GATHERING_NANOS;
        while (next != null) {
            batch.merge(next.id(), next, (a, b) -> a.published() > b.published() ? a : b);
            next = batch.size() < MOST_IN_ONE ? queue.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS) : null;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
