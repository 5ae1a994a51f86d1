package city.onewindow.messaging.simulation;

import city.onewindow.messaging.event.Event;
import city.onewindow.messaging.outbox.EventSender;
import java.util.ArrayList;
import java.util.List;

/** One partition; its acknowledgements may get lost. */
final class Topic {
    final List<Event> records = new ArrayList<>();

    EventSender sender(Replica replica, Chance chance) {
        return event -> {
            chance.moment(replica);
            if (chance.in(8)) {
                throw new IllegalStateException("the broker is away");
            }
            records.add(event);
            chance.moment(replica);
            if (chance.in(12)) {
                throw new IllegalStateException("the acknowledgement got lost");
            }
        };
    }
}
