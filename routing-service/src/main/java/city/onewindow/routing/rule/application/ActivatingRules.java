package city.onewindow.routing.rule.application;

import city.onewindow.routing.rule.model.Activation;
import city.onewindow.routing.rule.model.Activations;
import city.onewindow.routing.rule.model.Checked;
import city.onewindow.routing.rule.model.RuleFault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides which version decides, at once or from a moment on; a roll-back is such a decision too. */
public final class ActivatingRules {
    /** Nobody plans further ahead: by then nobody remembers it. */
    public static final Duration FURTHEST = Duration.ofDays(366);

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
     * @param from absent for at once
     * @param read revision of the decisions that the author saw
     */
    public Outcome activate(long version, @Nullable Instant from, String by, String reason, long read) {
        Instant wanted = from == null ? null : from.truncatedTo(ChronoUnit.MILLIS);
        Activations seen = store.activations();
        Optional<Activation> repeated = repeated(seen, read)
                .filter(last -> !last.back()
                        && last.version() == version
                        && last.by().equals(by)
                        && last.reason().equals(reason)
                        && last.from().equals(wanted == null ? last.at() : wanted));
        if (repeated.isPresent()) {
            return activated(seen);
        }
        if (seen.revision() != read) {
            return new Outcome.Overtaken(seen);
        }
        Optional<Outcome> refused = refused(version);
        if (refused.isPresent()) {
            return refused.get();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (wanted != null && wanted.isBefore(now)) {
            return new Outcome.Past();
        }
        if (wanted != null && wanted.isAfter(furthest())) {
            return new Outcome.TooFar(furthest());
        }
        Instant begins = wanted == null ? now : wanted;
        return seen.isSo(version, begins)
                ? new Outcome.InForceAlready(version)
                : decided(seen, new Activation(version, begins, by, reason, now));
    }

    private Optional<Outcome> refused(long version) {
        if (version != 0) {
            Optional<RuleVersion> found = store.version(version);
            if (found.isEmpty()) {
                return Optional.of(new Outcome.NoSuchVersion());
            }
            if (drafting.check(found.get().table()) instanceof Checked.Faulty faulty) {
                return Optional.of(new Outcome.Refused(faulty.found()));
            }
        }
        return Optional.empty();
    }

    /** The last moment from which something may be planned to decide. */
    public Instant furthest() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).plus(FURTHEST);
    }

    private Outcome decided(Activations seen, Activation next) {
        if (!store.activate(seen, next)) {
            return new Outcome.Overtaken(store.activations());
        }
        Activations decided = seen.and(next);
        inForce.install(decided);
        return activated(decided);
    }

    /**
     * Drops what is planned; what decides goes on.
     *
     * @param planned when what the author saw planned next begins; absent where they did not say
     */
    public Outcome drop(@Nullable Instant planned, String by, String reason, long read) {
        Activations seen = store.activations();
        Optional<Activation> repeated = repeated(seen, read)
                .filter(last -> last.by().equals(by) && last.reason().equals(reason));
        if (repeated.isPresent()) {
            return activated(seen);
        }
        if (seen.revision() != read) {
            return new Outcome.Overtaken(seen);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<Activation> deciding = seen.at(now);
        if (planned != null && !planned.isAfter(now) && deciding.isPresent()) {
            return new Outcome.Begun(deciding.get());
        }
        if (seen.planned(now).isEmpty()) {
            return deciding.<Outcome>map(Outcome.Begun::new).orElseGet(Outcome.NothingPlanned::new);
        }
        return decided(seen, new Activation(deciding.map(Activation::version).orElse(0L), now, by, reason, now));
    }

    private static Outcome activated(Activations decided) {
        return new Outcome.Activated(decided.history().getFirst(), decided.revision());
    }

    /** Activates the version that {@link Activations#before} names, at once. */
    public Outcome rollBack(String by, String reason, long read) {
        Activations seen = store.activations();
        Optional<Activation> repeated = repeated(seen, read)
                .filter(last ->
                        last.back() && last.by().equals(by) && last.reason().equals(reason));
        if (repeated.isPresent()) {
            return activated(seen);
        }
        if (seen.revision() != read) {
            return new Outcome.Overtaken(seen);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<Long> before = seen.before(now);
        if (before.isEmpty()) {
            return new Outcome.NothingBefore();
        }
        return refused(before.get())
                .orElseGet(() -> decided(seen, new Activation(before.get(), now, by, reason, now, true)));
    }

    /** The decision right after what was seen: perhaps this very one, whose answer got lost. */
    private static Optional<Activation> repeated(Activations seen, long read) {
        return seen.revision() == read + 1 ? Optional.of(seen.decided().getLast()) : Optional.empty();
    }

    /** How an activation ended. */
    public sealed interface Outcome {
        /** Also where this is the repeat of a request whose answer got lost. */
        record Activated(Activations.Decided decided, long revision) implements Outcome {}

        /** The version decides then anyway, and nothing is planned after: nothing was decided. @param version 0 for none */
        record InForceAlready(long version) implements Outcome {}

        /** The moment from which it shall decide has gone: whoever names one does not mean at once. */
        record Past() implements Outcome {}

        /** The moment from which it shall decide is further ahead than anybody plans. @param latest the last one */
        record TooFar(Instant latest) implements Outcome {}

        /** What was to be dropped decides by now. @param since the one that does */
        record Begun(Activation since) implements Outcome {}

        /** There is nothing to drop. */
        record NothingPlanned() implements Outcome {}

        /** Somebody decided before. */
        record Overtaken(Activations by) implements Outcome {}

        record NoSuchVersion() implements Outcome {}

        /** Nothing was decided that is not taken back, or what was before is not known. */
        record NothingBefore() implements Outcome {}

        /** The catalogue has changed since, and the version does not hold any more. */
        record Refused(List<RuleFault> found) implements Outcome {
            public Refused {
                found = List.copyOf(found);
            }
        }
    }
}
