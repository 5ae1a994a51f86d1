package city.onewindow.messaging.event;

import java.util.Arrays;
import java.util.Set;

/**
 * An event as a decision makes it; its sequence, time, cause and {@code after}s are given by the write.
 *
 * @param type its published name with version
 * @param data JSON, the bytes that will be sent
 * @param named the services that must act on it; may be empty
 */
public record NewEvent(String type, byte[] data, Set<String> named) {
    public NewEvent {
        named = Set.copyOf(named);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NewEvent that
                && type.equals(that.type)
                && named.equals(that.named)
                && Arrays.equals(data, that.data);
    }

    @Override
    public int hashCode() {
        return type.hashCode() * 31 + Arrays.hashCode(data);
    }

    @Override
    public String toString() {
        return "NewEvent[" + type + "]";
    }
}
