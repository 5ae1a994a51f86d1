package city.onewindow.feedback.followup.web;

import city.onewindow.contracts.issue.Satisfaction;
import city.onewindow.contracts.issue.TrackingCode;
import city.onewindow.feedback.followup.application.RatingReply;
import city.onewindow.feedback.issue.application.OpeningIssue;
import city.onewindow.feedback.issue.application.OpeningIssue.Opened;
import city.onewindow.feedback.issue.model.FollowedIssue;
import city.onewindow.feedback.issue.model.SecretDigest;
import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.house.text.TextRule;
import city.onewindow.messaging.aggregate.Aggregate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The requester's timeline and rating over REST. */
@RestController
@RequestMapping("/api/issues/{code}")
class TimelineController {
    static final TextRule COMMENT = TextRule.lines(0, 1000);

    private final OpeningIssue opening;
    private final RatingReply rating;

    TimelineController(OpeningIssue opening, RatingReply rating) {
        this.opening = opening;
        this.rating = rating;
    }

    @GetMapping("/timeline")
    TimelineBody timeline(
            @PathVariable String code,
            @RequestHeader(name = Requests.SECRET, required = false) @Nullable String secret,
            @RequestParam(defaultValue = "0") long sequence) {
        return TimelineBody.of(open(code, secret, Requests.sequence(sequence)));
    }

    private Aggregate<FollowedIssue> open(String code, @Nullable String secret, long sequence) {
        TrackingCode tracking = Requests.code(code);
        SecretDigest digest = Requests.secret(secret);
        return switch (opening.open(tracking, digest, sequence)) {
            case Opened.Here here -> here.issue();
            case Opened.NotYet notYet -> throw Requests.notYet();
            case Opened.Refused refused -> throw Requests.notYet();
        };
    }

    @PostMapping(path = "/ratings", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RatedBody> rate(
            @PathVariable String code,
            @RequestHeader(name = Requests.SECRET, required = false) @Nullable String secret,
            @RequestHeader(name = Requests.KEY, required = false) @Nullable String key,
            @RequestBody RatingForm form) {
        String commandId = Requests.commandId(key);
        RatingReply.Rating judged = judge(form);
        Aggregate<FollowedIssue> issue = open(code, secret, 0);
        RatingReply.Outcome outcome =
                rating.rate(issue.id(), commandId, form.reply(), judged).orElseThrow(Requests::notYet);
        int reply = rated(outcome);
        return ResponseEntity.status(HttpStatus.CREATED).body(new RatedBody(reply, "closed"));
    }

    /** @return number of the reply. @throws city.onewindow.house.problem.ProblemException where it was not rated */
    static int rated(RatingReply.Outcome outcome) {
        return switch (outcome) {
            case RatingReply.Outcome.Rated rated -> rated.reply();
            case RatingReply.Outcome.Overtaken overtaken ->
                throw Problem.of(409, "overtaken-replied", overtaken.latest()).exception();
            case RatingReply.Outcome.TooEarly early ->
                throw Problem.of(409, "rating-too-early").exception();
            case RatingReply.Outcome.TooLate late ->
                throw Problem.of(409, "rating-too-late").exception();
            case RatingReply.Outcome.IdTaken taken ->
                throw new Problem(
                                "idempotency-key-reused",
                                409,
                                List.of(),
                                List.of(FieldFault.of("#header/" + Requests.KEY, "key-reused")))
                        .exception();
        };
    }

    /** @throws city.onewindow.house.problem.ProblemException naming every fault */
    static RatingReply.Rating judge(RatingForm form) {
        List<FieldFault> faults = new ArrayList<>();
        Satisfaction process = satisfaction("/process", form.process(), faults);
        Satisfaction result = satisfaction("/result", form.result(), faults);
        String comment = TextRule.normal(form.comment());
        COMMENT.fault(comment).ifPresent(fault -> faults.add(FieldFault.of("/comment", fault.code(), COMMENT.max())));
        Integer reply = form.reply();
        if (reply != null && reply < 1) {
            faults.add(FieldFault.of("/reply", "form", "1, 2, 3 …"));
        }
        if (process == null || result == null || !faults.isEmpty()) {
            throw Problem.invalid(faults).exception();
        }
        return new RatingReply.Rating(process, result, comment.isEmpty() ? null : comment);
    }

    private static @Nullable Satisfaction satisfaction(
            String pointer, @Nullable Object value, List<FieldFault> faults) {
        if (value == null || value.equals("")) {
            faults.add(FieldFault.of(pointer, "missing"));
            return null;
        }
        return switch (value.toString()) {
            case "satisfied" -> Satisfaction.SATISFIED;
            case "basically-satisfied" -> Satisfaction.BASICALLY_SATISFIED;
            case "dissatisfied" -> Satisfaction.DISSATISFIED;
            default -> {
                faults.add(FieldFault.of(pointer, "form", "satisfied, basically-satisfied, dissatisfied"));
                yield null;
            }
        };
    }

    /**
     * What the requester thinks of the way and of the outcome; stars or lists for a word are told the words.
     *
     * @param reply number of the reply that was read; absent for the latest, whichever it is
     */
    record RatingForm(
            @Nullable Integer reply,
            @Nullable Object process,
            @Nullable Object result,
            @Nullable String comment) {}

    /** @param reply number of the reply that was rated */
    record RatedBody(int reply, String state) {}
}
