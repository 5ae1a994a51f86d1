package city.onewindow.messaging.aggregate;

import city.onewindow.messaging.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One document as read by a majority read.
 *
 * @param version rises by one with every conditional write; the relay's {@code published} leaves it alone
 * @param state the domain's own, absent in a stub that was only created to hold events back
 * @param last sequence of the last event this service wrote, 0 before the first
 * @param published up to which sequence the broker has acknowledged, at most {@code last}
 * @param pendingSince when the oldest write began that is not published yet; absent when all is
 * @param lastNaming per named service, the sequence of the last own event that named it
 * @param events own events still in the document, in sequence
 * @param marks per writer, how far its events have been applied here
 * @param block why later events are held back, absent when none are
 * @param holds how many events were ever held here; never falls
 * @param steps still to be derived
 */
public record Aggregate<S>(
        String id,
        long version,
        @Nullable S state,
        long last,
        long published,
        @Nullable Instant pendingSince,
        Map<String, Long> lastNaming,
        List<Event> events,
        Map<String, Mark> marks,
        @Nullable Block block,
        long holds,
        List<Step> steps) {
    public Aggregate {
        lastNaming = Map.copyOf(lastNaming);
        events = List.copyOf(events);
        marks = Map.copyOf(marks);
        steps = List.copyOf(steps);
    }

    /** The state of an aggregate that must have one. @throws IllegalStateException in a stub */
    public S required() {
        if (state == null) {
            throw new IllegalStateException("aggregate " + id + " is a stub");
        }
        return state;
    }

    /** The first own event that the command or event {@code cause} led to: it has taken effect already. */
    public Optional<Event> causedBy(String cause) {
        return events.stream()
                .filter(event -> event.envelope().cause().equals(cause))
                .findFirst();
    }

    /** How far the writer's events have been applied; {@link Mark#NONE} before the first. */
    public Mark mark(String writer) {
        return marks.getOrDefault(writer, Mark.NONE);
    }

    /**
     * Why an aggregate holds events back.
     *
     * @param reason a stable code, see {@code parking}
     * @param event id of the event that blocks
     */
    public record Block(String reason, String event, Instant since) {}
}
