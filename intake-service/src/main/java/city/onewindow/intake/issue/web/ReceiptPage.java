package city.onewindow.intake.issue.web;

import city.onewindow.contracts.issue.TrackingCode;
import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.intake.issue.application.ReadingIssue;
import city.onewindow.intake.issue.model.Secret;
import city.onewindow.intake.released.ReleasedAnswers;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the requester keeps: shown for a while in the browser that submitted, and in no other. */
@Controller
class ReceiptPage {
    private final ReadingIssue reading;
    private final Notes notes;
    private final ReleasedAnswers released;

    ReceiptPage(ReadingIssue reading, Notes notes, ReleasedAnswers released) {
        this.reading = reading;
        this.notes = notes;
        this.released = released;
    }

    @GetMapping("/receipt/{code}")
    String receipt(
            @PathVariable String code,
            @CookieValue(name = ReceiptCookies.NAME, required = false) @Nullable String secret,
            Model model,
            Locale locale) {
        TrackingCode tracking = Requests.code(code);
        Secret opened = Secret.typed(secret == null ? "" : secret);
        IssueBody issue = reading.read(tracking, opened)
                .map(found -> IssueBody.of(found.id(), found.required(), notes.of(found.required())))
                .orElseThrow(ReceiptPage::closed);
        model.addAttribute("issue", issue);
        // The issue is in: what others were answered is only offered, and where routing does not say it there is none.
        model.addAttribute("answered", released.alike(issue.subject(), issue.text(), locale.getLanguage()));
        model.addAttribute("secret", opened.grouped());
        return "receipt";
    }

    private static RuntimeException closed() {
        return new Problem(
                        "receipt-closed",
                        404,
                        List.of(ReceiptCookies.LIFE.toHours()),
                        List.of(FieldFault.of("/trackingCode", "code-or-secret")))
                .exception();
    }
}
