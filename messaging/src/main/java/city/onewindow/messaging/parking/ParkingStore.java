package city.onewindow.messaging.parking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The port to the documents of held and parked events, keyed by consumer, issue, writer and sequence. Throws
 * {@code StoreUnavailableException} like the aggregates' port.
 */
public interface ParkingStore {
    /** Inserts; where it is there already the first one stays, with its first offset. */
    void insert(HeldEvent event);

    /** Puts a new reason in the place of an event's, after a replay that failed. */
    void explain(HeldEvent event);

    /** All of an issue's, by first offset. */
    List<HeldEvent> of(String issue);

    /** How many of an issue's. */
    long count(String issue);

    void delete(String issue, String writer, long sequence);

    /** Keeps a record that names no issue; it holds nothing back. */
    void insertUnreadable(Unreadable record);

    /** Unreadable records, by topic, partition and offset. */
    List<Unreadable> unreadable(int limit);

    /** Issues that have an event waiting for a newer version. */
    List<String> waiting(int limit);

    /** Counts over all: by reason, and under {@code UNREADABLE}. */
    Map<String, Long> counts();

    /** Writes down that somebody replayed. */
    void audit(Replay replay);

    /** The latest first. */
    List<Replay> replays(int limit);

    /**
     * A record that is no event of ours.
     *
     * @param words what is wrong with it
     */
    record Unreadable(
            HeldEvent.Origin origin, @Nullable String key, Map<String, String> headers, byte[] data, String words, Instant since) {}

    /** One replay: who, when, what came of it. */
    record Replay(String issue, String by, Instant at, int applied, long remaining, String result) {}
}
