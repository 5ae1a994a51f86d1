package city.onewindow.routing.desk.web;

import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.routing.assignment.application.CommandAnswer.Done;
import city.onewindow.routing.assignment.application.DecidingOnCase;
import city.onewindow.routing.assignment.model.CaseCommand;
import city.onewindow.routing.desk.application.DeskViews;
import city.onewindow.routing.desk.application.ReadingDesk;
import city.onewindow.routing.desk.model.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

/** A department's desk over REST. */
@RestController
@RequestMapping("/api/departments/{department}/issues")
class DepartmentsController {
    private final Departments departments;
    private final DeskViews views;
    private final ReadingDesk reading;
    private final DecidingOnCase deciding;

    DepartmentsController(Departments departments, DeskViews views, ReadingDesk reading, DecidingOnCase deciding) {
        this.departments = departments;
        this.views = views;
        this.reading = reading;
        this.deciding = deciding;
    }

    @GetMapping
    PageBody inbox(
            @PathVariable String department,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String after) {
        String code = departments.required(department).code();
        return PageBody.of(views.inbox(code, tabs(status), Requests.after(after), Requests.PAGE));
    }

    /** Where a client names no status: what is left to do. */
    private static List<Tab> tabs(@Nullable String status) {
        return status == null || status.isEmpty()
                ? Tab.TO_DO
                : List.of(Tab.of(status)
                        .orElseThrow(() -> Problem.invalid(FieldFault.of("#query/status", "form", Tab.codes()))
                                .exception()));
    }

    @GetMapping("/{id}")
    IssueBody issue(@PathVariable String department, @PathVariable String id) {
        return reading.forDepartment(departments.required(department).code(), Requests.issue(id))
                .map(IssueBody::of)
                .orElseThrow(Requests::noSuchIssue);
    }

    @PostMapping(path = "/{id}/acknowledgement", produces = MediaType.APPLICATION_JSON_VALUE)
    DoneBody acknowledge(
            @PathVariable String department,
            @PathVariable String id,
            @RequestHeader(name = Requests.KEY, required = false) @Nullable String key) {
        CaseCommand command =
                new CaseCommand.Acknowledge(departments.required(department).code());
        return DoneBody.of(Answers.done(deciding.decide(Requests.issue(id), Requests.key(key), command)));
    }

    @PostMapping(
            path = "/{id}/replies",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DoneBody> reply(
            @PathVariable String department,
            @PathVariable String id,
            @RequestHeader(name = Requests.KEY, required = false) @Nullable String key,
            @RequestBody ReplyForm form) {
        String own = departments.required(department).code();
        String issue = Requests.issue(id);
        String commandId = Requests.key(key);
        Done done = Answers.done(deciding.decide(issue, commandId, form.command(own)));
        return ResponseEntity.status(HttpStatus.CREATED).body(DoneBody.of(done));
    }

    /**
     * A command that took effect.
     *
     * @param sequence of our last event that it led to, for links that carry it
     * @param number of the reply or dispatch
     */
    record DoneBody(long sequence, int number) {
        static DoneBody of(Done done) {
            return new DoneBody(done.sequence(), done.number());
        }
    }
}
