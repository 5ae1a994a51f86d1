package city.onewindow.routing.rule.web;

import city.onewindow.house.problem.Problem;
import city.onewindow.house.problem.ProblemWriter;
import city.onewindow.routing.catalogue.application.CatalogueInForce;
import city.onewindow.routing.rule.application.DraftingRules;
import city.onewindow.routing.rule.application.RuleDraft;
import city.onewindow.routing.rule.application.RuleStore;
import city.onewindow.routing.rule.application.RuleVersion;
import city.onewindow.routing.rule.application.RulesInForce;
import city.onewindow.routing.rule.file.TableFile;
import city.onewindow.routing.rule.model.Checked;
import city.onewindow.routing.rule.model.RuleTable;
import city.onewindow.routing.rule.model.SeenRow;
import city.onewindow.routing.rule.model.TableDiff;
import city.onewindow.routing.rule.model.WrittenRule;
import city.onewindow.routing.rule.model.WrittenTable;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The rule table as a page: the draft row by row with what is wrong at each, what decides now, the versions. */
@Component
class RulesPage {
    static final int ROWS = 100;
    private static final int VERSIONS = 20;

    private final DraftingRules drafting;
    private final RulesInForce inForce;
    private final RuleStore store;
    private final CatalogueInForce catalogue;
    private final ProblemWriter problems;
    private final MessageSource messages;
    private final LivePart livePart;

    RulesPage(
            DraftingRules drafting,
            RulesInForce inForce,
            RuleStore store,
            CatalogueInForce catalogue,
            ProblemWriter problems,
            MessageSource messages,
            LivePart livePart) {
        this.drafting = drafting;
        this.inForce = inForce;
        this.store = store;
        this.catalogue = catalogue;
        this.problems = problems;
        this.messages = messages;
        this.livePart = livePart;
    }

    /**
     * What a reader wants to see.
     *
     * @param from first row, from 1
     * @param edit row that is being edited, 0 for a new one, -1 for none
     * @param typed what was sent for that row and not taken, absent at first
     * @param author as far as known
     * @param reason typed for a publication that was not taken
     */
    record Seen(int from, int edit, @Nullable WrittenRule typed, String author, String reason) {
        /** The same, with nothing being edited. */
        Seen reading() {
            return new Seen(from, -1, null, author, reason);
        }
    }

    /** A row of the page. @param change {@code added}, {@code changed}, {@code moved} against what decides now, or empty */
    record Line(int row, WrittenRule rule, boolean enabled, String change, List<FoundBody> found) {}

    String show(Seen seen, Model model, Locale locale) {
        RuleReader reader = new RuleReader(catalogue.get(), messages, locale);
        RuleDraft draft = drafting.read();
        List<WrittenRule> rules = draft.table().rules();
        Checked checked = drafting.check(draft.table());
        DraftFaults found = new DraftFaults(FoundBody.shown(checked.found(), messages, locale, reader));
        long live = inForce.get().version();
        TableDiff diff = TableDiff.of(table(live), draft.table());
        int first = Math.max(1, Math.min(seen.from(), Math.max(1, rules.size())));
        List<Line> lines = new ArrayList<>();
        for (int row = first; row <= Math.min(rules.size(), first + ROWS - 1); row++) {
            WrittenRule rule = rules.get(row - 1);
            lines.add(new Line(row, rule, !rule.enabled().equals("false"), change(diff, rule.id()), found.of(row)));
        }
        int edit = seen.edit() > rules.size() ? -1 : seen.edit();
        WrittenRule stands = edit >= 1
                ? rules.get(edit - 1)
                : RuleForm.fresh(
                        seen.typed() == null
                                ? WrittenTable.freeId(rules)
                                : seen.typed().id());
        if (!model.containsAttribute("was")) {
            model.addAttribute("was", SeenRow.of(draft.revision(), stands).text());
        }
        model.addAttribute("marks", marks(draft.table(), edit, seen.typed(), found, reader));
        model.addAttribute("firstFault", found.first(first));
        model.addAttribute("rr", reader);
        model.addAttribute("draft", draft);
        undo(draft, seen.author(), model, locale);
        model.addAttribute("lines", lines);
        model.addAttribute("total", rules.size());
        model.addAttribute("from", first);
        model.addAttribute("previous", first > 1 ? Math.max(1, first - ROWS) : null);
        model.addAttribute("next", first + ROWS <= rules.size() ? first + ROWS : null);
        model.addAttribute("edit", edit);
        model.addAttribute("form", seen.typed() == null ? stands : seen.typed());
        model.addAttribute("typed", seen.typed() != null);
        model.addAttribute("author", seen.author());
        model.addAttribute("reason", seen.reason());
        model.addAttribute("sound", checked instanceof Checked.Sound);
        model.addAttribute("faults", found.faults());
        model.addAttribute("warnings", checked.toConfirm().size());
        model.addAttribute("whole", found.of(0));
        model.addAttribute("live", live);
        livePart.show(model, locale);
        model.addAttribute("mostBytes", TableFile.LARGEST_BYTES);
        model.addAttribute("diff", diff);
        model.addAttribute("differs", isDifferent(diff));
        model.addAttribute("versions", store.versions(Long.MAX_VALUE, VERSIONS));
        return "rules";
    }

