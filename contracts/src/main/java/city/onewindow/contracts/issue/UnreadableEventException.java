package city.onewindow.contracts.issue;

/** The data of an event is not what its type promises: a permanent fault, never healed by trying again. */
public final class UnreadableEventException extends RuntimeException {
    public UnreadableEventException(EventType type, Throwable cause) {
        super("cannot be read as " + type.typeName(), cause);
    }
}
