package city.onewindow.messaging.aggregate;

import city.onewindow.messaging.aggregate.AggregateStore.Insertion;
import city.onewindow.messaging.crash.CrashPoints;
import city.onewindow.messaging.retry.Patience;
import java.time.Duration;
import java.util.Optional;

/** Use cases on a store: one conditional write a change, then the events to the relay and the steps to their runner. */
public final class StoredAggregates<S> implements Aggregates<S> {
    /** A race that is lost this often means that the aggregate is hammered, not that it is busy. */
    private static final int TRIES = 50;

    /** The rival's write, though it won, may not be with the majority yet, and so not in what is read. */
    private static final Patience AFTER_A_LOST_RACE = Patience.jittered(Duration.ofMillis(20));

    private final AggregateStore<S> store;
    private final Evolution<S> evolution;
    private final WriteListener<S> afterWrite;
    private final CrashPoints crashPoints;

    public StoredAggregates(
            AggregateStore<S> store, Evolution<S> evolution, WriteListener<S> afterWrite, CrashPoints crashPoints) {
        this.store = store;
        this.evolution = evolution;
        this.afterWrite = afterWrite;
        this.crashPoints = crashPoints;
    }

    @Override
    public Optional<Aggregate<S>> find(String id) {
        return store.find(id);
    }

    @Override
    public Creation<S> create(String id, String commandId, Change<S> change) {
        Aggregate<S> fresh = evolution.changed(evolution.fresh(id), change, commandId, null);
        return switch (insert(fresh)) {
            case Insertion.Inserted inserted -> {
                crashPoints.reach(CrashPoints.AFTER_WRITE);
                Aggregate<S> written = Versions.written(fresh);
                afterWrite.written(written, change.events().size());
                yield new Creation.Created<>(written);
            }
            case Insertion.Exists exists -> existing(id, commandId, change);
            case Insertion.KeyTaken taken -> new Creation.KeyTaken<>(taken.index());
        };
    }

    /** After a timeout the write may be there: the next try finds it as existing, under this very command. */
    private Insertion insert(Aggregate<S> fresh) {
        try {
            return store.insert(fresh);
        } catch (StoreUnavailableException firstTime) {
            return store.insert(fresh);
        }
    }

    private Creation<S> existing(String id, String commandId, Change<S> change) {
        Aggregate<S> there =
                store.find(id).orElseThrow(() -> new ContendedException("aggregate " + id + " came and went"));
        if (there.state() != null) {
            return there.causedBy(commandId).isPresent()
                    ? new Creation.Created<>(there)
                    : new Creation.Existing<>(there);
        }
        // A stub that only holds events back gets its state by an ordinary conditional write.
        Aggregate<S> after = evolution.changed(there, change, commandId, null);
        try {
            if (!store.update(there, after)) {
                return existing(id, commandId, change);
            }
        } catch (KeyTakenException taken) {
            return new Creation.KeyTaken<>(taken.index());
        }
        crashPoints.reach(CrashPoints.AFTER_WRITE);
        Aggregate<S> written = Versions.written(after);
        afterWrite.written(written, change.events().size());
        return new Creation.Created<>(written);
    }

    @Override
    public <R> Optional<R> decide(String id, String commandId, Decision<S, R> decision) {
        StoreUnavailableException last = null;
        for (int i = 0; i < TRIES; i++) {
            try {
                Optional<Attempt<R>> attempt = attempt(id, commandId, decision);
                if (attempt.isEmpty()) {
                    return Optional.empty();
                }
                if (attempt.get() instanceof Attempt.Answered<R> answered) {
                    return Optional.of(answered.answer());
                }
                AFTER_A_LOST_RACE.rest(i);
            } catch (StoreUnavailableException e) {
                // The write may be there: read and look again, once; a store that stays away is the caller's matter.
                if (last != null) {
                    throw e;
                }
                last = e;
            }
        }
        throw new ContendedException("aggregate " + id + " has too many writers at this moment");
    }

    private <R> Optional<Attempt<R>> attempt(String id, String commandId, Decision<S, R> decision) {
        Optional<Aggregate<S>> found = store.find(id).filter(aggregate -> aggregate.state() != null);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Aggregate<S> current = found.get();
        var taken = current.causedBy(commandId);
        if (taken.isPresent()) {
            return Optional.of(new Attempt.Answered<>(decision.repeated(current, taken.get())));
        }
        return Optional.of(
                switch (decision.decide(current)) {
                    case Verdict.Unchanged<S, R> unchanged -> new Attempt.Answered<>(unchanged.answer());
                    case Verdict.Changed<S, R> changed -> write(current, changed, commandId);
                });
    }

    private <R> Attempt<R> write(Aggregate<S> current, Verdict.Changed<S, R> changed, String commandId) {
        Aggregate<S> after = evolution.changed(current, changed.change(), commandId, null);
        if (!store.update(current, after)) {
            return new Attempt.Lost<>();
        }
        crashPoints.reach(CrashPoints.AFTER_WRITE);
        afterWrite.written(Versions.written(after), changed.change().events().size());
        return new Attempt.Answered<>(changed.answer());
    }

    private sealed interface Attempt<R> {
        record Answered<R>(R answer) implements Attempt<R> {}

        record Lost<R>() implements Attempt<R> {}
    }
}
