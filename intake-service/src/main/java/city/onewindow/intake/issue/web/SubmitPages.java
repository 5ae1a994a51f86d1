package city.onewindow.intake.issue.web;

import city.onewindow.house.problem.Problem;
import city.onewindow.house.problem.ProblemWriter;
import city.onewindow.intake.issue.application.ReadingIssue;
import city.onewindow.intake.issue.application.Receipt;
import city.onewindow.intake.issue.application.SubmittingIssue;
import city.onewindow.intake.issue.model.Secret;
import city.onewindow.intake.issue.model.TrackingCode;
import city.onewindow.intake.issue.model.WebhookRule;
import city.onewindow.intake.options.DispatchOptions;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The start page, the form and the receipt. */
@Controller
class SubmitPages {
    private static final String COOKIE = "onewindow-intake-receipt";

    private final SubmittingIssue submitting;
    private final ReadingIssue reading;
    private final WebhookRule webhooks;
    private final DispatchOptions options;
    private final ProblemWriter problems;

    SubmitPages(
            SubmittingIssue submitting,
            ReadingIssue reading,
            WebhookRule webhooks,
            DispatchOptions options,
            ProblemWriter problems) {
        this.submitting = submitting;
        this.reading = reading;
        this.webhooks = webhooks;
        this.options = options;
        this.problems = problems;
    }

    @GetMapping("/")
    String start() {
        return "start";
    }

    @GetMapping("/submit")
    String form(Model model) {
        model.addAttribute("form", new SubmitForm());
        model.addAttribute("options", options.current());
        return "submit";
    }

    @PostMapping("/submit")
    String submit(@ModelAttribute SubmitForm form, Model model, Locale locale, HttpServletResponse response) {
        SubmittingIssue.Outcome outcome = submitting.submit(
                Requests.key(form.getCommandId()),
                form.bytes(),
                () -> form.toSubmission().judge(webhooks));
        return switch (outcome) {
            case SubmittingIssue.Outcome.Accepted accepted -> receipt(accepted.receipt(), response);
            case SubmittingIssue.Outcome.Repeated repeated -> receipt(repeated.receipt(), response);
            case SubmittingIssue.Outcome.KeyReused reused -> throw IssuesController.keyReused();
            case SubmittingIssue.Outcome.Invalid invalid -> {
                Problem problem = Problem.invalid(SubmissionBody.faults(invalid.faults()));
                model.addAttribute("form", form);
                model.addAttribute("words", problems.words(problem, locale, ""));
                model.addAttribute("options", options.current());
                response.setStatus(problem.status());
                yield "submit";
            }
        };
    }

    /** The secret goes into a cookie, not into an address that is kept in histories and logs. */
    private static String receipt(Receipt receipt, HttpServletResponse response) {
        String code = receipt.issue().trackingCode().grouped();
        response.addHeader(
                "Set-Cookie",
                ResponseCookie.from(COOKIE, receipt.secret().canonical())
                        .path("/receipt/" + code)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .maxAge(java.time.Duration.ofHours(2))
                        .build()
                        .toString());
        return "redirect:/receipt/" + code;
    }

    @GetMapping("/receipt/{code}")
    String receipt(
            @PathVariable String code,
            @CookieValue(name = COOKIE, required = false) @Nullable String secret,
            Model model) {
        TrackingCode tracking = Requests.code(code);
        Secret opened = Secret.typed(secret == null ? "" : secret);
        Optional<IssueBody> issue =
                reading.read(tracking, opened).map(found -> IssueBody.of(found.id(), found.required()));
        model.addAttribute("issue", issue.orElseThrow(Requests::noSuchIssue));
        model.addAttribute("secret", opened.grouped());
        return "receipt";
    }
}
