package city.onewindow.routing.rule.application;

import city.onewindow.routing.rule.model.Activation;
import city.onewindow.routing.rule.model.Activations;
import city.onewindow.routing.rule.model.Checked;
import city.onewindow.routing.rule.model.RuleFault;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides which version decides, at once or from a moment on; a roll-back is such a decision too. */
public final class ActivatingRules {
    private final RuleStore store;
    private final DraftingRules drafting;
    private final RulesInForce inForce;
    private final Clock clock;

    public ActivatingRules(RuleStore store, DraftingRules drafting, RulesInForce inForce, Clock clock) {
        this.store = store;
        this.drafting = drafting;
        this.inForce = inForce;
        this.clock = clock;
    }

    /** What was decided so far. */
    public Activations read() {
        return store.activations();
    }

    /**
     * Activates.
     *
     * @param version 0 for none
     * @param from absent for at once; what lies in the past is at once
     * @param read revision of the decisions that the author saw
     */
    public Outcome activate(long version, @Nullable Instant from, String by, String reason, long read) {
        Activations seen = store.activations();
        Optional<Activation> repeated = repeated(seen, read)
                .filter(last -> last.version() == version
                        && last.by().equals(by)
                        && last.reason().equals(reason)
                        && (from == null || !last.from().isBefore(from)));
        if (repeated.isPresent()) {
            return new Outcome.Activated(repeated.get(), seen.revision());
        }
        if (seen.revision() != read) {
            return new Outcome.Overtaken(seen);
        }
        if (version != 0) {
            Optional<RuleVersion> found = store.version(version);
            if (found.isEmpty()) {
                return new Outcome.NoSuchVersion();
            }
            if (drafting.check(found.get().table()) instanceof Checked.Faulty faulty) {
                return new Outcome.Refused(faulty.found());
            }
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Activation next = new Activation(version, from == null || from.isBefore(now) ? now : from, by, reason, now);
        if (!store.activate(seen, next)) {
            return new Outcome.Overtaken(store.activations());
        }
        inForce.install(seen.and(next));
        return new Outcome.Activated(next, seen.revision() + 1);
    }

    /** Activates the version that decided before the one that decides now, at once. */
    public Outcome rollBack(String by, String reason, long read) {
        Activations seen = store.activations();
        Optional<Activation> repeated = repeated(seen, read)
                .filter(last -> last.by().equals(by) && last.reason().equals(reason));
        if (repeated.isPresent()) {
            return new Outcome.Activated(repeated.get(), seen.revision());
        }
        return seen.before(clock.instant())
                .map(version -> activate(version, null, by, reason, read))
                .orElseGet(Outcome.NothingBefore::new);
    }

    /** The decision right after what was seen: perhaps this very one, whose answer got lost. */
    private static Optional<Activation> repeated(Activations seen, long read) {
        return seen.revision() == read + 1 ? Optional.of(seen.decided().getLast()) : Optional.empty();
    }

    /** How an activation ended. */
    public sealed interface Outcome {
        /** Also where this is the repeat of a request whose answer got lost. */
        record Activated(Activation activation, long revision) implements Outcome {}

        /** Somebody decided before. */
        record Overtaken(Activations by) implements Outcome {}

        record NoSuchVersion() implements Outcome {}

        /** No version decides, so there is none to go back from. */
        record NothingBefore() implements Outcome {}

        /** The catalogue has changed since, and the version does not hold any more. */
        record Refused(List<RuleFault> found) implements Outcome {
            public Refused {
                found = List.copyOf(found);
            }
        }
    }
}
