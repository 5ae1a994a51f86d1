package city.onewindow.messaging.memory;

import city.onewindow.messaging.Service;
import city.onewindow.messaging.aggregate.Aggregates;
import city.onewindow.messaging.aggregate.Evolution;
import city.onewindow.messaging.aggregate.StoredAggregates;
import city.onewindow.messaging.crash.CrashPoints;
import java.time.Clock;

/** Aggregates with nothing behind them: for tests of use cases. */
public final class InMemoryAggregates {
    private InMemoryAggregates() {}

    /** Empty aggregates of that service; nothing is published. */
    public static <S> Aggregates<S> of(Service<S> service, Clock clock) {
        return of(service, new InMemoryAggregateStore<>(service.codec(), service.keys()), clock);
    }

    /** Over a store that the test looks into. */
    public static <S> Aggregates<S> of(Service<S> service, InMemoryAggregateStore<S> store, Clock clock) {
        return new StoredAggregates<>(
                store, new Evolution<>(service.name(), clock), (written, events) -> {}, CrashPoints.NONE);
    }
}
