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
 * fresh. Nobody waits for a reading longer than most of a second from its beginning, so that a scrape ends in time even
 * if what is asked does not answer: then what was told last counts for some seconds more, and after that there is nothing
 * to tell.
 */
public final class Lately<T> {
    private static final Duration PATIENCE = Duration.ofMillis(800);
    private static final Duration STALE = Duration.ofSeconds(10);

    private final Supplier<Optional<T>> source;
    private final Duration fresh;
    private final Duration patience;
    private @Nullable Reading<T> last;
    private volatile @Nullable Told<T> told;

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

    /** @param at by {@link System#nanoTime} */
    private record Told<T>(T answer, long at) {}

    private static final class Reading<T> {
        private final long begun = System.nanoTime();
        private final CompletableFuture<Optional<T>> answer = new CompletableFuture<>();
        private volatile long ended;
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
            return Optional.ofNullable(told)
                    .filter(known -> age(known.at()) < STALE.toNanos())
                    .map(Told::answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new CompletionException(e.getCause());
        }
    }

    /** Begins a reading where none is fresh, for who will ask in a moment. */
    public void prepare() {
        reading();
    }

    private synchronized Reading<T> reading() {
        Reading<T> current = last;
        if (current == null || (current.answer.isDone() && age(current.ended) >= fresh.toNanos())) {
            Reading<T> next = new Reading<>();
            Thread.ofVirtual().name("reading").start(() -> read(next));
            last = next;
            return next;
        }
        return current;
    }

    private void read(Reading<T> into) {
        try {
            Optional<T> said = source.get();
            into.ended = System.nanoTime();
            said.ifPresent(answer -> told = new Told<>(answer, into.ended));
            into.answer.complete(said);
        } catch (RuntimeException | Error fault) {
            into.ended = System.nanoTime();
            into.answer.completeExceptionally(fault);
        }
    }

    private static long age(long nanoTime) {
        return System.nanoTime() - nanoTime;
    }
}
