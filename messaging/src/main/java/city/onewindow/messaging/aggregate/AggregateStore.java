package city.onewindow.messaging.aggregate;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The port to where documents are kept. Each method is one read or one write of one document, but for {@code raise},
 * which is many small ones in bulk. All reads are majority reads, all writes majority-acknowledged.
 *
 * <p>Every method throws {@link StoreUnavailableException} where the store did not answer in time; a write may then be
 * there or not.
 */
public interface AggregateStore<S> {
    Optional<Aggregate<S>> find(String id);

    /** Asks whether the store answers, to tell its faults from others'. Returns where it does. */
    void probe();

    /**
     * Inserts a document as version 1.
     *
     * @throws TooLargeException where it, or one of its events, is heavier than {@link Weight} lets it be
     */
    Insertion insert(Aggregate<S> fresh);

    /**
     * Writes {@code after} where the version is still that of {@code before}.
     *
     * @return whether it was
     * @throws KeyTakenException where a unique business key of the new state is another aggregate's
     * @throws TooLargeException where what is added makes the document, or one of its events, too heavy
     */
    boolean update(Aggregate<S> before, Aggregate<S> after);

    /** Raises {@code published}, never lowers it, and takes the pending mark off where all is published. */
    void raise(Collection<Progress> progress);

    /**
     * Documents with unpublished events, by id.
     *
     * @param after the id after which to go on, absent to begin
     * @param limit how many at the most
     */
    List<Aggregate<S>> pending(@Nullable String after, int limit);

    /** Documents with steps to derive, by id. @see #pending */
    List<Aggregate<S>> withSteps(@Nullable String after, int limit);

    /** Documents that hold events back, by id. @see #pending */
    List<Aggregate<S>> blocked(@Nullable String after, int limit);

    /** Takes a step off the list. */
    void strike(String id, String step);

    /** Counts a hold where the document is still blocked. @return whether it was */
    boolean countHold(String id);

    /** Ends the block where the hold count is still that. @return whether it was */
    boolean unblock(String id, long holds);

    /** How much is written and not published. */
    Backlog backlog();

    /** How many documents hold events back. */
    long countBlocked();

    /**
     * What waits for the broker.
     *
     * @param documents with unpublished events
     * @param oldest when the oldest of them began to wait, absent where none does
     */
    record Backlog(long documents, @Nullable Instant oldest) {}

    /** How an insertion ended. */
    sealed interface Insertion {
        /** It is there. */
        record Inserted() implements Insertion {}

        /** Something is there under that id. */
        record Exists() implements Insertion {}

        /** A unique business key is taken. @param index its path */
        record KeyTaken(String index) implements Insertion {}
    }

    /** Up to which sequence an aggregate's events are acknowledged by the broker. */
    record Progress(String id, long published) {}
}
