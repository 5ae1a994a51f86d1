package city.onewindow.routing.desk.web;

import city.onewindow.contracts.issue.Department;
import city.onewindow.contracts.issue.Outcome;
import city.onewindow.house.problem.Problem;
import city.onewindow.house.problem.ProblemWriter;
import city.onewindow.routing.assignment.model.Case;
import city.onewindow.routing.assignment.model.Release;
import city.onewindow.routing.assignment.model.Words;
import city.onewindow.routing.desk.application.ReadingDesk;
import city.onewindow.routing.desk.application.ReadingRelated;
import city.onewindow.routing.desk.model.DeskIssue;
import city.onewindow.routing.desk.model.Tab;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A department's page of one issue, for all that can be done there. */
@Component
class IssuePage {
    private static final Set<String> LEADS_ON = Set.of("acknowledged", "replied");

    private final Departments departments;
    private final ReadingDesk reading;
    private final ReadingRelated related;
    private final NextInInbox next;
    private final ProblemWriter problems;
    private final Readers readers;

    IssuePage(
            Departments departments,
            ReadingDesk reading,
            ReadingRelated related,
            NextInInbox next,
            ProblemWriter problems,
            Readers readers) {
        this.departments = departments;
        this.reading = reading;
        this.related = related;
        this.next = next;
        this.problems = problems;
        this.readers = readers;
    }

    /** Fills the page. @param form a reply that was sent and not taken, absent at first */
    String show(String department, String id, @Nullable ReplyForm form, Model model, Locale locale) {
        Department own = departments.required(department);
        DeskIssue issue = reading.forDepartment(own.code(), Requests.issue(id)).orElseThrow(Requests::noSuchIssue);
        return filled(own, issue, form, model, locale);
    }

    private String filled(Department own, DeskIssue issue, @Nullable ReplyForm form, Model model, Locale locale) {
        Case state = issue.state();
        List<String> audiences =
                state.facts().audiences().stream().map(Words::of).toList();
        model.addAttribute("department", own);
        model.addAttribute("issue", issue);
        model.addAttribute("related", related.forDepartment(own.code(), state));
        model.addAttribute("audiences", audiences);
        model.addAttribute("outcomes", Words.all(Outcome.class));
        model.addAttribute("form", form != null ? form : new ReplyForm(new ArrayList<>(audiences), "", "", null));
        model.addAttribute("after", seen(form, model, state));
        model.addAttribute("lost", form != null && !Answers.mayReply(state, own.code()));
        model.addAttribute("mayAcknowledge", Answers.mayAcknowledge(state, own.code()));
        model.addAttribute("mayReply", Answers.mayReply(state, own.code()));
        model.addAttribute("reader", readers.of(locale));
        around(issue, own, model);
        release(issue, own, model);
        return "issue";
    }

    /** The way back, and after what was done the way on. */
    private void around(DeskIssue issue, Department own, Model model) {
        if (model.getAttribute("tab") == null) {
            boolean leads = issue.state()
                    .given()
                    .filter(given -> given.isLedBy(own.code()))
                    .isPresent();
            model.addAttribute("tab", Tab.of(issue.state().status(), leads).code());
        }
        if (model.getAttribute("done") instanceof String done && LEADS_ON.contains(done)) {
            model.addAttribute("next", next.beside(issue, own.code()));
        }
    }

    /**
     * The last reply that whoever sends the form has seen: as it was, where something else was wrong with the form; else the
     * last on the page, which has just said so.
     */
    private static int seen(@Nullable ReplyForm form, Model model, Case state) {
        Integer before = form == null ? null : form.after();
        boolean told = model.getAttribute("words") instanceof ProblemWriter.Words words
                && words.code().equals(Answers.ANSWERED);
        return before == null || told ? state.answers().size() : before;
    }

    private static void release(DeskIssue issue, Department own, Model model) {
        Release release = issue.state().aftermath().release();
        model.addAttribute("release", release);
        model.addAttribute("mayRelease", Answers.mayRelease(issue.state(), own.code()));
        // What was typed and not taken is there already, and its form open.
        model.addAttribute("releasing", model.containsAttribute("releaseForm"));
        model.addAttribute("revoking", model.containsAttribute("revocation"));
        if (!model.containsAttribute("releaseForm")) {
            model.addAttribute("releaseForm", ReleaseForm.before(issue.history()));
        }
    }

    /** The page again, with what was wrong; where the issue is not theirs any more, with what they wrote and nothing of it. */
    String again(
            Problem problem,
            String department,
            String id,
            @Nullable ReplyForm form,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Optional<Department> own = departments.known(department);
        Optional<DeskIssue> issue = own.flatMap(theirs -> reading.forDepartment(theirs.code(), id));
        boolean gone = form != null && reading.isGoneFrom(department, id);
        boolean lost = gone || form != null && own.isPresent() && issue.isEmpty();
        Problem said = lost ? Problem.of(404, gone ? "issue-gone" : "no-such-issue") : problem;
        model.addAttribute("words", problems.page(said, locale, ""));
        response.setStatus(said.status());
        if (lost) {
            model.addAttribute("department", own.orElse(null));
            model.addAttribute("form", form);
            model.addAttribute("reader", readers.of(locale));
            return "gone";
        }
        return issue.isPresent()
                ? filled(own.orElseThrow(), issue.get(), form, model, locale)
                : show(department, id, form, model, locale);
    }
}
