package city.onewindow.messaging.ops;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What store or broker say, for meters and pages that look often: read by one thread at a time and not again while it is
 * fresh. Nobody waits for a reading longer than a second from its beginning, so that a scrape ends in time even if what
 * is asked does not answer: then there is nothing to tell.
 */
public final class Lately<T> {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Supplier<Optional<T>> source;
    private final Duration fresh;
    private final Duration patience;
    private @Nullable Reading<T> last;

    /**
     * @param source may be slow; empty where it is not answered
     * @param fresh how long after its end a reading is not repeated, whether it was answered or not
     */
    public Lately(Supplier<Optional<T>> source, Duration fresh) {
        this(source, fresh, PATIENCE);
    }

    Lately(Supplier<Optional<T>> source, Duration fresh, Duration patience) {
        this.source = source;
        this.fresh = fresh;
        this.patience = patience;
    }

    private static final class Reading<T> {
        private final long begun = System.nanoTime();
        private final CompletableFuture<Optional<T>> answer = new CompletableFuture<>();
        private volatile long ended;

        void read(Supplier<Optional<T>> source) {
            try {
                Optional<T> said = source.get();
                ended = System.nanoTime();
                answer.complete(said);
            } catch (RuntimeException | Error fault) {
                ended = System.nanoTime();
                answer.completeExceptionally(fault);
            }
        }

        boolean isOlderThan(Duration age) {
            return answer.isDone() && System.nanoTime() - ended >= age.toNanos();
        }
    }

    /**
     * The last answer; empty where there was none, or none yet.
     *
     * @throws RuntimeException what the source threw
     */
    public Optional<T> get() {
        Reading<T> reading = reading();
        long left = patience.toNanos() - (System.nanoTime() - reading.begun);
        try {
            return reading.answer.get(Math.max(0, left), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new CompletionException(e.getCause());
        }
    }

    private synchronized Reading<T> reading() {
        Reading<T> current = last;
        if (current == null || current.isOlderThan(fresh)) {
            Reading<T> next = new Reading<>();
            Thread.ofVirtual().name("reading").start(() -> next.read(source));
            last = next;
            return next;
        }
        return current;
    }
}
