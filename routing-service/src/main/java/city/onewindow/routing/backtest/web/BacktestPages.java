package city.onewindow.routing.backtest.web;

import city.onewindow.contracts.issue.Department;
import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.house.problem.ProblemException;
import city.onewindow.house.problem.ProblemWriter;
import city.onewindow.house.web.Times;
import city.onewindow.routing.backtest.model.Totals;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The back-test as a picture: accuracy and load before and after, and the issues that change. */
@Controller
class BacktestPages {
    private static final Set<String> CHOSEN = Set.of("#query/months", "#query/against");

    private final Trials trials;
    private final ProblemWriter problems;
    private final MessageSource messages;
    private final Times times;

    BacktestPages(Trials trials, ProblemWriter problems, MessageSource messages, Times times) {
        this.trials = trials;
        this.problems = problems;
        this.messages = messages;
        this.times = times;
    }

    /** A pair of bars. @param beforeShare of the longest, in percent @param afterShare of the longest, in percent */
    record Bar(Department department, long before, long after, double beforeShare, double afterShare) {}

    @GetMapping("/rules/backtest")
    String read(
            @ModelAttribute("query") BacktestQuery query, Model model, Locale locale, HttpServletResponse response) {
        model.addAttribute("en", "en".equals(locale.getLanguage()));
        model.addAttribute("reads", new TrialReader(messages, locale));
        model.addAttribute("otherwise", new ChangeReader(messages, times, locale));
        try {
            BacktestBody answer = BacktestBody.of(trials.run(query, null));
            model.addAttribute("answer", answer);
            BacktestBody.TotalsBody totals = answer.totals();
            model.addAttribute("bars", totals == null ? List.of() : bars(totals.load()));
        } catch (ProblemException e) {
            model.addAttribute("words", problems.page(chosen(e.problem()), locale, ""));
            response.setStatus(e.problem().status());
        }
        return "backtest";
    }

    /** The page has these to choose from, and does not say how they are typed. */
    private static Problem chosen(Problem problem) {
        FieldFault[] faults = problem.faults().stream()
                .map(fault -> CHOSEN.contains(fault.pointer()) ? FieldFault.of(fault.pointer(), "not-offered") : fault)
                .toArray(FieldFault[]::new);
        return problem.with(faults);
    }

    private static List<Bar> bars(List<Totals.Load> load) {
        long longest = load.stream()
                .mapToLong(each -> Math.max(each.before(), each.after()))
                .max()
                .orElse(1);
        return load.stream()
                .map(each -> new Bar(
                        each.department(),
                        each.before(),
                        each.after(),
                        100.0 * each.before() / longest,
                        100.0 * each.after() / longest))
                .toList();
    }
}
