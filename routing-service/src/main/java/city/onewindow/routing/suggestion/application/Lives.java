package city.onewindow.routing.suggestion.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which model lived when.
 *
 * @param revision 0 before the first decision, then one more with each
 * @param earlier the versions that a roll-back leads to beyond those decided, the next one last; 0 for none at the
 *     beginning, empty where that is not known
 * @param decided in order, the last {@value #MOST}
 */
public record Lives(long revision, List<Long> earlier, List<Decision> decided) {
    /** So many are looked back on. */
    public static final int MOST = 200;

    /** So many versions further a roll-back leads. */
    private static final int FURTHEST = 10_000;

    public static final Lives NONE = new Lives(0, List.of(0L), List.of());

    public Lives {
        earlier = List.copyOf(earlier);
        decided = List.copyOf(decided);
    }

    /**
     * @param version that lives from then on, 0 for none
     * @param back that it was a roll-back: it takes one decision back, where any other is one more to go back on
     */
    public record Decision(long version, String by, String reason, Instant at, boolean back) {
        /** No roll-back. */
        public Decision(long version, String by, String reason, Instant at) {
            this(version, by, reason, at, false);
        }
    }

    /** The version that lives, 0 for none. */
    public long now() {
        return decided.isEmpty() ? 0 : decided.getLast().version();
    }

    /** The one that a new one must beat: that which lives, else that which lived last; 0 where none ever did. */
    public long rival() {
        return decided.reversed().stream()
                .map(Decision::version)
                .filter(version -> version != 0)
                .findFirst()
                .orElse(0L);
    }

    /** Whether it lived once: what lived may live again. */
    public boolean has(long version) {
        return earlier.contains(version) || decided.stream().anyMatch(each -> each.version() == version);
    }

    /**
     * Where a roll-back leads: to the one that lived just before the last decision that is not taken back yet, 0 for none.
     * So whoever goes back on and on takes back one decision after the other, never the same one again, and comes to the
     * beginning. Empty there, or where what was before is not looked back on any more.
     */
    public Optional<Long> before() {
        List<Long> versions = new ArrayList<>(earlier);
        decided.forEach(each -> come(versions, each.version(), each.back()));
        return versions.size() < 2 ? Optional.empty() : Optional.of(versions.get(versions.size() - 2));
    }

    /** A version comes to live: by a roll-back, which leaves behind what it took back, or as one more to go back on. */
    private static void come(List<Long> versions, long version, boolean back) {
        int known = back ? versions.lastIndexOf(version) : -1;
        if (known >= 0) {
            versions.subList(known + 1, versions.size()).clear();
        } else if (versions.isEmpty() || versions.getLast() != version) {
            versions.add(version);
        }
    }

    public Lives and(Decision next) {
        List<Decision> more = new ArrayList<>(decided);
        more.add(next);
        if (more.size() <= MOST) {
            return new Lives(revision + 1, earlier, more);
        }
        List<Long> versions = new ArrayList<>(earlier);
        Decision oldest = more.getFirst();
        come(versions, oldest.version(), oldest.back());
        return new Lives(
                revision + 1,
                versions.subList(Math.max(0, versions.size() - FURTHEST), versions.size()),
                more.subList(1, more.size()));
    }
}
