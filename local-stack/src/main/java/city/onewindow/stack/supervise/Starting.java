package city.onewindow.stack.supervise;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Starts parts side by side; where one fails, all of it ends at once and nobody waits for the others. */
final class Starting {
    private final Duration limit;
    private final Runnable stopAll;

    /**
     * @param limit for each part
     * @param stopAll ends whatever was started
     */
    Starting(Duration limit, Runnable stopAll) {
        this.limit = limit;
        this.stopAll = stopAll;
    }

    /**
     * @param started told about each part as soon as it is ready, one at a time
     * @throws Part.PartFailedException the first that failed, when all has ended
     */
    void start(List<Part> parts, Consumer<LocalStack.Started> started) {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<LocalStack.Started> starts = new ExecutorCompletionService<>(executor);
            parts.forEach(part -> starts.submit(() -> start(part)));
            try {
                for (int n = 0; n < parts.size(); n++) {
                    started.accept(starts.take().get());
                }
            } catch (ExecutionException e) {
                // Before the executor is closed, which waits for those that still start.
                stopAll.run();
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                stopAll.run();
                throw new IllegalStateException("interrupted while the stack started", e);
            }
        }
    }

    private LocalStack.Started start(Part part) {
        long begun = System.nanoTime();
        part.start();
        part.awaitReady(limit);
        return new LocalStack.Started(part, Duration.ofNanos(System.nanoTime() - begun));
    }
}
