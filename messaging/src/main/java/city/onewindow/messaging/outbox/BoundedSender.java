package city.onewindow.messaging.outbox;

import city.onewindow.messaging.event.Event;
import java.util.concurrent.Semaphore;

/** Lets so many sends be in flight at a time, however many issues are under way. */
public final class BoundedSender implements EventSender {
    private final EventSender sender;
    private final Semaphore inFlight;

    public BoundedSender(EventSender sender, int most) {
        this.sender = sender;
        this.inFlight = new Semaphore(most);
    }

    @Override
    public void send(Event event) {
        inFlight.acquireUninterruptibly();
        try {
            sender.send(event);
        } finally {
            inFlight.release();
        }
    }
}
