package city.onewindow.routing.suggestion.application;

import city.onewindow.routing.suggestion.application.Lives.Decision;
import city.onewindow.routing.suggestion.application.ModelVersion.Comparison;
import city.onewindow.routing.suggestion.application.ModelsInForce.Opened;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides which model is asked. A new one must have beaten the one that lives, or lived last; one that
 * lived before may live again.
 */
public final class ActivatingModel {
    private final ModelStore store;
    private final ModelsInForce inForce;
    private final Clock clock;

    public ActivatingModel(ModelStore store, ModelsInForce inForce, Clock clock) {
        this.store = store;
        this.inForce = inForce;
        this.clock = clock;
    }

    /** What was decided so far. */
    public Lives read() {
        return store.lives();
    }

    /**
     * Activates.
     *
     * @param version 0 for none
     * @param read revision of the decisions that the author saw
     */
    public Outcome activate(long version, String by, String reason, long read) {
        Lives seen = store.lives();
        Optional<Decision> repeated = repeated(seen, read)
                .filter(last -> !last.back()
                        && last.version() == version
                        && last.by().equals(by)
                        && last.reason().equals(reason));
        if (repeated.isPresent()) {
            return new Outcome.Activated(repeated.get(), seen.revision());
        }
        if (seen.revision() != read) {
            return new Outcome.Overtaken(seen);
        }
        // Where the one that should live is not asked, deciding it once more is how it is tried anew.
        if (seen.now() == version && inForce.fault().isEmpty()) {
            return new Outcome.InForceAlready(version);
        }
        return decided(seen, version, by, reason, false);
    }

    private Outcome decided(Lives seen, long version, String by, String reason, boolean back) {
        if (version != 0) {
            Optional<ModelVersion> found = store.version(version);
            if (found.isEmpty()) {
                return new Outcome.NoSuchVersion();
            }
            if (!mayLive(found.get(), seen)) {
                return new Outcome.NotBetter(found.get(), seen);
            }
            if (inForce.open(version) instanceof Opened.Broken broken) {
                return new Outcome.Unreadable(broken.why());
            }
        }
        Decision next = new Decision(version, by, reason, clock.instant().truncatedTo(ChronoUnit.MILLIS), back);
        if (!store.decide(seen, next)) {
            return new Outcome.Overtaken(store.lives());
        }
        inForce.refresh();
        return new Outcome.Activated(next, seen.revision() + 1);
    }

    /** Those that would not be refused for what they had right: numbers. @param seen the decisions that are shown with them */
    public Set<Long> able(List<ModelVersion> versions, Lives seen) {
        return versions.stream()
                .filter(each -> mayLive(each, seen))
                .map(ModelVersion::number)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** One that nobody can read any more is no rival. */
    private boolean mayLive(ModelVersion version, Lives seen) {
        Comparison compared = version.deciding();
        long rival = seen.rival();
        return rival == 0
                || seen.has(version.number())
                || Objects.equals(compared.live(), rival) && compared.beats()
                || inForce.open(rival) instanceof Opened.Broken;
    }

    /** Activates the one that {@link Lives#before()} names. */
    public Outcome rollBack(String by, String reason, long read) {
        Lives seen = store.lives();
        Optional<Decision> repeated = repeated(seen, read)
                .filter(last ->
                        last.back() && last.by().equals(by) && last.reason().equals(reason));
        if (repeated.isPresent()) {
            return new Outcome.Activated(repeated.get(), seen.revision());
        }
        if (seen.revision() != read) {
            return new Outcome.Overtaken(seen);
        }
        return seen.before()
                .map(version -> decided(seen, version, by, reason, true))
                .orElseGet(Outcome.NothingBefore::new);
    }

    /** The decision right after what was seen: perhaps this very one, whose answer got lost. */
    private static Optional<Decision> repeated(Lives seen, long read) {
        return seen.revision() == read + 1 ? Optional.of(seen.decided().getLast()) : Optional.empty();
    }

    /** How an activation ended. */
    public sealed interface Outcome {
        /** Also where this is the repeat of a request whose answer got lost. */
        record Activated(Decision decision, long revision) implements Outcome {}

        /** It lives anyway: nothing was decided. @param version 0 for none */
        record InForceAlready(long version) implements Outcome {}

        /** Somebody decided before. */
        record Overtaken(Lives by) implements Outcome {}

        record NoSuchVersion() implements Outcome {}

        /** Nothing was decided that is not taken back, or what was before is not known. */
        record NothingBefore() implements Outcome {}

        /** It did not beat the one that lives or lived last, or was compared with another. @param seen which that is */
        record NotBetter(ModelVersion version, Lives seen) implements Outcome {}

        /** Its bytes are not whole. */
        record Unreadable(String why) implements Outcome {}
    }
}
