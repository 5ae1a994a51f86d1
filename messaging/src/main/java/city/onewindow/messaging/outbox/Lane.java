package city.onewindow.messaging.outbox;

import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.event.Event;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * One issue's way to the broker: hands out one event at a time, the next only after the last was acknowledged. Pure; the
 * caller guards it.
 */
final class Lane {
    private final Queue<Event> waiting = new ArrayDeque<>();
    private long queued;
    private long acknowledged;

    /** A lane starts at {@code published} + 1 of the document that it is made for. */
    Lane(long published) {
        this.queued = published;
        this.acknowledged = published;
    }

    /** Adds what the document has and the lane has not. @return how many */
    int add(Aggregate<?> aggregate) {
        int added = 0;
        for (Event event : aggregate.events()) {
            long sequence = event.envelope().sequence();
            if (sequence > queued) {
                if (sequence != queued + 1) {
                    // The document was read before one that the lane has seen; the sweep brings what is missing.
                    return added;
                }
                waiting.add(event);
                queued = sequence;
                added++;
            }
        }
        return added;
    }

    /** The event to send now; the same until it is acknowledged. Absent where none waits. */
    @Nullable Event next() {
        return waiting.peek();
    }

    void acknowledge(Event event) {
        Event sent = waiting.remove();
        if (sent.envelope().sequence() != event.envelope().sequence()) {
            throw new IllegalStateException("acknowledged out of order: " + event);
        }
        acknowledged = event.envelope().sequence();
    }

    long acknowledged() {
        return acknowledged;
    }

    List<Event> waiting() {
        return List.copyOf(waiting);
    }
}
