package city.onewindow.routing.rule.application;

import city.onewindow.routing.rule.model.RowFields;
import city.onewindow.routing.rule.model.SeenRow;
import city.onewindow.routing.rule.model.WrittenRule;
import city.onewindow.routing.rule.model.WrittenTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Saves one row of the draft as its author left it. What others did to other rows meanwhile hinders nobody; what they did to
 * this one is never overwritten unseen. The write is conditional on the very draft in which the row was compared.
 */
public final class SavingRow {
    private static final int MOST_TRIES = 5;

    private final DraftingRules drafting;

    public SavingRow(DraftingRules drafting) {
        this.drafting = drafting;
    }

    /**
     * A row as its author leaves it.
     *
     * @param row where it stood, from 1; 0 for a new one
     * @param seen as it was when its author saw it, for a new one as it was proposed; absent where only the revision tells
     * @param place where it shall stand, from 1; 0 where it stays, for a new one at the end
     * @param read revision of the draft that its author saw
     */
    public record Edit(int row, @Nullable SeenRow seen, WrittenRule typed, int place, long read) {}

    public Outcome save(Edit edit, String author) {
        for (int tries = 1; ; tries++) {
            RuleDraft draft = drafting.read();
            Optional<Outcome> outcome = in(draft, edit, author);
            if (outcome.isPresent()) {
                return outcome.get();
            }
            if (tries == MOST_TRIES) {
                return new Outcome.Overtaken(drafting.read());
            }
        }
    }

    /** Empty where the draft became another one meanwhile. */
    private Optional<Outcome> in(RuleDraft draft, Edit edit, String author) {
        List<WrittenRule> rules = draft.table().rules();
        boolean stale = draft.revision() != edit.read();
        if (stale && edit.row() == 0) {
            int repeated = repeated(rules, edit);
            if (repeated > 0) {
                return Optional.of(new Outcome.Saved(draft, repeated));
            }
        }
        if (stale && edit.place() > 1) {
            // A place is one between rows, and these may stand elsewhere by now.
            return Optional.of(new Outcome.Overtaken(draft));
        }
        if (edit.row() == 0) {
            return written(draft, added(rules, edit), 0, author);
        }
        return edit.seen() == null ? unseen(draft, stale, edit, author) : over(draft, edit.seen(), edit, author);
    }

    /** Of a page that only says its revision. */
    private Optional<Outcome> unseen(RuleDraft draft, boolean stale, Edit edit, String author) {
        List<WrittenRule> rules = draft.table().rules();
        int row = edit.row();
        if (row > rules.size()) {
            return Optional.of(stale ? new Outcome.Gone(draft, Optional.empty()) : new Outcome.NoSuchRow());
        }
        WrittenRule now = rules.get(row - 1);
        List<String> differing = RowFields.differing(now, edit.typed());
        return stale && !differing.isEmpty()
                ? Optional.of(new Outcome.Clash(draft, row, now, differing, Optional.empty()))
                : written(draft, replaced(rules, row, edit), row, author);
    }

    private Optional<Outcome> over(RuleDraft draft, SeenRow seen, Edit edit, String author) {
        List<WrittenRule> rules = draft.table().rules();
        List<Integer> stands = seen.in(rules, edit.row());
        if (stands.size() > 1) {
            return Optional.of(new Outcome.Overtaken(draft));
        }
        Optional<RuleDraft.Touch> touch = draft.touched(
                table -> table.stream().filter(rule -> seen.hasId(rule.id())).toList(), seen.revision());
        if (stands.isEmpty()) {
            int repeated = rules.indexOf(edit.typed()) + 1;
            return Optional.of(repeated > 0 ? new Outcome.Saved(draft, repeated) : new Outcome.Gone(draft, touch));
        }
        int row = stands.getFirst();
        WrittenRule now = rules.get(row - 1);
        List<String> lost = seen.lost(now, edit.typed());
        return lost.isEmpty()
                ? written(draft, replaced(rules, row, edit), row, author)
                : Optional.of(new Outcome.Clash(draft, row, now, lost, touch));
    }

    private Optional<Outcome> written(RuleDraft draft, List<WrittenRule> rules, int row, String author) {
        WrittenTable next = new WrittenTable(draft.table().otherwise(), rules);
        if (next.equals(draft.table())) {
            return Optional.of(new Outcome.Saved(draft, row));
        }
        return switch (drafting.save(next, author, draft.revision(), Optional.empty())) {
            case DraftingRules.Outcome.Saved saved -> Optional.of(new Outcome.Saved(saved.draft(), row));
            case DraftingRules.Outcome.TooLarge large -> Optional.of(new Outcome.TooLarge());
            case DraftingRules.Outcome.Overtaken overtaken -> Optional.empty();
            case DraftingRules.Outcome.NothingToUndo never -> throw new IllegalStateException("nothing was undone");
        };
    }

    /** The row that the same request added before, 0 for none. */
    private static int repeated(List<WrittenRule> rules, Edit edit) {
        WrittenRule typed = edit.typed();
        for (int i = 0; i < rules.size(); i++) {
            WrittenRule rule = rules.get(i);
            if (rule.equals(typed) || (isProposed(edit) && rule.equals(typed.under(rule.id())))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static boolean isProposed(Edit edit) {
        return edit.seen() != null && edit.seen().hasId(edit.typed().id());
    }

    /** An id that was proposed and that somebody else took meanwhile is no choice of its author's. */
    private static List<WrittenRule> added(List<WrittenRule> rules, Edit edit) {
        WrittenRule typed = edit.typed();
        boolean taken = rules.stream().anyMatch(rule -> rule.id().equals(typed.id()));
        WrittenRule row = isProposed(edit) && taken ? typed.under(WrittenTable.freeId(rules)) : typed;
        return with(rules, edit.place() > 0 ? edit.place() - 1 : rules.size(), row);
    }

    private static List<WrittenRule> replaced(List<WrittenRule> rules, int row, Edit edit) {
        List<WrittenRule> others = new ArrayList<>(rules);
        others.remove(row - 1);
        return with(others, (edit.place() > 0 ? edit.place() : row) - 1, edit.typed());
    }

    private static List<WrittenRule> with(List<WrittenRule> rules, int at, WrittenRule row) {
        List<WrittenRule> all = new ArrayList<>(rules);
        all.add(at, row);
        return all;
    }

    /** How it ended. */
    public sealed interface Outcome {
        /** Also where it was saved just so before. @param row where it stood, 0 for a new one */
        record Saved(RuleDraft draft, int row) implements Outcome {}

        /**
         * Somebody else changed that very row.
         *
         * @param row where it stands
         * @param lost fields whose change would be lost
         * @param touch who changed it, as far as known
         */
        record Clash(RuleDraft by, int row, WrittenRule now, List<String> lost, Optional<RuleDraft.Touch> touch)
                implements Outcome {
            public Clash {
                lost = List.copyOf(lost);
            }
        }

        /** Somebody took it out, or changed it and its id too. @param touch who did, as far as known */
        record Gone(RuleDraft by, Optional<RuleDraft.Touch> touch) implements Outcome {}

        /** Somebody changed the table, and what that means for this row cannot be told. */
        record Overtaken(RuleDraft by) implements Outcome {}

        /** The table has no such row. */
        record NoSuchRow() implements Outcome {}

        /** More than a table may hold. */
        record TooLarge() implements Outcome {}
    }
}
