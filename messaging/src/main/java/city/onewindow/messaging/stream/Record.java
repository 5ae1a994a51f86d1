package city.onewindow.messaging.stream;

import city.onewindow.messaging.event.Envelope;
import city.onewindow.messaging.event.Event;
import city.onewindow.messaging.event.EventHeaders;
import city.onewindow.messaging.inbox.Incoming;
import city.onewindow.messaging.parking.HeldEvent.Origin;
import city.onewindow.messaging.parking.ParkingStore;
import city.onewindow.messaging.parking.ParkingStore.Flaw;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as Kafka gave it, and what it turns out to be. One that is no event of ours is kept by its place and holds
 * nothing back, even where it seems to name an issue: had it been one of its events, the next one's {@code after} shows
 * the gap.
 */
record Record(Origin origin, @Nullable String key, Map<String, String> headers, byte @Nullable [] value) {
    /** Larger ones would not fit into a document; the broker takes 1 MiB unless it is told otherwise. */
    static final int LARGEST_BYTES = 4 << 20;

    /** Of an oversized record so much is kept beside its place; the topic, which forgets nothing, has the rest. */
    private static final int KEPT_BYTES = 64 << 10;

    /** What a record is. */
    sealed interface Reading {
        /** An event of ours. */
        record Readable(Incoming incoming) implements Reading {}

        /** No event of ours. @param words what exactly is wrong */
        record Unreadable(Flaw flaw, String words) implements Reading {}
    }

    /** @param again whether it may have been worked before */
    Reading read(boolean again) {
        if (value == null) {
            return new Reading.Unreadable(Flaw.EMPTY, "a record without a value");
        }
        if (value.length > LARGEST_BYTES) {
            return new Reading.Unreadable(
                    Flaw.OVERSIZED, "oversized: " + value.length + " bytes, the first " + KEPT_BYTES + " kept");
        }
        return switch (EventHeaders.reading(headers)) {
            case EventHeaders.Reading.Wrong wrong -> new Reading.Unreadable(Flaw.HEADER, wrong.words());
            case EventHeaders.Reading.Right(Envelope envelope) ->
                envelope.subject().equals(key)
                        ? new Reading.Readable(new Incoming(new Event(envelope, value), origin, again))
                        : new Reading.Unreadable(Flaw.KEY, "the key is not the event's subject");
        };
    }

    ParkingStore.Unreadable kept(Reading.Unreadable why, Instant since) {
        byte[] data = value == null ? new byte[0] : value;
        byte[] kept = data.length > LARGEST_BYTES ? Arrays.copyOf(data, KEPT_BYTES) : data;
        return new ParkingStore.Unreadable(origin, key, headers, kept, why.flaw(), why.words(), since, null);
    }
}
