package city.onewindow.routing.similar.web;

import city.onewindow.routing.similar.application.FindingSimilar;
import city.onewindow.routing.similar.model.SimilarIssue;
import city.onewindow.routing.similar.web.SimilarController.SimilarBody;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Alike issues as a part that a page of the desk fetches after it is there: no page waits for the index. */
@Controller
class SimilarPages {
    private final FindingSimilar finding;

    SimilarPages(FindingSimilar finding) {
        this.finding = finding;
    }

    /** @param mark whether the issue may be marked as a duplicate of a hit; the page that asks knows */
    @GetMapping("/triage/{id}/similar")
    String forDispatcher(@PathVariable String id, @RequestParam(defaultValue = "false") boolean mark, Model model) {
        List<SimilarIssue> found = finding.forDispatcher(id).orElseThrow(SimilarController::noSuchIssue);
        model.addAttribute("asking", mark ? id : null);
        return part(found, "/triage", model);
    }

    @GetMapping("/desk/{department}/issues/{id}/similar")
    String forDepartment(@PathVariable String department, @PathVariable String id, Model model) {
        List<SimilarIssue> found = finding.forDepartment(department, id).orElseThrow(SimilarController::noSuchIssue);
        return part(found, "/desk/" + department + "/issues", model);
    }

    private static String part(List<SimilarIssue> found, String base, Model model) {
        model.addAttribute("found", found.stream().map(SimilarBody::of).toList());
        model.addAttribute("base", base);
        return "similar :: part";
    }
}
