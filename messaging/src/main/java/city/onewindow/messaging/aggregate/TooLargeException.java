package city.onewindow.messaging.aggregate;

/** A document or event would outgrow what store or broker takes; permanent for the event or command that would do it. */
public class TooLargeException extends RuntimeException {
    /** @param what the document or event, by id */
    public TooLargeException(String what, long bytes) {
        super(what + " would have " + bytes + " bytes");
    }
}
