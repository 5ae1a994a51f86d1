package city.onewindow.messaging.outbox;

import city.onewindow.messaging.event.Event;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts of this process's life: {@code published + backlog = written + backlog at start}, repeats aside. Refused events
 * are part of the backlog.
 */
public final class OutboxMetrics {
    private final LongAdder written = new LongAdder();
    private final LongAdder published = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder failed = new LongAdder();

    /** @param events in one write */
    public void written(int events) {
        written.add(events);
    }

    void published(Event event) {
        published.increment();
    }

    void refusedByBroker() {
        refused.increment();
    }

    void sendFailed() {
        failed.increment();
    }

    /** Events written by this process. */
    public long written() {
        return written.sum();
    }

    /** Acknowledgements, repeats included. */
    public long published() {
        return published.sum();
    }

    /** Refusals by the broker, repeats included. */
    public long refused() {
        return refused.sum();
    }

    /** Sends that ended without an acknowledgement. */
    public long failed() {
        return failed.sum();
    }
}
