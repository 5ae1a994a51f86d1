package city.onewindow.routing.desk.web;

import city.onewindow.house.problem.ProblemException;
import city.onewindow.routing.assignment.application.DecidingOnCase;
import city.onewindow.routing.assignment.model.CaseCommand;
import city.onewindow.routing.assignment.model.Claim;
import city.onewindow.routing.desk.web.PlacingPage.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Taking an issue of the triage desk to work on it, and leaving it to the others. */
@Controller
@RequestMapping("/triage/{id}")
class ClaimPages {
    private final DecidingOnCase deciding;
    private final PlacingPage page;

    ClaimPages(DecidingOnCase deciding, PlacingPage page) {
        this.deciding = deciding;
        this.page = page;
    }

    @PostMapping("/claim")
    String claim(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String by,
            @CookieValue(name = Dispatcher.COOKIE, required = false) @Nullable String cookie,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        try {
            String name = Dispatcher.required(by);
            response.addHeader("Set-Cookie", Dispatcher.cookie(name));
            Answers.done(
                    deciding.decide(Requests.issue(id), Requests.CLAIMING, new CaseCommand.Take(name, Claim.LEASE)));
            return "redirect:/triage/{id}";
        } catch (ProblemException e) {
            Refused refused = new Refused("claim", by, cookie);
            return page.again(e.problem(), id, null, refused, model, locale, response);
        }
    }

    @PostMapping("/release")
    String release(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String by,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        try {
            String name = Dispatcher.required(by);
            Answers.done(deciding.decide(Requests.issue(id), Requests.CLAIMING, new CaseCommand.Release(name)));
            return "redirect:/triage";
        } catch (ProblemException e) {
            Refused refused = new Refused("claim", by, null);
            return page.again(e.problem(), id, null, refused, model, locale, response);
        }
    }
}
