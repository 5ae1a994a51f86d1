package city.onewindow.routing.desk.web;

import city.onewindow.contracts.issue.Department;
import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.routing.desk.application.DeskViews;
import city.onewindow.routing.desk.model.Cursor;
import city.onewindow.routing.desk.model.DeskPage;
import city.onewindow.routing.desk.model.Tab;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The choice of a department, and its inbox. */
@Controller
class DeskPages {
    private final Departments departments;
    private final DeskViews views;
    private final Readers readers;

    DeskPages(Departments departments, DeskViews views, Readers readers) {
        this.departments = departments;
        this.views = views;
        this.readers = readers;
    }

    /** A department with what it has to do. @param former whether it is in the catalogue no longer */
    record Load(Department department, boolean former, String dispatched, String acknowledged) {}

    @GetMapping("/desk")
    String choose(Model model, Locale locale) {
        List<Load> loads = Stream.concat(
                        departments.all().stream().map(each -> load(each, false)),
                        departments.leftOut().stream().map(each -> load(each, true)))
                .toList();
        model.addAttribute("loads", loads);
        model.addAttribute("reader", readers.of(locale));
        return "desk";
    }

    private Load load(Department each, boolean former) {
        return new Load(each, former, count(each, Tab.DISPATCHED), count(each, Tab.ACKNOWLEDGED));
    }

    private String count(Department department, Tab tab) {
        return shown(views.count(department.code(), tab));
    }

    /** A count that ended before the list did says so. */
    static String shown(int count) {
        return count >= DeskViews.MOST_COUNTED ? (count - 1) + "+" : "" + count;
    }

    @GetMapping("/desk/{department}")
    String inbox(
            @PathVariable String department,
            @RequestParam(required = false) @Nullable String tab,
            @RequestParam(required = false) @Nullable String after,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model,
            Locale locale) {
        Department own = departments.required(department);
        Tab shown = tab == null || tab.isEmpty()
                ? Tab.DISPATCHED
                : Tab.of(tab)
                        .orElseThrow(() -> Problem.invalid(FieldFault.of("#query/tab", "form", Tab.codes()))
                                .exception());
        DeskPage page = views.inbox(own.code(), List.of(shown), Requests.after(after), Requests.PAGE);
        Map<String, String> counts = new LinkedHashMap<>();
        Arrays.stream(Tab.values()).forEach(each -> counts.put(each.code(), count(own, each)));
        Cursor next = page.next();
        model.addAttribute("department", own);
        model.addAttribute("tab", shown.code());
        model.addAttribute("counts", counts);
        model.addAttribute("lines", page.lines());
        model.addAttribute("next", next == null ? null : next.text());
        model.addAttribute("first", after == null || after.isEmpty());
        model.addAttribute("reader", readers.of(locale));
        return htmx != null ? "inbox :: list" : "inbox";
    }
}
