package city.onewindow.routing.desk.web;

import city.onewindow.house.problem.ProblemException;
import city.onewindow.routing.assignment.application.DecidingOnCase;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Releasing a general answer, correcting it and taking it back, at the issue's own page. */
@Controller
@RequestMapping("/desk/{department}/issues/{id}")
class ReleasePages {
    private final DecidingOnCase deciding;
    private final IssuePage page;

    ReleasePages(DecidingOnCase deciding, IssuePage page) {
        this.deciding = deciding;
        this.page = page;
    }

    @PostMapping("/releases")
    String release(
            @PathVariable String department,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String commandId,
            @RequestParam(required = false) @Nullable String question,
            @RequestParam(required = false) @Nullable String answer,
            @RequestParam(required = false) @Nullable String staff,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        ReleaseForm form = new ReleaseForm(question, answer, staff);
        try {
            Answers.done(deciding.decide(Requests.issue(id), Requests.key(commandId), form.command(department)));
            return "redirect:/desk/{department}/issues/{id}?done=released";
        } catch (ProblemException e) {
            model.addAttribute("releaseForm", form);
            model.addAttribute("releaseId", commandId);
            return page.again(e.problem(), department, id, null, model, locale, response);
        }
    }

    @PostMapping("/release-revocations")
    String revoke(
            @PathVariable String department,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String commandId,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String staff,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        ReleaseForm.Revocation form = new ReleaseForm.Revocation(reason, staff);
        try {
            Answers.done(deciding.decide(Requests.issue(id), Requests.key(commandId), form.command(department)));
            return "redirect:/desk/{department}/issues/{id}?done=revoked";
        } catch (ProblemException e) {
            model.addAttribute("revocation", form);
            return page.again(e.problem(), department, id, null, model, locale, response);
        }
    }
}
