package city.onewindow.routing.rule.application;

import city.onewindow.routing.catalogue.model.Catalogue;
import city.onewindow.routing.rule.model.Checked;
import city.onewindow.routing.rule.model.CodesByName;
import city.onewindow.routing.rule.model.RuleTable;
import city.onewindow.routing.rule.model.TableCheck;
import city.onewindow.routing.rule.model.Vocabulary;
import city.onewindow.routing.rule.model.WrittenTable;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

/** Works on the one draft that all dispatchers share: read, saved as the one after what its author read, judged. */
public final class DraftingRules {
    private final RuleStore store;
    private final Supplier<Catalogue> catalogue;
    private final Clock clock;

    public DraftingRules(RuleStore store, Supplier<Catalogue> catalogue, Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The draft; before it was first saved, the newest version, or an empty table. */
    public RuleDraft read() {
        return store.draft().orElseGet(() -> {
            Optional<RuleVersion> newest = store.version(store.newest());
            return new RuleDraft(
                    0,
                    newest.map(RuleVersion::number).orElse(0L),
                    newest.map(RuleVersion::table).orElseGet(() -> WrittenTable.of(RuleTable.EMPTY)),
                    newest.map(version -> version.heading().author()).orElse(""),
                    newest.map(version -> version.heading().at()).orElse(Instant.EPOCH));
        });
    }

    /** A table out of a file, where things may stand by their names: with their codes, by the catalogue in force. */
    public WrittenTable coded(WrittenTable table) {
        return new CodesByName(catalogue.get()).coded(table);
    }

    /** What is wrong with a table, by the catalogue in force. */
    public Checked check(WrittenTable table) {
        return new TableCheck(new Vocabulary(catalogue.get())).check(table);
    }

    /** The same of a table out of a file, see {@link #coded}. */
    public Checked checkFile(WrittenTable table) {
        return check(coded(table));
    }

    /**
     * Saves; a table that does not hold is saved too, so that work may go on later.
     *
     * @param read revision that the author read
     * @param base the version that it was made from; that of the draft before where it is absent
     */
    public Outcome save(WrittenTable table, String author, long read, Optional<Long> base) {
        if (table.characters() > WrittenTable.LARGEST || table.rules().size() > TableCheck.MOST_RULES) {
            return new Outcome.TooLarge();
        }
        RuleDraft before = read();
        boolean repeated = before.revision() == read + 1
                && before.table().equals(table)
                && before.author().equals(author);
        if (repeated) {
            return new Outcome.Saved(before);
        }
        return before.revision() == read
                ? kept(before.changed(base.orElse(before.base()), table, author, now()))
                : new Outcome.Overtaken(before);
    }

    /** Takes the last change back, whoever made it; again for the one before. @param read revision that the author read */
    public Outcome undo(String author, long read) {
        RuleDraft before = read();
        if (before.revision() != read) {
            return new Outcome.Overtaken(before);
        }
        return before.undone(author, now()).map(this::kept).orElseGet(Outcome.NothingToUndo::new);
    }

    private Outcome kept(RuleDraft next) {
        return store.save(next) ? new Outcome.Saved(next) : new Outcome.Overtaken(read());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** How a saving, or the taking back of one, ended. */
    public sealed interface Outcome {
        /** Also where this is the repeat of a request whose answer got lost. */
        record Saved(RuleDraft draft) implements Outcome {}

        /** Somebody saved before. */
        record Overtaken(RuleDraft by) implements Outcome {}

        /** More than a table may hold. */
        record TooLarge() implements Outcome {}

        /** Of what was before the last change nothing is known. */
        record NothingToUndo() implements Outcome {}
    }
}
