package city.onewindow.routing.rule.web;

import city.onewindow.house.problem.Faults;
import city.onewindow.routing.rule.application.DraftingRules;
import city.onewindow.routing.rule.model.Checked;
import city.onewindow.routing.rule.model.WrittenTable;
import city.onewindow.routing.rule.web.DraftAnswers.DraftBody;
import city.onewindow.routing.rule.web.TableBody.RuleBody;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The draft over REST: its revision is the {@code ETag}, replaced with {@code If-Match}. */
@RestController
@RequestMapping("/api/rules")
class DraftController {
    private final DraftingRules drafting;
    private final DraftAnswers answers;

    DraftController(DraftingRules drafting, DraftAnswers answers) {
        this.drafting = drafting;
        this.answers = answers;
    }

    @GetMapping("/draft")
    ResponseEntity<DraftBody> read(Locale locale) {
        return answers.of(drafting.read(), locale, null);
    }

    /** Saved also where it does not hold; what is wrong stands in the answer. */
    @PutMapping(path = "/draft", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DraftBody> save(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestBody DraftForm form,
            Locale locale) {
        long read = Revisions.seen(match);
        Faults faults = new Faults();
        String author = Revisions.name("/author", form.author(), faults);
        TableBody sent = new TableBody(form.otherwise(), form.rules());
        sent.note(faults);
        faults.orThrow();
        WrittenTable table = sent.table();
        return answers.saved(drafting.save(table, author, read, Optional.ofNullable(form.base())), locale, null);
    }

    /** Takes the last change back: a change like any other, and a revision of its own. */
    @PostMapping(path = "/draft/undo", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DraftBody> undo(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestBody UndoForm form,
            Locale locale) {
        long read = Revisions.seen(match);
        Faults faults = new Faults();
        String author = Revisions.name("/author", form.author(), faults);
        faults.orThrow();
        return answers.saved(drafting.undo(author, read), locale, null);
    }

    /** What is wrong with a table that is saved nowhere. */
    @PostMapping(path = "/check", consumes = MediaType.APPLICATION_JSON_VALUE)
    CheckedBody check(@RequestBody TableBody table, Locale locale) {
        Checked checked = drafting.check(table.table());
        return new CheckedBody(checked instanceof Checked.Sound, answers.found(checked, locale, null));
    }

    /** @param base version that it was made from, absent for that of the draft before */
    record DraftForm(
            @Nullable String author,
            @Nullable Long base,
            @Nullable String otherwise,
            @Nullable List<? extends @Nullable RuleBody> rules) {}

    record UndoForm(@Nullable String author) {}

    /** Whether it would hold, and what was found. */
    record CheckedBody(boolean sound, List<FoundBody> found) {}
}
