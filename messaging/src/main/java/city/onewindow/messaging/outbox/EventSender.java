package city.onewindow.messaging.outbox;

import city.onewindow.messaging.event.Event;

/** The port to the broker: returning means that it acknowledged. */
@FunctionalInterface
public interface EventSender {
    /**
     * Sends one event and waits for the acknowledgement.
     *
     * @throws RefusedException where the broker will never take it (permanent)
     * @throws RuntimeException anything else: unknown whether it arrived, try again (transient)
     */
    void send(Event event);

    /** The broker will not take this event, however often it is asked. */
    final class RefusedException extends RuntimeException {
        public RefusedException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
