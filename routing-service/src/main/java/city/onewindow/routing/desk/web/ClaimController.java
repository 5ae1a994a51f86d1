package city.onewindow.routing.desk.web;

import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.routing.assignment.application.DecidingOnCase;
import city.onewindow.routing.assignment.model.CaseCommand;
import city.onewindow.routing.assignment.model.Claim;
import city.onewindow.routing.desk.application.ReadingDesk;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Claims over REST. Asked twice they come to the same, so they need no key. */
@RestController
@RequestMapping("/api/issues/{id}/claim")
class ClaimController {
    private final ReadingDesk reading;
    private final DecidingOnCase deciding;

    ClaimController(ReadingDesk reading, DecidingOnCase deciding) {
        this.reading = reading;
        this.deciding = deciding;
    }

    /**
     * A claim as it was sent.
     *
     * @param by the dispatcher's name, 1 to 60 characters
     * @param minutes 1 to 60 from now; 15 where absent
     */
    record ClaimForm(@Nullable String by, @Nullable Integer minutes) {
        CaseCommand.Take command() {
            String name = Dispatcher.required(by);
            long lease = minutes == null ? Claim.LEASE.toMinutes() : minutes;
            if (lease < 1 || lease > Claim.LONGEST.toMinutes()) {
                throw Problem.invalid(FieldFault.of("/minutes", "form", "1 … " + Claim.LONGEST.toMinutes()))
                        .exception();
            }
            return new CaseCommand.Take(name, Duration.ofMinutes(lease));
        }
    }

    /** Takes the issue, or keeps it for longer. */
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    IssueBody take(@PathVariable String id, @RequestBody ClaimForm form) {
        String issue = Requests.issue(id);
        Answers.done(deciding.decide(issue, Requests.CLAIMING, form.command()));
        return reading.forDispatcher(issue).map(IssueBody::of).orElseThrow(Requests::noSuchIssue);
    }

    /** Leaves it to the others. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable String id, @RequestParam(required = false) @Nullable String by) {
        String issue = Requests.issue(id);
        Answers.done(deciding.decide(issue, Requests.CLAIMING, new CaseCommand.Release(Dispatcher.required(by))));
    }
}
