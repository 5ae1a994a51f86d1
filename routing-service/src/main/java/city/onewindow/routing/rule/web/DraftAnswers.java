package city.onewindow.routing.rule.web;

import city.onewindow.house.problem.Problem;
import city.onewindow.house.web.IfMatch;
import city.onewindow.routing.catalogue.application.CatalogueInForce;
import city.onewindow.routing.rule.application.DraftingRules;
import city.onewindow.routing.rule.application.DraftingRules.Outcome;
import city.onewindow.routing.rule.application.RuleDraft;
import city.onewindow.routing.rule.file.TableFile.Places;
import city.onewindow.routing.rule.model.Checked;
import city.onewindow.routing.rule.model.TableCheck;
import city.onewindow.routing.rule.model.WrittenTable;
import city.onewindow.routing.rule.web.TableBody.RuleBody;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The draft as HTTP tells it, with what is wrong with it now. */
@Component
class DraftAnswers {
    private final DraftingRules drafting;
    private final CatalogueInForce catalogue;
    private final MessageSource messages;

    DraftAnswers(DraftingRules drafting, CatalogueInForce catalogue, MessageSource messages) {
        this.drafting = drafting;
        this.catalogue = catalogue;
        this.messages = messages;
    }

    /** What was found, in the reader's words. @param places see {@link #of} */
    List<FoundBody> found(Checked checked, Locale locale, @Nullable Places places) {
        return FoundBody.of(checked.found(), messages, new RuleReader(catalogue.get(), messages, locale), places);
    }

    /** @param places in the file that it was read from, absent where it was read from none */
    ResponseEntity<DraftBody> of(RuleDraft draft, Locale locale, @Nullable Places places) {
        Checked checked = drafting.check(draft.table());
        TableBody table = TableBody.of(draft.table());
        return ResponseEntity.ok()
                .eTag(IfMatch.tag(draft.revision()))
                .body(new DraftBody(
                        draft.revision(),
                        draft.base(),
                        draft.author(),
                        draft.at(),
                        draft.earlier().size(),
                        checked instanceof Checked.Sound,
                        found(checked, locale, places),
                        table.otherwise(),
                        table.rules()));
    }

    ResponseEntity<DraftBody> saved(Outcome outcome, Locale locale, @Nullable Places places) {
        return switch (outcome) {
            case Outcome.Saved saved -> of(saved.draft(), locale, places);
            case Outcome.Overtaken overtaken -> throw overtaken(overtaken.by()).exception();
            case Outcome.TooLarge large -> throw tooLarge().exception();
            case Outcome.NothingToUndo nothing -> throw nothingToUndo().exception();
        };
    }

    static Problem tooLarge() {
        return Problem.of(413, "rules-too-large", TableCheck.MOST_RULES, WrittenTable.LARGEST);
    }

    static Problem nothingToUndo() {
        return Problem.of(409, "rules-nothing-to-undo");
    }

    static Problem overtaken(RuleDraft by) {
        return Problem.of(412, "rules-draft-overtaken", "" + by.revision(), by.author());
    }

    /** The same for who clicks on a page. A second click is told from a colleague's change. @param read the revision shown */
    static Problem overtaken(RuleDraft by, String author, long read) {
        return own(by, author, read) ? sentAlready(author) : overtaken(by);
    }

    /** The same for who saves a row, which stays as it was typed. */
    static Problem rowOvertaken(RuleDraft by, String author, long read) {
        return own(by, author, read) ? sentAlready(author) : Problem.of(412, "rules-row-overtaken", by.author());
    }

    private static boolean own(RuleDraft by, String author, long read) {
        return by.author().equals(author) && by.revision() == read + 1;
    }

    /** What its author changed just before, from the same page. */
    static Problem sentAlready(String author) {
        return Problem.of(412, "sent-already", author);
    }

    /** The draft with what is wrong with it now. @param undo how many changes can be taken back */
    record DraftBody(
            long revision,
            long base,
            String author,
            Instant at,
            int undo,
            boolean sound,
            List<FoundBody> found,
            @Nullable String otherwise,
            @Nullable List<? extends @Nullable RuleBody> rules) {}
}
