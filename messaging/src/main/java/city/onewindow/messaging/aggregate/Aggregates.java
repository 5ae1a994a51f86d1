package city.onewindow.messaging.aggregate;

import java.util.Optional;

/**
 * Where a service's use cases read and change its aggregates. Every change is one write of one document, conditional on
 * the version read, with its events and steps; after it, the events go to the relay and the steps are run.
 *
 * @param <S> the domain's state
 */
public interface Aggregates<S> {
    /**
     * A majority read. A stub is returned too, with no state.
     *
     * @throws StoreUnavailableException where the store did not answer in time
     */
    Optional<Aggregate<S>> find(String id);

    /**
     * Creates an aggregate under an id of the caller's making. After a timeout it looks whether the write is there.
     *
     * @param commandId kept as the cause of its events
     * @throws StoreUnavailableException where the store did not answer in time; the write may or may not be there
     */
    Creation<S> create(String id, String commandId, Change<S> change);

    /**
     * Decides a command on an existing aggregate: looks for the command's id first; on a conflict or timeout reads and
     * looks again.
     *
     * @return empty where there is no such aggregate or only a stub
     * @throws StoreUnavailableException where the store did not answer in time
     * @throws ContendedException where it lost too many races in a row (capacity, try again later)
     */
    <R> Optional<R> decide(String id, String commandId, Decision<S, R> decision);

    /** How a creation ended. */
    sealed interface Creation<S> {
        /** Written by this call, or by an earlier try of this very call. */
        record Created<S>(Aggregate<S> aggregate) implements Creation<S> {}

        /** There was one under this id already; here it is. */
        record Existing<S>(Aggregate<S> aggregate) implements Creation<S> {}

        /** A unique business key is another aggregate's: nothing was written, draw anew. */
        record KeyTaken<S>(String index) implements Creation<S> {}
    }
}
