package city.onewindow.messaging.inbox;

import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.AggregateStore;
import city.onewindow.messaging.event.Envelope;
import city.onewindow.messaging.parking.HeldEvent;
import city.onewindow.messaging.parking.ParkingStore;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Removes kept events that the mark has passed: what a crash left between a write and the deletion that follows it. */
public final class PassedRemoval {
    private static final int PAGE = 200;

    private final AggregateStore<?> store;
    private final ParkingStore parking;
    private final Judge judge;

    public PassedRemoval(AggregateStore<?> store, ParkingStore parking, Judge judge) {
        this.store = store;
        this.parking = parking;
        this.judge = judge;
    }

    /** One pass over all kept events; memory holds a page at a time. */
    public void pass() {
        @Nullable String after = null;
        while (true) {
            List<HeldEvent> page = parking.page(after, PAGE);
            if (page.isEmpty()) {
                return;
            }
            page.forEach(held -> removeIfPassed(held.event().envelope()));
            after = page.getLast().event().envelope().id();
        }
    }

    private void removeIfPassed(Envelope envelope) {
        Optional<? extends Aggregate<?>> issue = store.find(envelope.subject());
        // While it is blocked a replay may be under way, which deletes what it has passed by itself.
        if (issue.isPresent()
                && issue.get().block() == null
                && judge.isPassed(issue.get(), envelope.writer(), envelope.sequence())) {
            parking.delete(envelope.subject(), envelope.writer(), envelope.sequence());
        }
    }
}
