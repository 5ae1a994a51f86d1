package city.onewindow.messaging.simulation;

import city.onewindow.messaging.event.Event;
import city.onewindow.messaging.outbox.EventSender;
import java.util.ArrayDeque;
import java.util.Queue;

/** Code as it is, and two ways to get it wrong that the checker must catch. */
enum Mutant {
    NONE,
    /** Takes a hand-over for an acknowledgement, as an asynchronous send does: what failed follows later. */
    OVERTAKING_RELAY {
        @Override
        EventSender sender(Topic topic, Replica replica, Chance chance) {
            EventSender honest = topic.sender(replica, chance);
            Queue<Event> failed = new ArrayDeque<>();
            return event -> {
                try {
                    honest.send(event);
                    while (!failed.isEmpty()) {
                        topic.records.add(failed.remove());
                    }
                } catch (IllegalStateException brokerAway) {
                    failed.add(event);
                }
            };
        }
    },
    /** Commits the offsets before the fate of the events is durable. */
    COMMITTING_FIRST;

    EventSender sender(Topic topic, Replica replica, Chance chance) {
        return topic.sender(replica, chance);
    }
}
