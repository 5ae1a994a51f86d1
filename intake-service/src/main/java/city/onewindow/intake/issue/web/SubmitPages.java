package city.onewindow.intake.issue.web;

import city.onewindow.house.problem.Problem;
import city.onewindow.house.problem.ProblemWriter;
import city.onewindow.intake.issue.application.SubmittingIssue;
import city.onewindow.intake.issue.application.SubmittingIssue.Outcome;
import city.onewindow.intake.issue.model.IdempotencyKey;
import city.onewindow.intake.issue.model.WebhookRule;
import city.onewindow.intake.options.DispatchOptions;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The start page and the form. */
@Controller
class SubmitPages {
    private final SubmittingIssue submitting;
    private final WebhookRule webhooks;
    private final DispatchOptions options;
    private final ProblemWriter problems;
    private final ReceiptCookies cookies;
    private final SubmissionMeters meters;

    SubmitPages(
            SubmittingIssue submitting,
            WebhookRule webhooks,
            DispatchOptions options,
            ProblemWriter problems,
            ReceiptCookies cookies,
            SubmissionMeters meters) {
        this.submitting = submitting;
        this.webhooks = webhooks;
        this.options = options;
        this.problems = problems;
        this.cookies = cookies;
        this.meters = meters;
    }

    @GetMapping("/")
    String start() {
        return "start";
    }

    @GetMapping("/submit")
    String form(Model model) {
        return page(SubmitForm.empty(freshId()), model);
    }

    /** The part of the form that depends on who asks. */
    @GetMapping("/submit/company")
    String company(@RequestParam(defaultValue = "company") String kind, Model model) {
        model.addAttribute("asks", kind);
        model.addAttribute("form", SubmitForm.empty(""));
        return "submit :: company";
    }

    @PostMapping("/submit")
    String submit(@ModelAttribute SubmitForm form, Model model, Locale locale, HttpServletResponse response) {
        IdempotencyKey key = Requests.key(form.commandId(), "/commandId");
        Outcome outcome = meters.record(() ->
                submitting.submit(key, form.bytes(), () -> form.toSubmission().judge(webhooks)));
        return switch (outcome) {
            case Outcome.Accepted accepted -> cookies.redirect(accepted.receipt(), response);
            case Outcome.Repeated repeated -> cookies.redirect(repeated.receipt(), response);
            // Whoever goes back, changes the words and sends again means another issue: under another id it is one.
            case Outcome.KeyReused reused ->
                again(
                        form.under(freshId()),
                        new Problem("sent-before", 409, List.of(), List.of()),
                        model,
                        locale,
                        response);
            case Outcome.Invalid invalid ->
                again(form, Problem.invalid(form.faults(invalid.faults())), model, locale, response);
        };
    }

    private String again(SubmitForm form, Problem problem, Model model, Locale locale, HttpServletResponse response) {
        model.addAttribute("words", problems.page(problem, locale, ""));
        response.setStatus(problem.status());
        return page(form, model);
    }

    private String page(SubmitForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("asks", form.kind());
        model.addAttribute("options", options.current());
        return "submit";
    }

    private static String freshId() {
        return UUID.randomUUID().toString();
    }
}
