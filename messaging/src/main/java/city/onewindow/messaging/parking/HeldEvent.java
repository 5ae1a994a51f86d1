package city.onewindow.messaging.parking;

import city.onewindow.messaging.event.Event;
import java.time.Instant;

/**
 * An event that has not been applied, kept whole.
 *
 * @param reason why; {@link Reason#HELD} for one that is only behind another
 * @param words for an operator: what went wrong; never the event's content
 * @param origin where it stood in Kafka the first time
 */
public record HeldEvent(Event event, Reason reason, String words, Origin origin, Instant since) {
    /** Why an event was not applied. */
    public enum Reason {
        /** Behind a blocked one of its issue. */
        HELD,
        /** A fault that trying again does not heal. */
        FAULT,
        /** The process died of it, several times. */
        KILLS,
        /** Of a type that this version does not know. */
        WAITING,
        /** An event before it never came. */
        GAP
    }

    /** Where a record stood. */
    public record Origin(String topic, int partition, long offset) {}
}
