package city.onewindow.messaging.inbox;

import java.util.concurrent.atomic.LongAdder;

/**
 * Counts of this process's life. They balance: {@code received = applied + skipped + parked + held + waiting + gaps}
 * once a batch has been worked; only events that name this consumer are counted, and unreadable ones as parked.
 */
public final class InboxMetrics {
    final LongAdder received = new LongAdder();
    final LongAdder applied = new LongAdder();
    final LongAdder skipped = new LongAdder();
    final LongAdder parked = new LongAdder();
    final LongAdder held = new LongAdder();
    final LongAdder waiting = new LongAdder();
    final LongAdder gaps = new LongAdder();
    final LongAdder mismatches = new LongAdder();
    final LongAdder replayed = new LongAdder();

    public long received() {
        return received.sum();
    }

    public long applied() {
        return applied.sum();
    }

    /** At or below the mark: repeats. */
    public long skipped() {
        return skipped.sum();
    }

    /** Permanent faults. */
    public long parked() {
        return parked.sum();
    }

    /** Behind a blocked event of their own issue. */
    public long held() {
        return held.sum();
    }

    /** Of a type that this version does not know. */
    public long waiting() {
        return waiting.sum();
    }

    /** After an event that never came: each an alarm. */
    public long gaps() {
        return gaps.sum();
    }

    /** Other content under an applied sequence: each an alarm. */
    public long mismatches() {
        return mismatches.sum();
    }

    /** Applied from parking. */
    public long replayed() {
        return replayed.sum();
    }
}
