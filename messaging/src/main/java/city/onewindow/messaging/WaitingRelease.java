package city.onewindow.messaging;

import city.onewindow.messaging.inbox.Judge;
import city.onewindow.messaging.inbox.Replaying;
import city.onewindow.messaging.parking.HeldEvent;
import city.onewindow.messaging.parking.ParkingStore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets events go on that waited for a version which knows their type: this one. Asked at every assignment. */
final class WaitingRelease {
    private static final Logger LOG = LoggerFactory.getLogger(WaitingRelease.class);
    private static final int AT_ONCE = 500;

    private final ParkingStore parking;
    private final Judge judge;
    private final Replaying<?> replaying;
    private final AtomicBoolean underWay = new AtomicBoolean();

    WaitingRelease(ParkingStore parking, Judge judge, Replaying<?> replaying) {
        this.parking = parking;
        this.judge = judge;
        this.replaying = replaying;
    }

    /** Starts a pass unless one is under way. */
    void soon() {
        if (underWay.compareAndSet(false, true)) {
            Thread.ofVirtual().name("waiting-release").start(() -> {
                try {
                    pass();
                } catch (RuntimeException e) {
                    LOG.warn("not released, the next assignment or sweep will try again", e);
                } finally {
                    underWay.set(false);
                }
            });
        }
    }

    void pass() {
        for (String issue : parking.waiting(AT_ONCE)) {
            boolean known = parking.of(issue).stream()
                    .filter(event -> event.reason() == HeldEvent.Reason.WAITING)
                    .allMatch(event -> judge.isKnown(event.event().envelope().type()));
            if (known) {
                replaying.replay(issue, "this version knows the type");
            }
        }
    }
}
