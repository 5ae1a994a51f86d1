package city.onewindow.routing.rule.application;

import city.onewindow.routing.rule.model.WrittenRule;
import city.onewindow.routing.rule.model.WrittenTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The table that is being worked on; it may be wrong.
 *
 * @param revision 0 before it was first saved, then one more with each time
 * @param base the version that it was made from, 0 for none
 * @param earlier what it was before its last changes, the last first; bounded, see {@link #MOST_EARLIER}
 */
public record RuleDraft(
        long revision, long base, WrittenTable table, String author, Instant at, List<Earlier> earlier) {
    /** So many changes can be taken back, fewer where the tables are large. */
    public static final int MOST_EARLIER = 10;

    /** What the earlier tables may take in all, about, in bytes. */
    static final long LARGEST_EARLIER = 6_000_000;

    /** What they and the draft itself may take, so that one document holds them. */
    static final long LARGEST = 13_000_000;

    public RuleDraft {
        earlier = List.copyOf(earlier);
    }

    /** One of which nothing earlier is known. */
    public RuleDraft(long revision, long base, WrittenTable table, String author, Instant at) {
        this(revision, base, table, author, at, List.of());
    }

    /**
     * As the draft was before a change.
     *
     * @param revision that the change led to, 0 where that was not noted yet
     * @param by who changed it
     * @param at when
     */
    public record Earlier(long revision, long base, WrittenTable table, String by, Instant at) {}

    /** A change. @param by who made it */
    public record Touch(String by, Instant at) {}

    /**
     * The last change of a part of the table.
     *
     * @param part of the rows
     * @param after only one that led to a later revision than this
     * @return empty where none is known: it was longer ago than what is kept, or it was the taking back of another
     */
    Optional<Touch> touched(Function<List<WrittenRule>, ?> part, long after) {
        if (revision == after + 1) {
            return Optional.of(new Touch(author, this.at));
        }
        Object is = part.apply(table.rules());
        for (Earlier each : earlier) {
            if (!part.apply(each.table().rules()).equals(is)) {
                return each.revision() > after ? Optional.of(new Touch(each.by(), each.at())) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The one after this. */
    RuleDraft changed(long base, WrittenTable table, String author, Instant at) {
        boolean same = base == this.base && table.equals(this.table);
        List<Earlier> before = new ArrayList<>(earlier);
        if (!same) {
            before.addFirst(new Earlier(revision + 1, this.base, this.table, author, at));
        }
        return new RuleDraft(
                revision + 1,
                base,
                table,
                author,
                at,
                bounded(before, Math.min(LARGEST_EARLIER, LARGEST - table.bytes())));
    }

    /** The one after this, as it was before the last change; empty where nothing is known of that. */
    Optional<RuleDraft> undone(String author, Instant at) {
        if (earlier.isEmpty()) {
            return Optional.empty();
        }
        Earlier last = earlier.getFirst();
        return Optional.of(
                new RuleDraft(revision + 1, last.base(), last.table(), author, at, earlier.subList(1, earlier.size())));
    }

    private static List<Earlier> bounded(List<Earlier> earlier, long most) {
        List<Earlier> kept = new ArrayList<>();
        long bytes = 0;
        for (Earlier each : earlier) {
            bytes += each.table().bytes();
            if (kept.size() == MOST_EARLIER || bytes > most) {
                break;
            }
            kept.add(each);
        }
        return kept;
    }
}
