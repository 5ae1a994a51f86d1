package city.onewindow.messaging.aggregate;

/** A change would give an aggregate a unique business key that another one has; permanent for who asked for it. */
public class KeyTakenException extends RuntimeException {
    /** @param index the key's path */
    public KeyTakenException(String id, String index) {
        super("aggregate " + id + " cannot have the key at " + index + ": it is taken");
    }
}
