package city.onewindow.messaging.stream;

import city.onewindow.messaging.aggregate.StoreUnavailableException;
import city.onewindow.messaging.inbox.Inbox;
import city.onewindow.messaging.inbox.Incoming;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Works different issues' runs at the same time, each run in order. Where the store is away, all stop at once. */
final class SideBySide {
    private final Inbox<?> inbox;
    private final ExecutorService workers;

    SideBySide(Inbox<?> inbox, int most) {
        this.inbox = inbox;
        this.workers = Executors.newFixedThreadPool(
                most, Thread.ofVirtual().name("inbox-", 0).factory());
    }

    /**
     * Works off all runs.
     *
     * @param timeIsLeft asked before each run, throws where none is
     * @throws RuntimeException the first failure, after all that were begun have ended
     */
    void apply(Map<String, List<Incoming>> runs, Runnable timeIsLeft) {
        AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
        List<Future<?>> futures = new ArrayList<>();
        runs.forEach((issue, run) -> futures.add(workers.submit(() -> {
            // One that found the store away speaks for all: 500 time-outs would outlast the poll interval.
            if (failure.get() == null) {
                try {
                    timeIsLeft.run();
                    inbox.apply(issue, run);
                } catch (RuntimeException e) {
                    failure.compareAndSet(null, e);
                }
            }
        })));
        await(futures);
        RuntimeException first = failure.get();
        if (first != null) {
            throw first;
        }
    }

    private static void await(List<Future<?>> futures) {
        for (Future<?> future : futures) {
            try {
                future.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("the machine failed, not the event", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoreUnavailableException("interrupted with events under way", e);
            }
        }
    }
}
