package city.onewindow.messaging.outbox;

import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.event.Event;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * One issue's way to the broker: hands out one event at a time, the next only after the last was acknowledged. Pure; the
 * caller guards it.
 */
final class Lane {
    private final Queue<Event> waiting = new ArrayDeque<>();
    private long queued;

    /** @param acknowledged up to which sequence the broker has the events; the lane starts at the next */
    Lane(long acknowledged) {
        this.queued = acknowledged;
    }

    /**
     * Adds what the document has and the lane has not, without a hole.
     *
     * @param room how many at the most; what does not fit is left to the sweep
     * @return how many were added
     */
    int add(Aggregate<?> aggregate, int room) {
        int added = 0;
        for (Event event : aggregate.events()) {
            long sequence = event.envelope().sequence();
            if (sequence <= queued) {
                continue;
            }
            if (sequence != queued + 1 || added == room) {
                return added;
            }
            waiting.add(event);
            queued = sequence;
            added++;
        }
        return added;
    }

    /** The event to send now; the same until it is acknowledged. Absent where none waits. */
    @Nullable
    Event next() {
        return waiting.peek();
    }

    /** The event handed out last is with the broker. */
    void acknowledge(Event event) {
        Event sent = waiting.remove();
        if (sent.envelope().sequence() != event.envelope().sequence()) {
            throw new IllegalStateException("acknowledged out of order: " + event);
        }
    }

    int size() {
        return waiting.size();
    }
}
