package city.onewindow.messaging.aggregate;

/** A change would give an aggregate a unique business key that another one has; permanent for who asked for it. */
public class KeyTakenException extends RuntimeException {
    private final String index;

    /** @param index the key's path */
    public KeyTakenException(String id, String index) {
        super("aggregate " + id + " cannot have the key at " + index + ": it is taken");
        this.index = index;
    }

    /** The key's path. */
    public String index() {
        return index;
    }
}
