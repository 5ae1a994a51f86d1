package city.onewindow.feedback.followup.web;

import city.onewindow.contracts.issue.IssueAccepted;
import city.onewindow.contracts.issue.IssueReplied;
import city.onewindow.contracts.issue.TrackingCode;
import city.onewindow.feedback.followup.application.RatingReply;
import city.onewindow.feedback.issue.application.OpeningIssue;
import city.onewindow.feedback.issue.application.OpeningIssue.Opened;
import city.onewindow.feedback.issue.model.FollowedIssue;
import city.onewindow.feedback.issue.model.SecretDigest;
import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.house.problem.ProblemException;
import city.onewindow.house.problem.ProblemWriter;
import city.onewindow.house.text.TextRule;
import city.onewindow.house.web.HouseProperties;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The requester's pages: open with code and secret, follow, read, rate. */
@Controller
class TrackPages {
    /** Id of the part that asks for itself anew. */
    private static final String LIVE = "live";

    private static final String COOKIE = "onewindow-feedback-secret";

    /** Longer than any: what is typed comes back as a cookie. */
    private static final TextRule SECRET = TextRule.line(1, 80);

    private final OpeningIssue opening;
    private final RatingReply rating;
    private final ProblemWriter problems;
    private final boolean secure;

    TrackPages(OpeningIssue opening, RatingReply rating, ProblemWriter problems, HouseProperties house) {
        this.secure = house.addresses().feedback().startsWith("https:");
        this.opening = opening;
        this.rating = rating;
        this.problems = problems;
    }

    @GetMapping("/track")
    String form(@RequestParam(defaultValue = "") String code, Model model) {
        model.addAttribute("code", code);
        return "track";
    }

    @PostMapping("/track")
    String track(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "0") long sequence,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        List<FieldFault> faults = new ArrayList<>();
        TrackingCode.Reading reading = TrackingCode.read(code);
        switch (reading) {
            case TrackingCode.Reading.Code read -> {}
            case TrackingCode.Reading.Mistyped mistyped -> faults.add(FieldFault.of("/code", "mistyped"));
            case TrackingCode.Reading.NoCode none ->
                faults.add(FieldFault.of("/code", code.isBlank() ? "missing" : "no-code"));
        }
        SECRET.fault(TextRule.normal(secret))
                .ifPresent(fault -> faults.add(FieldFault.of("/secret", fault.code(), SECRET.max())));
        if (!faults.isEmpty() || !(reading instanceof TrackingCode.Reading.Code read)) {
            model.addAttribute("code", code);
            model.addAttribute("words", problems.page(Problem.invalid(faults), locale, ""));
            response.setStatus(422);
            return "track";
        }
        String grouped = read.code().grouped();
        response.addHeader(
                "Set-Cookie",
                ResponseCookie.from(COOKIE, SecretDigest.plain(secret).replaceAll("[^0-9a-z]", ""))
                        .path("/issues/" + grouped)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .maxAge(Duration.ofHours(12))
                        .build()
                        .toString());
        return "redirect:/issues/" + grouped + (sequence > 0 ? "?sequence=" + sequence : "");
    }

    @GetMapping("/issues/{code}")
    String issue(
            @PathVariable String code,
            @CookieValue(name = COOKIE, required = false) @Nullable String secret,
            @RequestParam(defaultValue = "0") long sequence,
            @RequestHeader(name = "HX-Target", required = false) @Nullable String place,
            Model model) {
        TrackingCode tracking = Requests.code(code);
        long awaited = Requests.sequence(sequence);
        if (secret == null || secret.isBlank()) {
            return "redirect:/track?code=" + tracking.grouped();
        }
        Opened opened = opening.open(tracking, SecretDigest.ofTyped(secret), awaited);
        model.addAttribute("code", tracking.grouped());
        if (opened instanceof Opened.Here here) {
            show(here.issue().required(), model);
            // Asked for from the page “being entered”, the whole of it takes that page’s place.
            return LIVE.equals(place) ? "issue :: live" : "issue";
        }
        return "entering";
    }

    private static void show(FollowedIssue issue, Model model) {
        model.addAttribute("issue", issue);
        model.addAttribute("accepted", issue.accepted().orElse(null));
        model.addAttribute(
                "personal", issue.accepted().map(IssueAccepted::personal).orElse(null));
        model.addAttribute("state", IssueState.of(issue).code());
        model.addAttribute("colour", IssueState.of(issue).colour());
        model.addAttribute("replies", TimelineBody.replies(issue).reversed());
        model.addAttribute("lines", Line.of(issue.timeline()));
        model.addAttribute("rating", issue.rating().orElse(null));
        model.addAttribute("withdrawable", issue.isWithdrawable());
        model.addAttribute("ratable", issue.ratable().isPresent());
        model.addAttribute(
                "shownReply", issue.latestReply().map(IssueReplied::number).orElse(null));
    }

    @PostMapping("/issues/{code}/rating")
    String rate(
            @PathVariable String code,
            @CookieValue(name = COOKIE, required = false) @Nullable String secret,
            @RequestParam(defaultValue = "") String commandId,
            @RequestParam(required = false) @Nullable Integer reply,
            @RequestParam(required = false) @Nullable String process,
            @RequestParam(required = false) @Nullable String result,
            @RequestParam(required = false) @Nullable String comment,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        TrackingCode tracking = Requests.code(code);
        SecretDigest digest = SecretDigest.ofTyped(secret == null ? "" : secret);
        Opened opened = opening.open(tracking, digest);
        if (!(opened instanceof Opened.Here here)) {
            throw Requests.notYet();
        }
        try {
            RatingReply.Rating judged =
                    TimelineController.judge(new TimelineController.RatingForm(reply, process, result, comment));
            RatingReply.Outcome outcome = rating.rate(here.issue().id(), Requests.commandId(commandId), reply, judged)
                    .orElseThrow(Requests::notYet);
            TimelineController.rated(outcome);
            return "redirect:/issues/" + tracking.grouped();
        } catch (ProblemException e) {
            response.setStatus(e.problem().status());
            model.addAttribute("code", tracking.grouped());
            // As it is now: what overtook the requester is to be read here.
            FollowedIssue now = opening.open(tracking, digest) instanceof Opened.Here again
                    ? again.issue().required()
                    : here.issue().required();
            show(now, model);
            // The form stays, with what is typed, as long as a rating can come to something.
            model.addAttribute("ratable", now.latestReply().isPresent() && !now.isSettled());
            model.addAttribute("words", problems.page(e.problem(), locale, ""));
            model.addAttribute("typedComment", comment);
            model.addAttribute("typedProcess", process);
            model.addAttribute("typedResult", result);
            return "issue";
        }
    }
}
