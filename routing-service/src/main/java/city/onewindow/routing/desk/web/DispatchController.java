package city.onewindow.routing.desk.web;

import city.onewindow.routing.assignment.application.CommandAnswer.Done;
import city.onewindow.routing.assignment.application.DecidingOnCase;
import city.onewindow.routing.catalogue.application.CatalogueInForce;
import city.onewindow.routing.desk.application.DeskViews;
import city.onewindow.routing.desk.application.FlaggingDuplicates;
import city.onewindow.routing.desk.application.ReadingDesk;
import city.onewindow.routing.desk.application.SuggestingNow;
import city.onewindow.routing.desk.model.TriageFilter;
import city.onewindow.routing.desk.web.DepartmentsController.DoneBody;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The dispatcher's desk over REST. */
@RestController
@RequestMapping("/api")
class DispatchController {
    private final DeskViews views;
    private final ReadingDesk reading;
    private final SuggestingNow suggesting;
    private final FlaggingDuplicates flagging;
    private final DecidingOnCase deciding;
    private final Clock clock;
    private final CatalogueInForce catalogue;

    DispatchController(
            DeskViews views,
            ReadingDesk reading,
            SuggestingNow suggesting,
            FlaggingDuplicates flagging,
            DecidingOnCase deciding,
            Clock clock,
            CatalogueInForce catalogue) {
        this.suggesting = suggesting;
        this.flagging = flagging;
        this.views = views;
        this.reading = reading;
        this.deciding = deciding;
        this.clock = clock;
        this.catalogue = catalogue;
    }

    @GetMapping("/triage")
    PageBody triage(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String by,
            @ModelAttribute TriageQuery query) {
        String dispatcher = query.isForOne() ? Dispatcher.required(by) : Dispatcher.optional(by);
        TriageFilter filter = query.filter(catalogue.get(), dispatcher, clock.instant());
        return PageBody.of(flagging.on(suggesting.on(views.triage(filter, Requests.after(after), Requests.PAGE))));
    }

    @GetMapping("/issues/{id}")
    IssueBody issue(@PathVariable String id) {
        return reading.forDispatcher(Requests.issue(id))
                .map(found -> IssueBody.of(found, suggesting.of(found.state()).orElse(null)))
                .orElseThrow(Requests::noSuchIssue);
    }

    @PostMapping(
            path = "/issues/{id}/dispatches",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DoneBody> dispatch(
            @PathVariable String id,
            @RequestHeader(name = Requests.KEY, required = false) @Nullable String key,
            @RequestBody PlaceForm form) {
        String issue = Requests.issue(id);
        String commandId = Requests.key(key);
        Done done = Answers.placed(deciding.decide(issue, commandId, form.command(false)), form, catalogue.get());
        return ResponseEntity.status(HttpStatus.CREATED).body(DoneBody.of(done));
    }
}
