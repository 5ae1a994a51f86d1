package city.onewindow.routing.desk.web;

import city.onewindow.house.problem.ProblemException;
import city.onewindow.routing.assignment.application.DecidingOnCase;
import city.onewindow.routing.assignment.model.CaseCommand;
import city.onewindow.routing.desk.model.Tab;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One issue at a department's desk: read, acknowledge, reply. What was typed is never lost to a fault. */
@Controller
@RequestMapping("/desk/{department}/issues/{id}")
class IssuePages {
    private static final Set<String> DONE = Set.of("acknowledged", "replied", "released", "revoked");

    private final DecidingOnCase deciding;
    private final IssuePage page;

    IssuePages(DecidingOnCase deciding, IssuePage page) {
        this.deciding = deciding;
        this.page = page;
    }

    @GetMapping
    String issue(
            @PathVariable String department,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(required = false) @Nullable String tab,
            Model model,
            Locale locale) {
        model.addAttribute("done", done != null && DONE.contains(done) ? done : null);
        model.addAttribute("tab", known(tab));
        return page.show(department, id, null, model, locale);
    }

    /** Of the list that one came from; null where that is none, and the issue's own is taken for it. */
    private static @Nullable String known(@Nullable String tab) {
        return tab == null ? null : Tab.of(tab).map(Tab::code).orElse(null);
    }

    private static String cameFrom(@Nullable String tab) {
        String known = known(tab);
        return known == null ? "" : "&tab=" + known;
    }

    @PostMapping("/acknowledgement")
    String acknowledge(
            @PathVariable String department,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String commandId,
            @RequestParam(required = false) @Nullable String tab,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        CaseCommand command = new CaseCommand.Acknowledge(department);
        model.addAttribute("tab", known(tab));
        try {
            Answers.done(deciding.decide(Requests.issue(id), Requests.key(commandId), command));
            return "redirect:/desk/{department}/issues/{id}?done=acknowledged" + cameFrom(tab);
        } catch (ProblemException e) {
            return page.again(e.problem(), department, id, null, model, locale, response);
        }
    }

    @PostMapping("/replies")
    String reply(
            @PathVariable String department,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String commandId,
            @RequestParam(required = false) @Nullable List<String> audiences,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable Integer after,
            @RequestParam(required = false) @Nullable String tab,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        ReplyForm form = new ReplyForm(
                audiences == null ? List.of() : new ArrayList<>(audiences),
                Objects.requireNonNullElse(outcome, ""),
                Objects.requireNonNullElse(text, ""),
                after);
        model.addAttribute("commandId", commandId);
        model.addAttribute("tab", known(tab));
        try {
            Answers.done(deciding.decide(Requests.issue(id), Requests.key(commandId), form.command(department)));
            return "redirect:/desk/{department}/issues/{id}?done=replied" + cameFrom(tab);
        } catch (ProblemException e) {
            return page.again(e.problem(), department, id, form, model, locale, response);
        }
    }
}
