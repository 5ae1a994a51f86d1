package city.onewindow.messaging.inbox;

import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.AggregateStore;
import city.onewindow.messaging.aggregate.AggregateStore.Insertion;
import city.onewindow.messaging.aggregate.Evolution;
import city.onewindow.messaging.aggregate.KeyTakenException;
import city.onewindow.messaging.aggregate.Versions;
import city.onewindow.messaging.aggregate.WriteListener;
import city.onewindow.messaging.crash.CrashPoints;
import city.onewindow.messaging.parking.ParkingStore;
import java.time.Clock;

/** What applying, holding and replaying work on; the same for each of them. */
public record InboxPorts<S>(
        AggregateStore<S> store,
        ParkingStore parking,
        Evolution<S> evolution,
        EventHandler<S> handler,
        Judge judge,
        InboxMetrics metrics,
        CrashPoints crashPoints,
        Clock clock,
        WriteListener<S> afterWrite) {

    /** The document, or what it would begin as. */
    Aggregate<S> current(String issue) {
        return store.find(issue).orElseGet(() -> evolution.fresh(issue));
    }

    /** The one conditional write. @return whether the version was still that one */
    boolean write(Aggregate<S> before, Aggregate<S> after) {
        if (before.version() > 0) {
            return store.update(before, after);
        }
        return switch (store.insert(after)) {
            case Insertion.Inserted inserted -> true;
            case Insertion.Exists exists -> false;
            case Insertion.KeyTaken taken -> throw new KeyTakenException(after.id(), taken.index());
        };
    }

    /** Lets the events and steps of a written document go on. */
    void tell(Aggregate<S> before, Aggregate<S> after) {
        afterWrite.written(Versions.written(after), Math.toIntExact(after.last() - before.last()));
    }
}
