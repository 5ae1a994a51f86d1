package city.onewindow.messaging.event;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An event as a decision makes it; its sequence, cause and {@code after}s are given by the write.
 *
 * @param type its published name with version
 * @param data JSON, the bytes that will be sent
 * @param named the services that must act on it; may be empty
 * @param time when it was decided, where the state written with it holds that time too; else the time of the write
 */
public record NewEvent(
        String type,
        byte[] data,
        Set<String> named,
        @Nullable Instant time) {
    public NewEvent {
        named = Set.copyOf(named);
    }

    /** Decided at the moment of its write. */
    public NewEvent(String type, byte[] data, Set<String> named) {
        this(type, data, named, null);
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
