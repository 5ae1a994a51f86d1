package city.onewindow.routing.similar.web;

import city.onewindow.house.web.HtmxRequest;
import city.onewindow.routing.similar.application.FindingSimilar;
import city.onewindow.routing.similar.model.SimilarIssue;
import city.onewindow.routing.similar.web.SimilarController.SimilarBody;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Alike issues as a part that a page of the desk fetches after it is there: no page waits for the index. Without scripts
 * nothing is fetched; then the part is a page of its own, to which a link leads.
 */
@Controller
class SimilarPages {
    private final FindingSimilar finding;

    SimilarPages(FindingSimilar finding) {
        this.finding = finding;
    }

    /** @param mark whether the issue may be marked as a duplicate of a hit; the page that asks knows */
    @GetMapping("/triage/{id}/similar")
    String forDispatcher(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean mark,
            HtmxRequest htmx,
            Model model) {
        List<SimilarIssue> found = finding.forDispatcher(id).orElseThrow(SimilarController::noSuchIssue);
        model.addAttribute("asking", mark ? id : null);
        return view(id, found, "/triage", htmx, model);
    }

    @GetMapping("/desk/{department}/issues/{id}/similar")
    String forDepartment(@PathVariable String department, @PathVariable String id, HtmxRequest htmx, Model model) {
        List<SimilarIssue> found = finding.forDepartment(department, id).orElseThrow(SimilarController::noSuchIssue);
        return view(id, found, "/desk/" + department + "/issues", htmx, model);
    }

    private static String view(String id, List<SimilarIssue> found, String base, HtmxRequest htmx, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("whole", !htmx.wantsFragment());
        model.addAttribute("found", found.stream().map(SimilarBody::of).toList());
        model.addAttribute("base", base);
        return htmx.view("similar", "part");
    }
}
