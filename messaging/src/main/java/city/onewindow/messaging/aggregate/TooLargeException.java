package city.onewindow.messaging.aggregate;

/** A document would outgrow what a store takes; permanent for the event or command that would do it. */
public class TooLargeException extends RuntimeException {
    public TooLargeException(String id, int bytes) {
        super("aggregate " + id + " would have " + bytes + " bytes");
    }
}
