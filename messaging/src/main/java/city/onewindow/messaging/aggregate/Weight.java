package city.onewindow.messaging.aggregate;

import city.onewindow.messaging.event.Envelope;
import city.onewindow.messaging.event.Event;

/**
 * How much a document, and one event, may weigh at the most. Checked before every write that adds state, events or steps;
 * marks and blocks may always be written, so that an issue that is full still holds its own events back and no others'.
 */
public final class Weight {
    /** MongoDB takes 16 MiB; what is larger than this is a fault long before, and leaves room to hold events back. */
    public static final int LARGEST_DOCUMENT_BYTES = 12 << 20;

    /** Kafka takes 1 MiB unless it is told otherwise. An event that it will refuse must not be promised to anyone. */
    public static final int LARGEST_EVENT_BYTES = 1_000_000;

    /** Field names, lengths and type bytes of an event's envelope. */
    private static final int ENVELOPE_BYTES = 400;
    /** UTF-8 takes at most three bytes for a UTF-16 unit. */
    private static final int BYTES_A_CHAR = 3;

    private Weight() {}

    /**
     * Of a document that is not there yet.
     *
     * @throws TooLargeException where it is too heavy, or one of its events
     */
    public static <S> void check(Aggregate<S> fresh, StateCodec<S> codec) {
        check(fresh, 0, codec);
    }

    /**
     * Of a document that changes.
     *
     * @throws TooLargeException where the change makes it too heavy, or one of the new events is
     */
    public static <S> void check(Aggregate<S> before, Aggregate<S> after, StateCodec<S> codec) {
        boolean adds = after.last() > before.last()
                || after.steps().size() > before.steps().size()
                || (after.state() != null && !after.state().equals(before.state()));
        if (adds) {
            check(after, before.last(), codec);
        }
    }

    private static <S> void check(Aggregate<S> after, long known, StateCodec<S> codec) {
        long bytes = after.state() == null ? 0 : DocumentSize.upperBound(codec.write(after.state()));
        for (Event event : after.events()) {
            int weight = of(event);
            if (weight > LARGEST_EVENT_BYTES && event.envelope().sequence() > known) {
                throw new TooLargeException("event " + event.envelope().id(), weight);
            }
            bytes += weight;
        }
        for (Step step : after.steps()) {
            bytes += DocumentSize.upperBound(step.data()) + ENVELOPE_BYTES;
        }
        if (bytes > LARGEST_DOCUMENT_BYTES) {
            throw new TooLargeException("aggregate " + after.id(), bytes);
        }
    }

    private static int of(Event event) {
        Envelope envelope = event.envelope();
        int chars = envelope.type().length() + envelope.cause().length();
        return event.data().length + chars * BYTES_A_CHAR + DocumentSize.upperBound(envelope.named()) + ENVELOPE_BYTES;
    }
}
