package city.onewindow.routing.desk.web;

import city.onewindow.contracts.issue.Department;
import city.onewindow.contracts.issue.Outcome;
import city.onewindow.house.problem.Problem;
import city.onewindow.house.problem.ProblemException;
import city.onewindow.house.problem.ProblemWriter;
import city.onewindow.routing.assignment.application.DecidingOnCase;
import city.onewindow.routing.assignment.model.CaseCommand;
import city.onewindow.routing.assignment.model.Words;
import city.onewindow.routing.desk.application.ReadingDesk;
import city.onewindow.routing.desk.application.ReadingRelated;
import city.onewindow.routing.desk.model.DeskIssue;
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
    private static final Set<String> DONE = Set.of("acknowledged", "replied");

    private final Departments departments;
    private final ReadingDesk reading;
    private final ReadingRelated related;
    private final DecidingOnCase deciding;
    private final ProblemWriter problems;
    private final Readers readers;

    IssuePages(
            Departments departments,
            ReadingDesk reading,
            ReadingRelated related,
            DecidingOnCase deciding,
            ProblemWriter problems,
            Readers readers) {
        this.departments = departments;
        this.reading = reading;
        this.related = related;
        this.deciding = deciding;
        this.problems = problems;
        this.readers = readers;
    }

    @GetMapping
    String issue(
            @PathVariable String department,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String done,
            Model model,
            Locale locale) {
        model.addAttribute("done", done != null && DONE.contains(done) ? done : null);
        return page(department, id, null, model, locale);
    }

    private String page(String department, String id, @Nullable ReplyForm form, Model model, Locale locale) {
        Department own = departments.required(department);
        DeskIssue issue = reading.forDepartment(own.code(), Requests.issue(id)).orElseThrow(Requests::noSuchIssue);
        List<String> audiences =
                issue.state().facts().audiences().stream().map(Words::of).toList();
        model.addAttribute("department", own);
        model.addAttribute("issue", issue);
        model.addAttribute("related", related.forDepartment(own.code(), issue.state()));
        model.addAttribute("audiences", audiences);
        model.addAttribute("outcomes", Words.all(Outcome.class));
        model.addAttribute("form", form != null ? form : new ReplyForm(new ArrayList<>(audiences), "", ""));
        model.addAttribute("lost", form != null && !Answers.mayReply(issue.state(), own.code()));
        model.addAttribute("mayAcknowledge", Answers.mayAcknowledge(issue.state(), own.code()));
        model.addAttribute("mayReply", Answers.mayReply(issue.state(), own.code()));
        model.addAttribute("reader", readers.of(locale));
        return "issue";
    }

    @PostMapping("/acknowledgement")
    String acknowledge(
            @PathVariable String department,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String commandId,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        CaseCommand command = new CaseCommand.Acknowledge(department);
        try {
            Answers.done(deciding.decide(Requests.issue(id), Requests.key(commandId), command));
            return "redirect:/desk/{department}/issues/{id}?done=acknowledged";
        } catch (ProblemException e) {
            return again(e.problem(), department, id, null, model, locale, response);
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
            Model model,
            Locale locale,
            HttpServletResponse response) {
        ReplyForm form = new ReplyForm(
                audiences == null ? List.of() : new ArrayList<>(audiences),
                Objects.requireNonNullElse(outcome, ""),
                Objects.requireNonNullElse(text, ""));
        model.addAttribute("commandId", commandId);
        try {
            Answers.done(deciding.decide(Requests.issue(id), Requests.key(commandId), form.command(department)));
            return "redirect:/desk/{department}/issues/{id}?done=replied";
        } catch (ProblemException e) {
            return again(e.problem(), department, id, form, model, locale, response);
        }
    }

    private String again(
            Problem problem,
            String department,
            String id,
            @Nullable ReplyForm form,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        model.addAttribute("words", problems.page(problem, locale, ""));
        response.setStatus(problem.status());
        return page(department, id, form, model, locale);
    }
}
