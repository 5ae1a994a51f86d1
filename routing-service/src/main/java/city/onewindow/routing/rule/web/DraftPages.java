package city.onewindow.routing.rule.web;

import city.onewindow.house.problem.Faults;
import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.house.problem.ProblemException;
import city.onewindow.routing.rule.application.DraftingRules;
import city.onewindow.routing.rule.application.DraftingRules.Outcome;
import city.onewindow.routing.rule.application.RuleDraft;
import city.onewindow.routing.rule.application.RuleStore;
import city.onewindow.routing.rule.file.RulesYaml;
import city.onewindow.routing.rule.file.TableFile;
import city.onewindow.routing.rule.model.WrittenTable;
import city.onewindow.routing.rule.web.RulesPage.Seen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The draft, read and edited on its page; each change is a revision after the one that the page showed. */
@Controller
@RequestMapping("/rules")
class DraftPages {
    private static final Pattern DO =
            Pattern.compile("(save|mine|up|down|copy|remove|take):([0-9]{1,9})|otherwise|file|undo");

    private final DraftingRules drafting;
    private final RuleStore store;
    private final RulesPage page;
    private final RowPages rows;
    private final LivePart livePart;

    DraftPages(DraftingRules drafting, RuleStore store, RulesPage page, RowPages rows, LivePart livePart) {
        this.drafting = drafting;
        this.store = store;
        this.page = page;
        this.rows = rows;
        this.livePart = livePart;
    }

    /**
     * @param edit number of the row to edit, {@code new} for a new one
     * @param at where to go on, see {@link Arrival}
     * @param file {@code overtaken} where a chosen file was not taken, for somebody had changed the draft
     */
    @GetMapping
    String read(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String edit,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String file,
            @CookieValue(name = Author.COOKIE, required = false) @Nullable String cookie,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        model.addAttribute("arrival", Arrival.read(done, at));
        int editing = "new".equals(edit) ? 0 : number(edit, -1);
        Seen seen = new Seen(number(from, 1), editing, null, Author.remembered(cookie), "");
        if ("overtaken".equals(file)) {
            return page.again(fileOvertaken(), seen, model, locale, response);
        }
        if (edit == null || edit.isEmpty()) {
            return page.show(seen, model, locale);
        }
        boolean there =
                editing >= 0 && editing <= drafting.read().table().rules().size();
        return there
                ? page.show(seen, model, locale)
                : page.again(Problem.of(404, "rules-no-such-row", edit), seen.reading(), model, locale, response);
    }

    private Problem fileOvertaken() {
        RuleDraft draft = drafting.read();
        return Problem.of(412, "rules-file-overtaken", draft.author(), livePart.minute(draft.at()));
    }

    private static int number(@Nullable String text, int otherwise) {
        return text != null && text.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(text) : otherwise;
    }

    @PostMapping("/draft")
    String change(
            @RequestParam MultiValueMap<String, String> sent,
            @CookieValue(name = Author.COOKIE, required = false) @Nullable String cookie,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Matcher wanted = DO.matcher(RuleForm.one(sent, "do"));
        String what = wanted.matches() ? Objects.requireNonNullElse(wanted.group(1), wanted.group()) : "";
        int row = wanted.matches() && wanted.group(2) != null ? Integer.parseInt(wanted.group(2)) : -1;
        int from = number(sent.getFirst("from"), 1);
        if (what.equals("save") || what.equals("mine")) {
            return rows.save(sent, row, what.equals("mine"), from, cookie, model, locale, response);
        }
        try {
            if (what.isEmpty()) {
                throw Problem.of(400, "rules-no-such-act").exception();
            }
            Faults faults = new Faults();
            String author = Revisions.name("/author", sent.getFirst("author"), faults);
            faults.orThrow();
            RuleDraft draft = drafting.read();
            response.addHeader("Set-Cookie", Author.cookie(author));
            long read = Revisions.shown(sent.getFirst("revision"));
            // Only the row that the page showed is meant: with another revision it may be another row.
            if (draft.revision() != read) {
                throw DraftAnswers.overtaken(draft, author, read).exception();
            }
            if (what.equals("undo")) {
                RuleDraft now = saved(drafting.undo(author, read), author, read);
                return Arrival.undone(draft.table(), now.table()).redirect(from);
            }
            WrittenTable next = changed(draft.table(), what, row, sent);
            Optional<Long> base = what.equals("take") ? Optional.of((long) row) : Optional.empty();
            Outcome outcome = drafting.save(next, author, read, base);
            saved(outcome, author, read);
            return Arrival.after(what, row, 0, next.rules().size()).redirect(from);
        } catch (ProblemException e) {
            model.addAttribute("yaml", what.equals("file") ? sent.getFirst("yaml") : null);
            Seen seen = new Seen(from, -1, null, Author.of(sent.getFirst("author"), cookie), "");
            return page.again(e.problem(), seen, model, locale, response);
        }
    }

    private static RuleDraft saved(Outcome outcome, String author, long read) {
        return switch (outcome) {
            case Outcome.Saved saved -> saved.draft();
            case Outcome.Overtaken overtaken ->
                throw DraftAnswers.overtaken(overtaken.by(), author, read).exception();
            case Outcome.TooLarge large -> throw DraftAnswers.tooLarge().exception();
            case Outcome.NothingToUndo nothing ->
                throw DraftAnswers.nothingToUndo().exception();
        };
    }

    private WrittenTable changed(WrittenTable table, String what, int row, MultiValueMap<String, String> sent) {
        return switch (what) {
            case "otherwise" -> new WrittenTable(RuleForm.one(sent, "otherwise"), table.rules());
            case "take" ->
                store.version(row)
                        .orElseThrow(() -> Problem.of(404, "no-such-rules").exception())
                        .table();
            case "file" ->
                switch (RulesYaml.read(Objects.requireNonNullElse(sent.getFirst("yaml"), ""))) {
                    case TableFile.Read file -> drafting.coded(file.table());
                    case TableFile.Unreadable unreadable ->
                        throw Problem.invalid(FileFaults.of(unreadable, drafting::checkFile).stream()
                                        .map(fault -> new FieldFault("/yaml", fault.code(), fault.arguments()))
                                        .toList())
                                .exception();
                };
            default -> {
                if (!RuleForm.isThere(table.rules(), what, row)) {
                    throw Problem.of(404, "rules-no-such-row", "" + row).exception();
                }
                yield new WrittenTable(table.otherwise(), RuleForm.changed(table.rules(), what, row));
            }
        };
    }
}
