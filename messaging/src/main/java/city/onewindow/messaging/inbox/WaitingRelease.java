package city.onewindow.messaging.inbox;

import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.AggregateStore;
import city.onewindow.messaging.aggregate.StoreUnavailableException;
import city.onewindow.messaging.parking.HeldEvent;
import city.onewindow.messaging.parking.HeldEvent.Reason;
import city.onewindow.messaging.parking.ParkingStore;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets issues go on that waited for a version which knows a type: this one. Done at every assignment and by a sweep. An
 * issue that is blocked by anything else is left to the operator.
 */
public final class WaitingRelease {
    private static final Logger LOG = LoggerFactory.getLogger(WaitingRelease.class);
    private static final int PAGE = 200;
    private static final String BY = "this version knows the type";

    private final AggregateStore<?> store;
    private final ParkingStore parking;
    private final Judge judge;
    private final Replaying<?> replaying;

    public WaitingRelease(AggregateStore<?> store, ParkingStore parking, Judge judge, Replaying<?> replaying) {
        this.store = store;
        this.parking = parking;
        this.judge = judge;
        this.replaying = replaying;
    }

    /** One pass over all blocked issues. */
    public void pass() {
        @Nullable String after = null;
        while (true) {
            List<? extends Aggregate<?>> page = store.blocked(after, PAGE);
            if (page.isEmpty()) {
                return;
            }
            page.forEach(this::release);
            after = page.getLast().id();
        }
    }

    /** What goes wrong with one issue keeps no other from going on. */
    private void release(Aggregate<?> issue) {
        try {
            if (isReleasable(issue)) {
                replaying.replay(issue.id(), BY);
            }
        } catch (StoreUnavailableException away) {
            throw away;
        } catch (RuntimeException e) {
            LOG.error("issue {} waits on", issue.id(), e);
        }
    }

    private boolean isReleasable(Aggregate<?> issue) {
        Aggregate.Block block = issue.block();
        if (block == null || !block.reason().equals(Reason.WAITING.name())) {
            return false;
        }
        Optional<HeldEvent> blocking = parking.of(issue.id()).stream()
                .filter(held -> held.event().envelope().id().equals(block.event()))
                .findFirst();
        return blocking.map(held -> judge.isKnown(held.event().envelope().type()))
                .orElse(true);
    }
}
