package city.onewindow.messaging.parking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The port to the documents of held and parked events, keyed by consumer, issue, writer and sequence. Throws
 * {@code StoreUnavailableException} like the aggregates' port.
 */
public interface ParkingStore {
    /** Inserts; where it is there already the first one stays, with its first offset. @return whether it was not there */
    boolean insert(HeldEvent event);

    /** Puts a new reason in the place of an event's, after a replay that failed. */
    void explain(HeldEvent event);

    /** All of an issue's, by first offset. */
    List<HeldEvent> of(String issue);

    /** How many of an issue's. */
    long count(String issue);

    void delete(String issue, String writer, long sequence);

    /** Keeps a record that names no issue; it holds nothing back. */
    void insertUnreadable(Unreadable record);

    /** Unreadable records: those that nobody has acknowledged first, by where they lie; then the others, by when it was. */
    List<Unreadable> unreadable(int limit);

    /**
     * Writes down that somebody knows of an unreadable record; the first one to do so stays. The record stays too.
     *
     * @return whether there is such a record
     */
    boolean acknowledge(HeldEvent.Origin origin, Acknowledged by);

    /**
     * Kept events of all issues, by event id.
     *
     * @param after the event id after which to go on, absent to begin
     * @param limit how many at the most
     */
    List<HeldEvent> page(@Nullable String after, int limit);

    /** Since when the oldest of those kept for that reason is kept. */
    Optional<Instant> oldest(HeldEvent.Reason reason);

    /** Counts over all: by reason, and under {@code UNREADABLE} the records that nobody has acknowledged. */
    Map<String, Long> counts();

    /** Writes down that somebody replays, or what came of it: the last word under an id stays. */
    void audit(Replay replay);

    /** The latest first. */
    List<Replay> replays(int limit);

    /**
     * A record that is no event of ours.
     *
     * @param flaw what kind of thing is wrong with it
     * @param words what exactly
     * @param acknowledged absent as long as nobody has looked at it
     */
    record Unreadable(
            HeldEvent.Origin origin,
            @Nullable String key,
            Map<String, String> headers,
            byte[] data,
            Flaw flaw,
            String words,
            Instant since,
            @Nullable Acknowledged acknowledged) {
        /** The same, known to somebody; who knew of it first stays. */
        public Unreadable acknowledged(Acknowledged by) {
            return acknowledged != null ? this : new Unreadable(origin, key, headers, data, flaw, words, since, by);
        }
    }

    /** Why a record is no event of ours. */
    enum Flaw {
        /** It has no value. */
        EMPTY,
        /** It is larger than what is kept; its beginning is. */
        OVERSIZED,
        /** A header is missing, or not of its form. */
        HEADER,
        /** Its key is not the issue that its headers name. */
        KEY
    }

    /** That an operator knows of it. */
    record Acknowledged(String by, Instant at) {}

    /** One replay: who, when, what came of it. @param at when it began */
    record Replay(String id, String issue, String by, Instant at, int applied, long remaining, String result) {}
}
