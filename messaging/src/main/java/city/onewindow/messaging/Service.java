package city.onewindow.messaging;

import city.onewindow.messaging.aggregate.StateCodec;
import city.onewindow.messaging.aggregate.StepRunner;
import city.onewindow.messaging.inbox.EventHandler;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a service says to get its part of the log: one bean of this type, and {@code Aggregates<S>}, relay, inbox,
 * parking and their operations are there.
 *
 * @param name under which it writes and consumes, fixed for good
 * @param collection of its aggregates
 * @param codec of its state, stored under {@code state}
 * @param handler of others' events, absent for a service that consumes none
 * @param steps runs what writes list, absent where none do
 * @param keys unique business keys
 * @param indexes for its own queries, each a list of paths (descending with a leading {@code -})
 */
public record Service<S>(
        String name,
        String collection,
        StateCodec<S> codec,
        @Nullable EventHandler<S> handler,
        @Nullable StepRunner<S> steps,
        List<String> keys,
        List<List<String>> indexes) {
    public Service {
        keys = List.copyOf(keys);
        indexes = indexes.stream().map(List::copyOf).toList();
    }
}
