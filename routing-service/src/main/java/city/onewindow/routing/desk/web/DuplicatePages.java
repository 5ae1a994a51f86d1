package city.onewindow.routing.desk.web;

import city.onewindow.house.problem.ProblemException;
import city.onewindow.routing.assignment.application.DecidingOnCase;
import city.onewindow.routing.assignment.application.MarkingDuplicate;
import city.onewindow.routing.assignment.model.CaseCommand;
import city.onewindow.routing.desk.application.DeskViews;
import city.onewindow.routing.desk.web.PlacingPage.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Marking an issue as a duplicate of another, and taking that back. */
@Controller
@RequestMapping("/triage/{id}/duplicate")
class DuplicatePages {
    private final DeskViews views;
    private final MarkingDuplicate marking;
    private final DecidingOnCase deciding;
    private final PlacingPage page;

    DuplicatePages(DeskViews views, MarkingDuplicate marking, DecidingOnCase deciding, PlacingPage page) {
        this.views = views;
        this.marking = marking;
        this.deciding = deciding;
        this.page = page;
    }

    @PostMapping
    String mark(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String commandId,
            @RequestParam(required = false) @Nullable String original,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String by,
            @CookieValue(name = Dispatcher.COOKIE, required = false) @Nullable String cookie,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        String dispatcher = Dispatcher.sent(by, cookie);
        try {
            DuplicateForm.Read read = new DuplicateForm(original, reason, dispatcher).read(views, true);
            Answers.done(marking.mark(
                    Requests.issue(id), Requests.key(commandId), read.original(), read.reason(), read.by()));
            Dispatcher.remember(read.by(), response);
            return "redirect:/triage/{id}?done=duplicate";
        } catch (ProblemException e) {
            model.addAttribute("original", Objects.requireNonNullElse(original, ""));
            model.addAttribute("duplicateReason", reason);
            Refused refused = new Refused("duplicate", dispatcher, cookie);
            return page.again(e.problem(), id, null, refused, model, locale, response);
        }
    }

    @PostMapping("/removal")
    String unmark(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String commandId,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String by,
            @CookieValue(name = Dispatcher.COOKIE, required = false) @Nullable String cookie,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        String dispatcher = Dispatcher.sent(by, cookie);
        try {
            CaseCommand.UnmarkDuplicate command = new UnmarkForm(reason, dispatcher).command(true);
            Answers.done(deciding.decide(Requests.issue(id), Requests.key(commandId), command));
            Dispatcher.remember(command.by(), response);
            return "redirect:/triage/{id}?done=unmarked";
        } catch (ProblemException e) {
            model.addAttribute("duplicateReason", reason);
            Refused refused = new Refused("unmark", dispatcher, cookie);
            return page.again(e.problem(), id, null, refused, model, locale, response);
        }
    }
}
