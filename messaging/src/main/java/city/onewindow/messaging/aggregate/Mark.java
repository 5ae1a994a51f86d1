package city.onewindow.messaging.aggregate;

/**
 * How far this consumer has got with one writer's events of one aggregate.
 *
 * @param sequence of the last event applied, 0 before the first
 * @param digest of that event's type and data, so that other content under the same sequence is noticed
 */
public record Mark(long sequence, String digest) {
    /** Before the first event. */
    public static final Mark NONE = new Mark(0, "");
}
