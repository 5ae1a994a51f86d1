package city.onewindow.messaging.stream;

import city.onewindow.messaging.event.Envelope;
import city.onewindow.messaging.event.Event;
import city.onewindow.messaging.event.EventHeaders;
import city.onewindow.messaging.inbox.Incoming;
import city.onewindow.messaging.parking.HeldEvent.Origin;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record as Kafka gave it, and what it turns out to be. */
record Record(Origin origin, @Nullable String key, Map<String, String> headers, byte @Nullable [] value) {
    /** What a record is. */
    sealed interface Reading {
        /** An event of ours. */
        record Readable(Incoming incoming) implements Reading {}

        /** No event of ours. @param words what is wrong */
        record Unreadable(String words) implements Reading {}
    }

    Reading read() {
        if (value == null) {
            return new Reading.Unreadable("a record without a value");
        }
        try {
            Envelope envelope = EventHeaders.read(headers);
            if (!envelope.subject().equals(key)) {
                return new Reading.Unreadable("the key is not the event's subject");
            }
            return new Reading.Readable(new Incoming(new Event(envelope, value), origin));
        } catch (EventHeaders.UnreadableEnvelopeException e) {
            return new Reading.Unreadable(String.valueOf(e.getMessage()));
        }
    }
}
