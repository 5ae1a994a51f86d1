package city.onewindow.messaging.outbox;

import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.AggregateStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Goes through the documents that carry a mark, page by page, and hands them to whoever works it off. */
public final class Sweep<S> {
    private static final int PAGE = 200;

    private final BiFunction<@Nullable String, Integer, List<Aggregate<S>>> pages;
    private final Consumer<Aggregate<S>> work;
    private final BooleanSupplier hasRoom;

    private Sweep(
            BiFunction<@Nullable String, Integer, List<Aggregate<S>>> pages,
            Consumer<Aggregate<S>> work,
            BooleanSupplier hasRoom) {
        this.pages = pages;
        this.work = work;
        this.hasRoom = hasRoom;
    }

    /**
     * Events unpublished for longer than {@code patience}, to the relay; younger ones are under way. A write that seems to
     * lie as far in the future is taken too: its writer's clock was ahead, and waiting for that moment could take hours.
     */
    public static <S> Sweep<S> unpublished(AggregateStore<S> store, Relay relay, Clock clock, Duration patience) {
        Consumer<Aggregate<S>> offer = aggregate -> {
            Instant since = aggregate.pendingSince();
            if (since != null && Duration.between(since, clock.instant()).abs().compareTo(patience) >= 0) {
                relay.offer(aggregate);
            }
        };
        return new Sweep<>(store::pending, offer, relay::hasRoom);
    }

    /** Steps not derived yet, to their runner. */
    public static <S> Sweep<S> steps(AggregateStore<S> store, Steps<S> steps) {
        return new Sweep<>(store::withSteps, steps::run, steps::hasRoom);
    }

    /** One pass over all that finds room; memory holds a page at a time. */
    public void pass() {
        @Nullable String after = null;
        while (hasRoom.getAsBoolean()) {
            List<Aggregate<S>> page = pages.apply(after, PAGE);
            if (page.isEmpty()) {
                return;
            }
            page.forEach(work);
            after = page.getLast().id();
        }
    }
}
