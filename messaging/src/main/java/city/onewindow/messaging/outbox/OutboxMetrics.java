package city.onewindow.messaging.outbox;

import java.util.concurrent.atomic.LongAdder;

/**
 * Counts of this process's life. Over all replicas of a service, from the first to a moment when nothing is under way:
 *
 * <pre>
 * published = written - unpublished + repeats      (repeats ≥ 0: what a crash or a rival let be sent again)
 * tries     = published + failed + refused         (each send ends in one of them)
 * </pre>
 *
 * A refused event stays unpublished. What must hold exactly is asserted by {@code balance}, by distinct id.
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

    void acknowledged() {
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
