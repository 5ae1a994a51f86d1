package city.onewindow.intake.issue.web;

import city.onewindow.contracts.issue.TrackingCode;
import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.intake.issue.application.ReadingIssue;
import city.onewindow.intake.issue.model.Secret;
import java.util.List;
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

    ReceiptPage(ReadingIssue reading, Notes notes) {
        this.reading = reading;
        this.notes = notes;
    }

    @GetMapping("/receipt/{code}")
    String receipt(
            @PathVariable String code,
            @CookieValue(name = ReceiptCookies.NAME, required = false) @Nullable String secret,
            Model model) {
        TrackingCode tracking = Requests.code(code);
        Secret opened = Secret.typed(secret == null ? "" : secret);
        model.addAttribute(
                "issue",
                reading.read(tracking, opened)
                        .map(found -> IssueBody.of(found.id(), found.required(), notes.of(found.required())))
                        .orElseThrow(ReceiptPage::closed));
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