    /** The page again, with what was wrong. */
    String again(Problem problem, Seen seen, Model model, Locale locale, HttpServletResponse response) {
        model.addAttribute("words", problems.page(problem, locale, ""));
        response.setStatus(problem.status());
        return show(seen, model, locale);
    }

    private WrittenTable table(long version) {
        return store.version(version).map(RuleVersion::table).orElseGet(() -> WrittenTable.of(RuleTable.EMPTY));
    }

    /** Somebody else's change is not taken back without a question. */
    private void undo(RuleDraft draft, String author, Model model, Locale locale) {
        RuleDraft.Earlier last = draft.earlier().stream().findFirst().orElse(null);
        model.addAttribute("undoes", last);
        if (last != null && !last.by().equals(author)) {
            Object[] whose = {last.by(), livePart.minute(last.at())};
            model.addAttribute("undoAsked", messages.getMessage("rules.undo.ask", whose, locale));
        }
    }

    /** What was typed is judged as if it were in the table. */
    private Marks marks(
            WrittenTable table, int edit, @Nullable WrittenRule typed, DraftFaults found, RuleReader reader) {
        if (edit < 0 || (edit == 0 && typed == null)) {
            return Marks.NONE;
        }
        int row = edit == 0 ? table.rules().size() + 1 : edit;
        if (typed == null) {
            return new Marks(found.of(row));
        }
        List<WrittenRule> rules = RuleForm.with(table.rules(), edit, typed);
        Checked checked = drafting.check(new WrittenTable(table.otherwise(), rules));
        return new Marks(new DraftFaults(FoundBody.shown(checked.found(), messages, reader.locale(), reader)).of(row));
    }

    /** First row of the page to show so that a row is on it: that of the page before, if it is there. */
    static int from(int before, int row) {
        return row >= before && row < before + ROWS ? before : pageOf(row);
    }

    /** First row of the page that shows a row. */
    static int pageOf(int row) {
        return (row - 1) / ROWS * ROWS + 1;
    }

    private static String change(TableDiff diff, String id) {
        if (diff.added().contains(id)) {
            return "added";
        }
        if (diff.changed().stream().anyMatch(each -> each.rule().equals(id))) {
            return "changed";
        }
        return diff.moved().contains(id) ? "moved" : "";
    }

    private static boolean isDifferent(TableDiff diff) {
        return diff.otherwise()
                || !diff.added().isEmpty()
                || !diff.removed().isEmpty()
                || !diff.changed().isEmpty()
                || !diff.moved().isEmpty();
    }
}
