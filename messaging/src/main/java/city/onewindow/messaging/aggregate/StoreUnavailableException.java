package city.onewindow.messaging.aggregate;

/** The store did not answer; transient: try again, nobody is parked for it. */
public class StoreUnavailableException extends RuntimeException {
    public StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
