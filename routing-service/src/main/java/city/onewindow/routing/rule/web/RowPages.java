package city.onewindow.routing.rule.web;

import city.onewindow.house.problem.Faults;
import city.onewindow.house.problem.Problem;
import city.onewindow.house.problem.ProblemException;
import city.onewindow.routing.catalogue.application.CatalogueInForce;
import city.onewindow.routing.rule.application.DraftingRules;
import city.onewindow.routing.rule.application.RuleDraft;
import city.onewindow.routing.rule.application.SavingRow;
import city.onewindow.routing.rule.application.SavingRow.Outcome;
import city.onewindow.routing.rule.model.SeenRow;
import city.onewindow.routing.rule.model.WrittenRule;
import city.onewindow.routing.rule.web.RulesPage.Seen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** One row of the draft as its editor sends it; where somebody else changed that row, both are shown, and nothing is written. */
@Component
class RowPages {
    private final DraftingRules drafting;
    private final SavingRow saving;
    private final CatalogueInForce catalogue;
    private final MessageSource messages;
    private final LivePart livePart;
    private final RulesPage page;

    RowPages(
            DraftingRules drafting,
            SavingRow saving,
            CatalogueInForce catalogue,
            MessageSource messages,
            LivePart livePart,
            RulesPage page) {
        this.drafting = drafting;
        this.saving = saving;
        this.catalogue = catalogue;
        this.messages = messages;
        this.livePart = livePart;
        this.page = page;
    }

    /** @param row from 1, 0 for a new one @param mine over what the page showed that somebody else had saved */
    String save(
            MultiValueMap<String, String> sent,
            int row,
            boolean mine,
            int from,
            @Nullable String cookie,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        WrittenRule typed = RuleForm.rule(sent);
        String name = Author.of(sent.getFirst("author"), cookie);
        List<WrittenRule> rules = drafting.read().table().rules();
        int shown = row;
        try {
            Optional<SeenRow> was = seen(sent.getFirst("was"));
            shown = row > 0 && was.isPresent() ? stands(was.get(), rules, row) : row;
            was.ifPresent(seen -> model.addAttribute("was", seen.text()));
            Faults faults = new Faults();
            String author = Revisions.name("/author", sent.getFirst("author"), faults);
            int place = RuleForm.place(sent, row, rules, faults);
            model.addAttribute("place", place > 0 || faults.concern("/place") ? sent.getFirst("place") : null);
            faults.orThrow();
            response.addHeader("Set-Cookie", Author.cookie(author));
            SeenRow seen = (mine ? seen(sent.getFirst("theirs")) : was).orElse(null);
            long read = Revisions.shown(sent.getFirst("revision"));
            return switch (saving.save(new SavingRow.Edit(row, seen, typed, place, read), author)) {
                case Outcome.Saved(RuleDraft draft, int stood) ->
                    Arrival.after("save", stood, place, draft.table().rules().size())
                            .redirect(from);
                case Outcome.Clash clash -> {
                    RuleReader reader = new RuleReader(catalogue.get(), messages, locale);
                    Clash both = Clash.of(clash.by(), clash.row(), clash.now(), typed, clash.lost(), reader);
                    Problem told = told("rules-row-changed", clash.row(), clash.touch());
                    Seen again = new Seen(RulesPage.from(from, clash.row()), clash.row(), typed, name, "");
                    yield both(told, both, again, model, locale, response);
                }
                case Outcome.Gone gone -> {
                    // What was typed may come in as a new row, which nobody changed.
                    model.asMap().remove("was");
                    Problem told = told("rules-row-gone", row, gone.touch());
                    yield both(told, Clash.GONE, new Seen(from, 0, typed, name, ""), model, locale, response);
                }
                case Outcome.Overtaken overtaken ->
                    throw DraftAnswers.rowOvertaken(overtaken.by(), author, read)
                            .exception();
                case Outcome.NoSuchRow none ->
                    throw Problem.of(404, "rules-no-such-row", "" + row).exception();
                case Outcome.TooLarge large -> throw DraftAnswers.tooLarge().exception();
            };
        } catch (ProblemException e) {
            Seen again = new Seen(from, shown, typed, name, "");
            return page.again(e.problem(), again, model, locale, response);
        }
    }

    private String both(
            Problem told, Clash clash, Seen seen, Model model, Locale locale, HttpServletResponse response) {
        model.addAttribute("clash", clash);
        return page.again(told, seen, model, locale, response);
    }

    private Problem told(String code, int row, Optional<RuleDraft.Touch> touch) {
        return Problem.of(
                412,
                code,
                "" + row,
                touch.isPresent() ? 1 : 0,
                touch.map(RuleDraft.Touch::by).orElse(""),
                touch.map(each -> livePart.minute(each.at())).orElse(""));
    }

    private static int stands(SeenRow seen, List<WrittenRule> rules, int row) {
        List<Integer> found = seen.in(rules, row);
        return found.size() == 1 ? found.getFirst() : row;
    }

    /** Empty where the page did not say it. */
    private static Optional<SeenRow> seen(@Nullable String sent) {
        if (sent == null || sent.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(SeenRow.read(sent)
                .orElseThrow(() -> Problem.of(400, "page-outdated").exception()));
    }
}
