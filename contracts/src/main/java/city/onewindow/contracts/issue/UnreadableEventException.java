package city.onewindow.contracts.issue;

/**
 * The data of an event is not what its type promises: a permanent fault, never healed by trying again. The message names
 * type and field and holds nothing of the data.
 */
public final class UnreadableEventException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String field;

    public UnreadableEventException(EventType type, Throwable cause) {
        this(type, "", "is not what its type promises", cause);
    }

    UnreadableEventException(EventType type, String field, String fault, Throwable cause) {
        super(
                "cannot be read as " + type.typeName() + ": " + (field.isEmpty() ? "the data" : field) + " " + fault,
                cause);
        this.field = field;
    }

    /** Path of the field at fault, {@code personal.replyTo[0].audience}; empty where it is the data as a whole. */
    public String field() {
        return field;
    }
}
