package city.onewindow.messaging.balance;

import java.util.Map;
import java.util.function.Consumer;

/** The port to what a service has stored. Reads are majority reads, in pages. */
public interface Books {
    /** Every aggregate, once. */
    void positions(Consumer<Position> each);

    /** Every event that is kept back: id to its reason. */
    Map<String, String> kept();

    /**
     * Where an aggregate stands.
     *
     * @param last sequence of the last own event
     * @param published up to which sequence they are known to be in the topic
     * @param marks per writer, the sequence applied last
     */
    record Position(String issue, long last, long published, Map<String, Long> marks) {}
}
