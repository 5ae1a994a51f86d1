package city.onewindow.routing.desk.web;

import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.house.problem.ProblemException;
import city.onewindow.house.problem.ProblemWriter;
import city.onewindow.routing.assignment.application.DecidingOnCase;
import city.onewindow.routing.catalogue.application.CatalogueInForce;
import city.onewindow.routing.desk.application.DeskViews;
import city.onewindow.routing.desk.application.FlaggingDuplicates;
import city.onewindow.routing.desk.application.SuggestingNow;
import city.onewindow.routing.desk.model.Cursor;
import city.onewindow.routing.desk.model.DeskPage;
import city.onewindow.routing.desk.web.PlacingPage.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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
    private static final List<String> TABS = List.of("triage", OPEN);
    private static final Set<String> DONE = Set.of("dispatched", "duplicate", "unmarked");

    private final DeskViews views;
    private final SuggestingNow suggesting;
    private final FlaggingDuplicates flagging;
    private final DecidingOnCase deciding;
    private final ProblemWriter problems;
    private final Readers readers;
    private final PlacingPage placing;
    private final CatalogueInForce catalogue;

    TriagePages(
            DeskViews views,
            SuggestingNow suggesting,
            FlaggingDuplicates flagging,
            DecidingOnCase deciding,
            ProblemWriter problems,
            Readers readers,
            PlacingPage placing,
            CatalogueInForce catalogue) {
        this.views = views;
        this.suggesting = suggesting;
        this.flagging = flagging;
        this.deciding = deciding;
        this.problems = problems;
        this.readers = readers;
        this.placing = placing;
        this.catalogue = catalogue;
    }

    @GetMapping
    String queue(
            @RequestParam(required = false) @Nullable String tab,
            @RequestParam(required = false) @Nullable String after,
            @ModelAttribute("query") TriageQuery query,
            @CookieValue(name = Dispatcher.COOKIE, required = false) @Nullable String cookie,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model,
            Locale locale) {
        if (tab != null && !tab.isEmpty() && !TABS.contains(tab)) {
            throw Problem.invalid(FieldFault.of("#query/tab", "form", String.join(", ", TABS)))
                    .exception();
        }
        list(OPEN.equals(tab), Requests.after(after), query, Dispatcher.remembered(cookie), model, locale);
        return htmx != null ? "triage :: list" : "triage";
    }

    private void list(
            boolean open,
            @Nullable Cursor after,
            TriageQuery query,
            @Nullable String dispatcher,
            Model model,
            Locale locale) {
        Reader reader = readers.of(locale);
        DeskPage page = flagging.on(suggesting.on(
                open
                        ? views.open(after, Requests.PAGE)
                        : views.triage(query.filter(catalogue.get(), dispatcher, reader.now()), after, Requests.PAGE)));
        Cursor next = page.next();
        model.addAttribute("tab", open ? OPEN : "triage");
        model.addAttribute("query", query);
        model.addAttribute("dispatcher", dispatcher);
        model.addAttribute("count", DeskPages.shown(views.countTriage()));
        model.addAttribute("lines", page.lines());
        model.addAttribute("next", next == null ? null : next.text());
        model.addAttribute("first", after == null);
        model.addAttribute("reader", reader);
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
        model.addAttribute("words", problems.page(problem, locale, ""));
        model.addAttribute("code", typed);
        response.setStatus(problem.status());
        list(true, null, new TriageQuery(null, null, null, null), null, model, locale);
        return "triage";
    }

    @GetMapping("/{id}")
    String issue(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(required = false) @Nullable String original,
            @CookieValue(name = Dispatcher.COOKIE, required = false) @Nullable String cookie,
            Model model,
            Locale locale) {
        model.addAttribute("original", original);
        model.addAttribute("done", done != null && DONE.contains(done) ? done : null);
        return placing.show(id, null, Dispatcher.remembered(cookie), model, locale);
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
            @RequestParam(required = false) @Nullable String by,
            @CookieValue(name = Dispatcher.COOKIE, required = false) @Nullable String cookie,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        String dispatcher = Dispatcher.sent(by, cookie);
        List<String> ticked = assists == null ? new ArrayList<>() : new ArrayList<>(assists);
        if (replaces != null && replaces > 0) {
            // The page ticked who assists so far; who of them leads now assists no more.
            ticked.remove(lead);
        }
        PlaceForm form = new PlaceForm(
                Objects.requireNonNullElse(lead, ""),
                new ArrayList<>(ticked),
                Objects.requireNonNullElse(category, ""),
                Objects.requireNonNullElse(reason, ""),
                replaces,
                dispatcher);
        try {
            Answers.placed(
                    deciding.decide(Requests.issue(id), Requests.key(commandId), form.command(true)),
                    form,
                    catalogue.get());
            Dispatcher.remember(dispatcher, response);
            return "redirect:/triage/{id}?done=dispatched";
        } catch (ProblemException e) {
            model.addAttribute("commandId", commandId);
            Refused refused = new Refused("place", dispatcher, cookie);
            return placing.again(e.problem(), id, form, refused, model, locale, response);
        }
    }
}
