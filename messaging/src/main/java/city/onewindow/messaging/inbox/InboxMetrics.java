package city.onewindow.messaging.inbox;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts of this process's life. Whenever no batch is under way:
 *
 * <pre>
 * received = applied + skipped + parked + held + waiting + gap + redelivered
 * </pre>
 *
 * Received are deliveries of events that name this consumer, and of records that nobody can read (they end as parked).
 * Beside the equation stand {@code replayed}, which counts what left parking by being applied, and {@code mismatches},
 * the skipped ones whose content is not what was applied under that sequence. What must hold exactly, over processes, is
 * asserted by {@code balance}, by distinct id.
 */
public final class InboxMetrics {
    private final LongAdder received = new LongAdder();
    private final Map<Fate, LongAdder> fates = new EnumMap<>(Fate.class);
    final LongAdder mismatches = new LongAdder();
    final LongAdder replayed = new LongAdder();

    public InboxMetrics() {
        for (Fate fate : Fate.values()) {
            fates.put(fate, new LongAdder());
        }
    }

    /** A record that is no event of ours was kept. */
    public void parkedUnreadable() {
        received.increment();
        count(Fate.PARKED);
    }

    void received(int events) {
        received.add(events);
    }

    void count(Fate fate) {
        adder(fate).increment();
    }

    private LongAdder adder(Fate fate) {
        LongAdder adder = fates.get(fate);
        if (adder == null) {
            throw new IllegalStateException("every fate has its counter, but not " + fate);
        }
        return adder;
    }

    public long received() {
        return received.sum();
    }

    /** How many ended that way. */
    public long of(Fate fate) {
        return adder(fate).sum();
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
