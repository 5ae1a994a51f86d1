package city.onewindow.routing.desk.web;

import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.house.problem.ProblemException;
import city.onewindow.house.problem.ProblemWriter;
import city.onewindow.routing.assignment.application.DecidingOnCase;
import city.onewindow.routing.assignment.model.Dispatch;
import city.onewindow.routing.desk.application.DeskViews;
import city.onewindow.routing.desk.application.ReadingDesk;
import city.onewindow.routing.desk.model.Cursor;
import city.onewindow.routing.desk.model.DeskIssue;
import city.onewindow.routing.desk.model.DeskPage;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The dispatcher's pages: what no rule could place, all that is open, and one issue to place or to send elsewhere. */
@Controller
@RequestMapping("/triage")
class TriagePages {
    private static final String OPEN = "open";

    private final DeskViews views;
    private final ReadingDesk reading;
    private final DecidingOnCase deciding;
    private final ProblemWriter problems;
    private final Readers readers;

    TriagePages(
            DeskViews views, ReadingDesk reading, DecidingOnCase deciding, ProblemWriter problems, Readers readers) {
        this.views = views;
        this.reading = reading;
        this.deciding = deciding;
        this.problems = problems;
        this.readers = readers;
    }

    @GetMapping
    String queue(
            @RequestParam(required = false) @Nullable String tab,
            @RequestParam(required = false) @Nullable String after,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model,
            Locale locale) {
        list(OPEN.equals(tab), Requests.after(after), model, locale);
        return htmx != null ? "triage :: list" : "triage";
    }

    private void list(boolean open, @Nullable Cursor after, Model model, Locale locale) {
        DeskPage page = open ? views.open(after, Requests.PAGE) : views.triage(after, Requests.PAGE);
        Cursor next = page.next();
        model.addAttribute("tab", open ? OPEN : "triage");
        model.addAttribute("count", DeskPages.shown(views.countTriage()));
        model.addAttribute("lines", page.lines());
        model.addAttribute("next", next == null ? null : next.text());
        model.addAttribute("first", after == null);
        model.addAttribute("reader", readers.of(locale));
    }

    /** Any issue by its tracking code. */
    @GetMapping("/find")
    String find(
            @RequestParam(required = false) @Nullable String code,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        String typed = Objects.requireNonNullElse(code, "");
        Optional<String> found = Codes.parse(typed).flatMap(views::byTrackingCode);
        if (found.isPresent()) {
            return "redirect:/triage/" + found.get();
        }
        Problem problem = Problem.invalid(FieldFault.of("/code", "no-such-code"));
        model.addAttribute("words", problems.words(problem, locale, ""));
        model.addAttribute("code", typed);
        response.setStatus(problem.status());
        list(true, null, model, locale);
        return "triage";
    }

    @GetMapping("/{id}")
    String issue(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String done,
            Model model,
            Locale locale) {
        model.addAttribute("done", "dispatched".equals(done));
        return page(id, null, model, locale);
    }

    private String page(String id, @Nullable PlaceForm typed, Model model, Locale locale) {
        DeskIssue issue = reading.forDispatcher(Requests.issue(id)).orElseThrow(Requests::noSuchIssue);
        Optional<Dispatch> given = issue.state().given();
        model.addAttribute("issue", issue);
        model.addAttribute("given", given.orElse(null));
        model.addAttribute("open", issue.state().status().isOpen());
        model.addAttribute(
                "form",
                typed != null
                        ? typed
                        : new PlaceForm(
                                "",
                                List.of(),
                                "",
                                "",
                                given.map(Dispatch::number).orElse(0)));
        model.addAttribute("reader", readers.of(locale));
        return "placing";
    }

    @PostMapping("/{id}")
    String place(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String commandId,
            @RequestParam(required = false) @Nullable String lead,
            @RequestParam(required = false) @Nullable List<String> assists,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable Integer replaces,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        PlaceForm form = new PlaceForm(
                Objects.requireNonNullElse(lead, ""),
                assists == null ? List.of() : new ArrayList<>(assists),
                Objects.requireNonNullElse(category, ""),
                Objects.requireNonNullElse(reason, ""),
                replaces);
        try {
            Answers.done(deciding.decide(Requests.issue(id), Requests.key(commandId), form.command()));
            return "redirect:/triage/{id}?done=dispatched";
        } catch (ProblemException e) {
            model.addAttribute("words", problems.words(e.problem(), locale, ""));
            model.addAttribute("commandId", commandId);
            response.setStatus(e.problem().status());
            return page(id, form, model, locale);
        }
    }
}
