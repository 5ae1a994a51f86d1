package city.onewindow.messaging.aggregate;

import org.jspecify.annotations.Nullable;

/** The store did not answer; transient: try again, nobody is parked for it. */
public class StoreUnavailableException extends RuntimeException {
    public StoreUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
