package city.onewindow.intake.issue.web;

import city.onewindow.contracts.issue.TrackingCode;
import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.house.text.TextRule;
import city.onewindow.house.web.Form;
import city.onewindow.intake.issue.application.ReadingIssue;
import city.onewindow.intake.issue.application.RequestingWithdrawal;
import city.onewindow.intake.issue.model.IdempotencyKey;
import city.onewindow.intake.issue.model.Secret;
import city.onewindow.messaging.aggregate.Aggregate;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The requester's way out: asks with code and secret, and says who decides. */
@Controller
class WithdrawPages {
    private static final String PAGE = "withdraw";
    private static final TextRule SECRET = TextRule.line(1, 80);

    private final RequestingWithdrawal withdrawing;
    private final ReadingIssue reading;
    private final ReceiptCookies cookies;

    WithdrawPages(RequestingWithdrawal withdrawing, ReadingIssue reading, ReceiptCookies cookies) {
        this.withdrawing = withdrawing;
        this.reading = reading;
        this.cookies = cookies;
    }

    @GetMapping("/withdraw")
    String form(@RequestParam(defaultValue = "") String code, Model model) {
        model.addAttribute("form", new Form(Map.of("code", List.of(code))));
        return PAGE;
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(Form form, HttpServletResponse response) {
        IdempotencyKey key = Requests.key(form.commandId(), "/" + Form.COMMAND);
        List<FieldFault> faults = new ArrayList<>();
        TrackingCode.Reading reading = TrackingCode.read(form.value("code"));
        switch (reading) {
            case TrackingCode.Reading.Code read -> {}
            case TrackingCode.Reading.Mistyped mistyped -> faults.add(FieldFault.of("/code", "mistyped"));
            case TrackingCode.Reading.NoCode none ->
                faults.add(FieldFault.of("/code", form.value("code").isBlank() ? "missing" : "no-code"));
        }
        SECRET.fault(TextRule.normal(form.value("secret")))
                .ifPresent(fault -> faults.add(FieldFault.of("/secret", fault.code(), SECRET.max())));
        String reason = TextRule.normal(form.value("reason"));
        IssuesController.REASON
                .fault(reason)
                .ifPresent(fault -> faults.add(FieldFault.of("/reason", fault.code(), IssuesController.REASON.max())));
        if (!faults.isEmpty() || !(reading instanceof TrackingCode.Reading.Code read)) {
            return form.again(PAGE, Problem.invalid(faults));
        }
        Secret secret = Secret.typed(form.value("secret"));
        // An issue is passed on once: whoever sends the form again with another reason learns when that was.
        Optional<RequestingWithdrawal.Outcome> outcome =
                withdrawing.request(read.code(), secret, key, reason.isEmpty() ? null : reason);
        boolean again = outcome.orElse(null) instanceof RequestingWithdrawal.Outcome.PassedOn on && on.again();
        return outcome.isPresent()
                ? new ModelAndView(cookies.redirect("/withdraw/" + read.code().grouped(), secret, response)
                        + (again ? "?again=true" : ""))
                : form.again(
                        PAGE,
                        new Problem(
                                "no-such-issue", 404, List.of(), List.of(FieldFault.of("/code", "code-or-secret"))));
    }

    /** That it was asked, and when first; whoever has not asked, or in another browser, is shown the form. */
    @GetMapping("/withdraw/{code}")
    String asked(
            @PathVariable String code,
            @RequestParam(defaultValue = "false") boolean again,
            @CookieValue(name = ReceiptCookies.NAME, required = false) @Nullable String secret,
            Model model) {
        TrackingCode tracking = Requests.code(code);
        Secret opened = Secret.typed(secret == null ? "" : secret);
        var found = reading.read(tracking, opened);
        Instant at =
                found.map(issue -> issue.required().withdrawalRequestedAt()).orElse(null);
        if (at == null) {
            return "redirect:/withdraw?code=" + tracking.grouped();
        }
        model.addAttribute("code", tracking.grouped());
        model.addAttribute("again", again);
        model.addAttribute(
                "subject",
                found.map(issue -> issue.required().submission().subject()).orElseThrow());
        model.addAttribute("secret", opened.grouped());
        model.addAttribute("requestedAt", at);
        model.addAttribute("sequence", found.map(Aggregate::last).orElseThrow());
        return "withdrawal";
    }
}
