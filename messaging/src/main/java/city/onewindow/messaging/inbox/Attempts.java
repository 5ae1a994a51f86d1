package city.onewindow.messaging.inbox;

import city.onewindow.messaging.parking.HeldEvent.Origin;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts, before an event is tried, how often a process began on it: after an assignment, when the last process may have
 * died of it. One small document a partition, which holds the furthest event that was begun: what lies before it has been
 * survived, though its offset may not have been committed. A process counts the same event once in its life, so that
 * waiting for a store does not add up.
 */
public final class Attempts {
    /** After so many deaths an event is parked. */
    public static final int DEATHS = 3;

    private final Records records;
    private final int window;
    private final Map<String, Count> counted = new HashMap<>();

    /** @param window how many offsets one poll spans: one further back than that is a rewind, and counts anew */
    public Attempts(Records records, int window) {
        this.records = records;
        this.window = window;
    }

    /**
     * Writes down that this process begins on the event.
     *
     * @return whether it may: false where {@value #DEATHS} processes began on it and none got past it
     */
    public synchronized boolean begin(Origin origin) {
        String partition = origin.topic() + "/" + origin.partition();
        Count mine = counted.get(partition);
        if (mine != null && mine.offset() == origin.offset()) {
            return mine.times() <= DEATHS;
        }
        Count before = records.read(partition);
        if (before != null && origin.offset() < before.offset() && before.offset() - origin.offset() < window) {
            return true;
        }
        int times = before != null && before.offset() == origin.offset() ? before.times() + 1 : 1;
        Count now = new Count(origin.offset(), times);
        records.write(partition, now);
        counted.put(partition, now);
        return now.times() <= DEATHS;
    }

    /** How often processes began on the event at an offset. */
    public record Count(long offset, int times) {}

    /** Where the counts are written down; throws {@code StoreUnavailableException}. */
    public interface Records {
        @Nullable
        Count read(String partition);

        void write(String partition, Count count);
    }
}
