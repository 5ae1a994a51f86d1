package city.onewindow.routing.rule.model;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What was decided of which version decides when.
 *
 * @param revision 0 before the first, then one more with each
 * @param decided in the order of the decisions; the last {@value #MOST}
 */
public record Activations(long revision, List<Activation> decided) {
    /** So many are looked back on. */
    public static final int MOST = 500;

    public static final Activations NONE = new Activations(0, List.of());

    public Activations {
        decided = List.copyOf(decided);
    }

    /** Those that hold, by their beginning: a decision ends every earlier one for what begins with it or later. */
    public List<Activation> plan() {
        List<Activation> plan = new ArrayList<>();
        for (Activation next : decided) {
            plan.removeIf(earlier -> !earlier.from().isBefore(next.from()));
            plan.add(next);
        }
        return List.copyOf(plan);
    }

    /**
     * A decision with what it undid.
     *
     * @param dropped what was planned and had not begun when it was made, and now never does; by its beginning
     */
    public record Decided(Activation activation, List<Activation> dropped) {
        public Decided {
            dropped = List.copyOf(dropped);
        }
    }

    /** All decisions, the last first. */
    public List<Decided> history() {
        List<Activation> plan = new ArrayList<>();
        List<Decided> history = new ArrayList<>();
        for (Activation next : decided) {
            List<Activation> ended = plan.stream()
                    .filter(earlier -> !earlier.from().isBefore(next.from()))
                    .toList();
            plan.removeAll(ended);
            plan.add(next);
            history.add(new Decided(
                    next,
                    ended.stream()
                            .filter(earlier -> earlier.from().isAfter(next.at()))
                            .toList()));
        }
        return List.copyOf(history.reversed());
    }

    /** What has yet to begin then, the next first. */
    public List<Activation> planned(Instant moment) {
        return plan().stream()
                .filter(activation -> activation.from().isAfter(moment))
                .toList();
    }

    /** The one that decides then. */
    public Optional<Activation> at(Instant moment) {
        return plan().reversed().stream()
                .filter(activation -> !activation.from().isAfter(moment))
                .findFirst();
    }

    /**
     * Where a roll-back then leads: to the version that decided before the one that decides came into force, 0 for none. A
     * version that is gone back to leaves behind what came after it, so whoever goes back on and on comes to the first
     * one's beginning. Empty where no rules decide, or where what was before is not looked back on any more.
     */
    public Optional<Long> before(Instant moment) {
        Deque<Long> versions = new ArrayDeque<>();
        if (revision == decided.size()) {
            versions.push(0L);
        }
        plan().stream()
                .filter(activation -> !activation.from().isAfter(moment))
                .map(Activation::version)
                .forEach(version -> {
                    while (versions.contains(version)) {
                        versions.pop();
                    }
                    versions.push(version);
                });
        boolean none = at(moment).map(Activation::version).orElse(0L) == 0;
        return none ? Optional.empty() : versions.stream().skip(1).findFirst();
    }

    /** With one decision more. */
    public Activations and(Activation next) {
        List<Activation> more = new ArrayList<>(decided);
        more.add(next);
        return new Activations(revision + 1, more.subList(Math.max(0, more.size() - MOST), more.size()));
    }
}
