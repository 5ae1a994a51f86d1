package city.onewindow.messaging.aggregate;

/** Too many writers at one aggregate for this moment; transient. */
public class ContendedException extends RuntimeException {
    public ContendedException(String message) {
        super(message);
    }
}
