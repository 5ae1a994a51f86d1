package city.onewindow.routing.suggestion.application;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Which model lived when.
 *
 * @param revision 0 before the first decision, then one more with each
 * @param decided in order, the last {@value #MOST}
 */
public record Lives(long revision, List<Decision> decided) {
    /** So many are looked back on. */
    public static final int MOST = 200;

    public static final Lives NONE = new Lives(0, List.of());

    public Lives {
        decided = List.copyOf(decided);
    }

    /** @param version that lives from then on, 0 for none */
    public record Decision(long version, String by, String reason, Instant at) {}

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
        return decided.stream().anyMatch(each -> each.version() == version);
    }

    /**
     * Where a roll-back leads: to the one that lived before the one that does came to live, 0 for none. One that is gone
     * back to leaves behind what came after it. Empty where none lives, or where what was before is not looked back on any
     * more.
     */
    public Optional<Long> before() {
        Deque<Long> versions = new ArrayDeque<>();
        if (revision == decided.size()) {
            versions.push(0L);
        }
        for (Decision each : decided) {
            while (versions.contains(each.version())) {
                versions.pop();
            }
            versions.push(each.version());
        }
        return now() == 0 ? Optional.empty() : versions.stream().skip(1).findFirst();
    }

    public Lives and(Decision next) {
        List<Decision> more = new ArrayList<>(decided);
        more.add(next);
        return new Lives(revision + 1, more.subList(Math.max(0, more.size() - MOST), more.size()));
    }
}
