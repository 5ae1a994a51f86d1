package city.onewindow.routing.desk.web;

import city.onewindow.routing.assignment.application.CommandAnswer;
import city.onewindow.routing.assignment.application.CommandAnswer.Done;
import city.onewindow.routing.assignment.application.DecidingOnCase;
import city.onewindow.routing.assignment.application.MarkingDuplicate;
import city.onewindow.routing.desk.application.DeskViews;
import city.onewindow.routing.desk.web.DepartmentsController.DoneBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Duplicates over REST. */
@RestController
@RequestMapping(path = "/api/issues/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
class DuplicateController {
    private final DeskViews views;
    private final MarkingDuplicate marking;
    private final DecidingOnCase deciding;

    DuplicateController(DeskViews views, MarkingDuplicate marking, DecidingOnCase deciding) {
        this.views = views;
        this.marking = marking;
        this.deciding = deciding;
    }

    @PostMapping("/duplicate-markings")
    ResponseEntity<DoneBody> mark(
            @PathVariable String id,
            @RequestHeader(name = Requests.KEY, required = false) @Nullable String key,
            @RequestBody DuplicateForm form) {
        String issue = Requests.issue(id);
        String commandId = Requests.key(key);
        DuplicateForm.Read read = form.read(views, false);
        return created(marking.mark(issue, commandId, read.original(), read.reason(), read.by()));
    }

    @PostMapping("/duplicate-unmarkings")
    ResponseEntity<DoneBody> unmark(
            @PathVariable String id,
            @RequestHeader(name = Requests.KEY, required = false) @Nullable String key,
            @RequestBody UnmarkForm form) {
        String issue = Requests.issue(id);
        String commandId = Requests.key(key);
        return created(deciding.decide(issue, commandId, form.command(false)));
    }

    private static ResponseEntity<DoneBody> created(CommandAnswer answer) {
        Done done = Answers.done(answer);
        return ResponseEntity.status(HttpStatus.CREATED).body(DoneBody.of(done));
    }
}
