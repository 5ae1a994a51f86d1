package city.onewindow.routing.rule.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was decided of which version decides when.
 *
 * @param revision 0 before the first, then one more with each
 * @param before the versions that a roll-back leads to beyond those decided, the next one last; 0 for none at the
 *     beginning, empty where that is not known
 * @param decided in the order of the decisions: the last {@value #MOST}, and whatever else decides yet or is planned
 */
public record Activations(long revision, List<Long> before, List<Activation> decided) {
    /** So many are looked back on. */
    public static final int MOST = 500;

    /** So many versions further a roll-back leads. */
    private static final int FURTHEST = 10_000;

    public static final Activations NONE = new Activations(0, List.of(0L), List.of());

    public Activations {
        before = List.copyOf(before);
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

    /** Whether all would stay as it is if that version were to decide from then on. @param version 0 for none */
    public boolean isSo(long version, Instant from) {
        return at(from).map(Activation::version).orElse(0L) == version
                && planned(from).isEmpty();
    }

    /**
     * Where a roll-back then leads: to the version that decided just before the last decision that is not taken back yet,
     * 0 for none. So whoever goes back on and on takes back one decision after the other, never the same one again, and
     * comes to the beginning. Empty there, or where what was before is not looked back on any more.
     */
    public Optional<Long> before(Instant moment) {
        List<Long> versions = new ArrayList<>(before);
        begun(moment).forEach(each -> come(versions, each.version(), each.back()));
        return versions.size() < 2 ? Optional.empty() : Optional.of(versions.get(versions.size() - 2));
    }

    private List<Activation> begun(Instant moment) {
        return plan().stream()
                .filter(activation -> !activation.from().isAfter(moment))
                .toList();
    }

    /** A version comes into force: by a roll-back, which leaves behind what it took back, or as one more to go back on. */
    private static void come(List<Long> versions, long version, boolean back) {
        int known = back ? versions.lastIndexOf(version) : -1;
        if (known >= 0) {
            versions.subList(known + 1, versions.size()).clear();
        } else if (versions.isEmpty() || versions.getLast() != version) {
            versions.add(version);
        }
    }

    /** With one decision more. */
    public Activations and(Activation next) {
        List<Activation> more = new ArrayList<>(decided);
        more.add(next);
        Activations all = new Activations(revision + 1, before, more);
        return more.size() > MOST ? all.withoutTheOldest(next.at()) : all;
    }

    /** What has been overtaken is forgotten, but for where a roll-back leads; what decides then or is planned is kept. */
    private Activations withoutTheOldest(Instant moment) {
        List<Activation> kept = new ArrayList<>(planned(moment));
        at(moment).ifPresent(kept::add);
        List<Activation> begun = begun(moment);
        for (Activation oldest : decided) {
            if (!kept.contains(oldest)) {
                List<Long> versions = new ArrayList<>(before);
                if (begun.contains(oldest)) {
                    come(versions, oldest.version(), oldest.back());
                }
                List<Activation> rest = new ArrayList<>(decided);
                rest.remove(oldest);
                return new Activations(
                        revision, versions.subList(Math.max(0, versions.size() - FURTHEST), versions.size()), rest);
            }
        }
        return this;
    }
}
