package city.onewindow.routing.similar.web;

import city.onewindow.contracts.issue.TrackingCode;
import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.routing.similar.application.FindingSimilar;
import city.onewindow.routing.similar.model.SimilarIssue;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Alike issues over REST, of an issue that the reader may see. */
@RestController
@RequestMapping("/api")
class SimilarController {
    private final FindingSimilar finding;

    SimilarController(FindingSimilar finding) {
        this.finding = finding;
    }

    /** @param sameness {@code none}, {@code likely} or {@code very-likely} a duplicate */
    record SimilarBody(
            String id,
            String trackingCode,
            String subject,
            String status,
            double score,
            List<String> words,
            String sameness,
            List<String> replies) {
        /** As people read it: never more than it is. */
        public int percent() {
            return (int) Math.floor(score * 100);
        }

        static SimilarBody of(SimilarIssue issue) {
            return new SimilarBody(
                    issue.id(),
                    new TrackingCode(issue.trackingCode()).grouped(),
                    issue.subject(),
                    issue.status(),
                    issue.score(),
                    issue.words(),
                    issue.sameness().code(),
                    issue.replies());
        }
    }

    @GetMapping("/issues/{id}/similar")
    List<SimilarBody> forDispatcher(@PathVariable String id) {
        return bodies(finding.forDispatcher(id).orElseThrow(SimilarController::noSuchIssue));
    }

    @GetMapping("/departments/{department}/issues/{id}/similar")
    List<SimilarBody> forDepartment(@PathVariable String department, @PathVariable String id) {
        return bodies(finding.forDepartment(department, id).orElseThrow(SimilarController::noSuchIssue));
    }

    private static List<SimilarBody> bodies(List<SimilarIssue> found) {
        return found.stream().map(SimilarBody::of).toList();
    }

    static RuntimeException noSuchIssue() {
        return Problem.of(404, "no-such-issue")
                .with(FieldFault.of("#path/id", "no-such-issue"))
                .exception();
    }
}
