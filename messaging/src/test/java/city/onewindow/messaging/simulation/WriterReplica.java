package city.onewindow.messaging.simulation;

import city.onewindow.messaging.aggregate.AggregateStore;
import city.onewindow.messaging.aggregate.AggregateStore.Progress;
import city.onewindow.messaging.aggregate.Aggregates;
import city.onewindow.messaging.aggregate.Evolution;
import city.onewindow.messaging.aggregate.StoredAggregates;
import city.onewindow.messaging.crash.CrashPoints;
import city.onewindow.messaging.fixture.Diary;
import city.onewindow.messaging.memory.InMemoryAggregateStore;
import city.onewindow.messaging.outbox.OutboxMetrics;
import city.onewindow.messaging.outbox.Relay;
import city.onewindow.messaging.outbox.RelayLimits;
import city.onewindow.messaging.outbox.Sweep;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A process of a writing service: use cases, relay, and the progress that it has not written yet. */
final class WriterReplica extends Replica {
    final String service;
    final Aggregates<Diary> aggregates;
    private final AggregateStore<Diary> store;
    private final Relay relay;
    private final Sweep<Diary> sweep;
    private final Chance chance;
    private final List<Runnable> threads = new ArrayList<>();
    private final List<Progress> progress = new ArrayList<>();

    WriterReplica(String service, InMemoryAggregateStore<Diary> shared, Topic topic, Mutant mutant, Chance chance) {
        this.service = service;
        this.chance = chance;
        this.store = store(shared, chance);
        CrashPoints crashPoints = crashPoints(chance);
        this.relay = new Relay(
                mutant.sender(topic, this, chance),
                progress::add,
                new OutboxMetrics(),
                crashPoints,
                new RelayLimits(3, 8, 3, Duration.ZERO, System::nanoTime),
                threads::add,
                failures -> chance.moment(this));
        this.aggregates = new StoredAggregates<>(
                store,
                new Evolution<>(service, Clock.systemUTC()),
                (written, events) -> relay.offer(written),
                crashPoints);
        this.sweep = Sweep.unpublished(store, relay, Clock.systemUTC(), Duration.ofDays(-1));
    }

    @SuppressWarnings("unchecked")
    private AggregateStore<Diary> store(InMemoryAggregateStore<Diary> shared, Chance by) {
        return by.shaken(AggregateStore.class, shared, this);
    }

    /** One of the relay's threads runs. */
    void send() {
        if (!threads.isEmpty()) {
            threads.remove(chance.below(threads.size())).run();
        }
    }

    boolean isSending() {
        return !threads.isEmpty();
    }

    /** Writes down how far the broker has got; what a store that is away does not take is dropped. */
    void collect() {
        List<Progress> batch = List.copyOf(progress);
        progress.clear();
        if (!batch.isEmpty()) {
            store.raise(batch);
        }
    }

    void sweep() {
        sweep.pass();
    }
}
