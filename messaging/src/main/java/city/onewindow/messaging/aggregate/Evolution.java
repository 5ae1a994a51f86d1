package city.onewindow.messaging.aggregate;

import city.onewindow.messaging.event.Digest;
import city.onewindow.messaging.event.Envelope;
import city.onewindow.messaging.event.Event;
import city.onewindow.messaging.event.NewEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a document looks like after a change: sequences, {@code after}s and marks are given here, and nowhere else. Pure
 * but for the clock; the version rises when the result is written.
 */
public final class Evolution<S> {
    private final String writer;
    private final Clock clock;

    public Evolution(String writer, Clock clock) {
        this.writer = writer;
        this.clock = clock;
    }

    /** A document that is not there yet: version 0, no state. */
    public Aggregate<S> fresh(String id) {
        return new Aggregate<>(id, 0, null, 0, 0, null, Map.of(), List.of(), Map.of(), null, 0, List.of());
    }

    /** The change as decided for {@code cause}: state, events under the next sequences, steps. */
    public Aggregate<S> changed(Aggregate<S> before, Change<S> change, String cause, @Nullable String traceparent) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Event> events = new ArrayList<>(before.events());
        Map<String, Long> naming = new HashMap<>(before.lastNaming());
        long sequence = before.last();
        for (NewEvent event : change.events()) {
            sequence++;
            Map<String, Long> named = new HashMap<>();
            for (String service : event.named()) {
                named.put(service, naming.getOrDefault(service, 0L));
                naming.put(service, sequence);
            }
            Envelope envelope = new Envelope(
                    before.id(), writer, sequence, event.type(), time(event, now), cause, named, traceparent);
            events.add(new Event(envelope, event.data()));
        }
        List<Step> steps = new ArrayList<>(before.steps());
        steps.addAll(change.steps());
        Instant pending = change.events().isEmpty() || before.pendingSince() != null ? before.pendingSince() : now;
        return new Aggregate<>(
                before.id(),
                before.version(),
                change.state(),
                sequence,
                before.published(),
                pending,
                naming,
                events,
                before.marks(),
                before.block(),
                before.holds(),
                steps);
    }

    /** To the millisecond, as it is stored: a repeat after a crash says the same as the first send. */
    private static Instant time(NewEvent event, Instant now) {
        Instant decided = event.time();
        return decided == null ? now : decided.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The event counts as applied. */
    public Aggregate<S> marked(Aggregate<S> before, Event event) {
        Map<String, Mark> marks = new HashMap<>(before.marks());
        marks.put(event.envelope().writer(), new Mark(event.envelope().sequence(), Digest.of(event)));
        return new Aggregate<>(
                before.id(),
                before.version(),
                before.state(),
                before.last(),
                before.published(),
                before.pendingSince(),
                before.lastNaming(),
                before.events(),
                marks,
                before.block(),
                before.holds(),
                before.steps());
    }

    /**
     * From now on events are held back; where it is blocked already, the first reason stays. The blocking event counts as
     * held: a replay that listed before it must not end a block that it knows nothing of.
     */
    public Aggregate<S> blocked(Aggregate<S> before, String reason, String event) {
        return before.block() != null
                ? before
                : with(
                        before,
                        new Aggregate.Block(reason, event, clock.instant().truncatedTo(ChronoUnit.MILLIS)),
                        before.holds() + 1);
    }

    /** Another event stands in the way than at first; since when it is blocked stays. */
    public Aggregate<S> reblocked(Aggregate<S> before, String reason, String event) {
        return before.block() == null
                ? before
                : with(before, new Aggregate.Block(reason, event, before.block().since()), before.holds());
    }

    private static <S> Aggregate<S> with(Aggregate<S> before, Aggregate.Block block, long holds) {
        return new Aggregate<>(
                before.id(),
                before.version(),
                before.state(),
                before.last(),
                before.published(),
                before.pendingSince(),
                before.lastNaming(),
                before.events(),
                before.marks(),
                block,
                holds,
                before.steps());
    }
}
