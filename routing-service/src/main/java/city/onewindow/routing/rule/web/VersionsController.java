package city.onewindow.routing.rule.web;

import city.onewindow.house.problem.Counted;
import city.onewindow.house.problem.Faults;
import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.routing.rule.application.PublishingRules;
import city.onewindow.routing.rule.application.PublishingRules.Outcome;
import city.onewindow.routing.rule.application.RuleStore;
import city.onewindow.routing.rule.application.RuleVersion;
import city.onewindow.routing.rule.application.RuleVersion.Heading;
import city.onewindow.routing.rule.model.RuleTable;
import city.onewindow.routing.rule.model.TableDiff;
import city.onewindow.routing.rule.model.WrittenTable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The versions over REST: made of the draft, listed, read and compared. */
@RestController
@RequestMapping("/api/rules/versions")
class VersionsController {
    private static final String NUMBER = "#path/number";

    private static final int PAGE = 50;

    private final PublishingRules publishing;
    private final RuleStore store;

    VersionsController(PublishingRules publishing, RuleStore store) {
        this.publishing = publishing;
        this.store = store;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Heading> publish(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestBody PublishForm form) {
        long read = Revisions.seen(match);
        Faults faults = new Faults();
        String author = Revisions.name("/author", form.author(), faults);
        String reason = Revisions.reason(form.reason(), faults);
        faults.orThrow();
        boolean meant = form.overlapsMeant() != null && form.overlapsMeant();
        return switch (publishing.publish(read, author, reason, meant)) {
            case Outcome.Published published ->
                ResponseEntity.status(HttpStatus.CREATED).body(published.version());
            case Outcome.Overtaken overtaken ->
                throw DraftAnswers.overtaken(overtaken.by()).exception();
            case Outcome.Refused refused ->
                throw Problem.invalid(FoundBody.faults(refused.found())).exception();
            case Outcome.Unconfirmed unconfirmed ->
                throw new Problem("rules-unconfirmed", 409, List.of(), FoundBody.faults(unconfirmed.found()))
                        .exception();
        };
    }

    /** The newest first. @param below only numbers less than this, for the next page */
    @GetMapping
    ListBody list(@RequestParam(required = false) @Nullable Long below) {
        List<Heading> page = store.versions(below == null ? Long.MAX_VALUE : Counted.from(1, "below", below), PAGE);
        return new ListBody(page, page.size() < PAGE ? null : page.getLast().number());
    }

    @GetMapping("/{number}")
    VersionBody read(@PathVariable long number) {
        RuleVersion version = version(number, NUMBER);
        return new VersionBody(version.heading(), TableBody.of(version.table()));
    }

    /** @param from the version to compare with, 0 for none; absent for the one before */
    @GetMapping("/{number}/changes")
    TableDiff changes(@PathVariable long number, @RequestParam(required = false) @Nullable Long from) {
        long other = from == null ? number - 1 : Counted.from(0, "from", from);
        return TableDiff.of(
                other == 0
                        ? WrittenTable.of(RuleTable.EMPTY)
                        : version(other, "#query/from").table(),
                version(number, NUMBER).table());
    }

    /** @param pointer to where the number was said */
    private RuleVersion version(long number, String pointer) {
        return store.version(number)
                .orElseThrow(() -> Problem.of(404, "no-such-rules")
                        .with(FieldFault.of(pointer, "no-such-version"))
                        .exception());
    }

    /** @param overlapsMeant whether the author confirms the warnings */
    record PublishForm(
            @Nullable String author,
            @Nullable String reason,
            @Nullable Boolean overlapsMeant) {}

    /** @param below for the next page, absent where this is the last */
    record ListBody(List<Heading> versions, @Nullable Long below) {}

    record VersionBody(Heading heading, TableBody table) {}
}
