package city.onewindow.routing.rule.application;

import city.onewindow.routing.rule.model.Checked;
import city.onewindow.routing.rule.model.RuleFault;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Makes a version of the draft: whole, and only where it holds. It decides nothing before it is activated. */
public final class PublishingRules {
    private final RuleStore store;
    private final DraftingRules drafting;
    private final Clock clock;

    public PublishingRules(RuleStore store, DraftingRules drafting, Clock clock) {
        this.store = store;
        this.drafting = drafting;
        this.clock = clock;
    }

    /**
     * Publishes.
     *
     * @param read revision of the draft that the author read
     * @param overlapsMeant whether the author confirmed the warnings
     */
    public Outcome publish(long read, String author, String reason, boolean overlapsMeant) {
        RuleDraft draft = drafting.read();
        Optional<RuleVersion> newest = store.version(store.newest());
        Optional<RuleVersion> already =
                newest.filter(version -> version.draft() == draft.revision() && draft.revision() == read);
        if (already.isPresent()) {
            return new Outcome.Published(already.get().heading());
        }
        if (draft.revision() != read || read == 0) {
            return new Outcome.Overtaken(draft);
        }
        Checked checked = drafting.check(draft.table());
        return switch (checked) {
            case Checked.Faulty faulty -> new Outcome.Refused(faulty.found());
            case Checked.Sound sound
            when !overlapsMeant && !sound.toConfirm().isEmpty() -> new Outcome.Unconfirmed(sound.toConfirm());
            case Checked.Sound sound ->
                add(draft, newest.map(RuleVersion::number).orElse(0L) + 1, author, reason);
        };
    }

    private Outcome add(RuleDraft draft, long number, String author, String reason) {
        RuleVersion.Heading heading = new RuleVersion.Heading(
                number,
                author,
                reason,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                draft.table().rules().size());
        if (store.add(new RuleVersion(heading, draft.table(), draft.revision()))) {
            return new Outcome.Published(heading);
        }
        // Somebody was faster; where it was with this very draft, it is the same version.
        return store.version(number)
                .filter(version -> version.draft() == draft.revision())
                .<Outcome>map(version -> new Outcome.Published(version.heading()))
                .orElseGet(() -> new Outcome.Overtaken(drafting.read()));
    }

    /** How a publication ended. */
    public sealed interface Outcome {
        /** Also where this is the repeat of a request whose answer got lost. */
        record Published(RuleVersion.Heading version) implements Outcome {}

        /** The draft is another by now, or was never saved. */
        record Overtaken(RuleDraft by) implements Outcome {}

        /** It does not hold. */
        record Refused(List<RuleFault> found) implements Outcome {
            public Refused {
                found = List.copyOf(found);
            }
        }

        /** It holds; but rows cross, and nobody has said that it is meant so. */
        record Unconfirmed(List<RuleFault> found) implements Outcome {
            public Unconfirmed {
                found = List.copyOf(found);
            }
        }
    }
}
