package city.onewindow.messaging.event;

import java.util.Arrays;

/** An event as it is stored and sent: the very bytes, so that every repeat is the same. The array is not to be changed. */
public record Event(Envelope envelope, byte[] data) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Event that && envelope.equals(that.envelope) && Arrays.equals(data, that.data);
    }

    @Override
    public int hashCode() {
        return envelope.hashCode() * 31 + Arrays.hashCode(data);
    }

    @Override
    public String toString() {
        return "Event[" + envelope.id() + " " + envelope.type() + "]";
    }
}
