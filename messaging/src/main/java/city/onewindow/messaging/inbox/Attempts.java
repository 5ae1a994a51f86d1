package city.onewindow.messaging.inbox;

import city.onewindow.messaging.parking.HeldEvent.Origin;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts, before an event is tried, how often a process began on it: after an assignment, when the last process may have
 * died of it. One small document a partition; a process counts the same event once in its life, so that waiting for a
 * store does not add up.
 */
public final class Attempts {
    /** After so many deaths an event is parked. */
    public static final int DEATHS = 3;

    private final Records records;
    private final Map<String, Count> counted = new HashMap<>();

    public Attempts(Records records) {
        this.records = records;
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
        int times = before != null && before.offset() == origin.offset() ? before.times() + 1 : 1;
        Count now = new Count(origin.offset(), times);
        records.write(partition, now);
        counted.put(partition, now);
        return times <= DEATHS;
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
