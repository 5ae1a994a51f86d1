package city.onewindow.routing.desk.web;

import city.onewindow.routing.assignment.application.CommandAnswer.Done;
import city.onewindow.routing.assignment.application.DecidingOnCase;
import city.onewindow.routing.assignment.model.CaseCommand;
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

/** Releasing a general answer, and taking it back, over REST. */
@RestController
@RequestMapping(path = "/api/departments/{department}/issues/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
class ReleaseController {
    private final Departments departments;
    private final DecidingOnCase deciding;

    ReleaseController(Departments departments, DecidingOnCase deciding) {
        this.departments = departments;
        this.deciding = deciding;
    }

    /** In place of what was released before. */
    @PostMapping("/releases")
    ResponseEntity<DoneBody> release(
            @PathVariable String department,
            @PathVariable String id,
            @RequestHeader(name = Requests.KEY, required = false) @Nullable String key,
            @RequestBody ReleaseForm form) {
        String own = departments.required(department).code();
        return created(id, key, form.command(own));
    }

    @PostMapping("/release-revocations")
    ResponseEntity<DoneBody> revoke(
            @PathVariable String department,
            @PathVariable String id,
            @RequestHeader(name = Requests.KEY, required = false) @Nullable String key,
            @RequestBody ReleaseForm.Revocation form) {
        String own = departments.required(department).code();
        return created(id, key, form.command(own));
    }

    private ResponseEntity<DoneBody> created(String id, @Nullable String key, CaseCommand command) {
        Done done = Answers.done(deciding.decide(Requests.issue(id), Requests.key(key), command));
        return ResponseEntity.status(HttpStatus.CREATED).body(DoneBody.of(done));
    }
}
