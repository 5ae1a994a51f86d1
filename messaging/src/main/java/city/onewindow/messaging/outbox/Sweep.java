package city.onewindow.messaging.outbox;

import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.AggregateStore;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Goes through the documents that carry a mark, page by page, and hands them to whoever works it off. */
public final class Sweep<S> {
    private static final int PAGE = 200;

    private final BiFunction<@Nullable String, Integer, List<Aggregate<S>>> pages;
    private final Consumer<Aggregate<S>> work;

    private Sweep(BiFunction<@Nullable String, Integer, List<Aggregate<S>>> pages, Consumer<Aggregate<S>> work) {
        this.pages = pages;
        this.work = work;
    }

    /** Unpublished events, to the relay. */
    public static <S> Sweep<S> unpublished(AggregateStore<S> store, Relay relay) {
        return new Sweep<>(store::pending, relay::offer);
    }

    /** Steps not derived yet, to their runner. */
    public static <S> Sweep<S> steps(AggregateStore<S> store, Steps<S> steps) {
        return new Sweep<>(store::withSteps, steps::run);
    }

    /** One pass over all; memory holds a page at a time. */
    public void pass() {
        @Nullable String after = null;
        List<Aggregate<S>> page;
        do {
            page = pages.apply(after, PAGE);
            page.forEach(work);
            after = page.isEmpty() ? null : page.getLast().id();
        } while (page.size() == PAGE);
    }
}
