package city.onewindow.intake.issue.web;

import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.house.text.TextRule;
import city.onewindow.house.web.HouseProperties;
import city.onewindow.intake.issue.application.ReadingIssue;
import city.onewindow.intake.issue.application.RequestingWithdrawal;
import city.onewindow.intake.issue.application.SubmittingIssue;
import city.onewindow.intake.issue.model.IdempotencyKey;
import city.onewindow.intake.issue.model.WebhookRule;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Issues over REST. */
@RestController
@RequestMapping("/api/issues")
class IssuesController {
    private static final TextRule REASON = TextRule.lines(0, 500);

    private final SubmittingIssue submitting;
    private final ReadingIssue reading;
    private final RequestingWithdrawal withdrawing;
    private final WebhookRule webhooks;
    private final HouseProperties.Addresses addresses;
    private final SubmissionMeters meters;

    IssuesController(
            SubmittingIssue submitting,
            ReadingIssue reading,
            RequestingWithdrawal withdrawing,
            WebhookRule webhooks,
            HouseProperties house,
            MeterRegistry registry) {
        this.submitting = submitting;
        this.reading = reading;
        this.withdrawing = withdrawing;
        this.webhooks = webhooks;
        this.addresses = house.addresses();
        this.meters = new SubmissionMeters(registry);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ReceiptBody> submit(
            @RequestHeader(name = Requests.KEY, required = false) @Nullable String header, HttpServletRequest request)
            throws IOException {
        IdempotencyKey key = Requests.key(header);
        Timer.Sample sample = meters.start();
        if (request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
            throw new Problem(
                            "unsupported-media-type",
                            415,
                            List.of("identity"),
                            List.of(FieldFault.of("#header/Content-Encoding", "media-type", "identity")))
                    .exception();
        }
        byte[] bytes = request.getInputStream().readAllBytes();
        SubmittingIssue.Outcome outcome =
                submitting.submit(key, bytes, () -> SubmissionBody.read(bytes).judge(webhooks));
        meters.stop(sample, outcome);
        return switch (outcome) {
            case SubmittingIssue.Outcome.Accepted accepted ->
                ResponseEntity.status(HttpStatus.CREATED).body(ReceiptBody.of(accepted.receipt(), addresses));
            case SubmittingIssue.Outcome.Repeated repeated ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .header("Idempotency-Replayed", "true")
                        .body(ReceiptBody.of(repeated.receipt(), addresses));
            case SubmittingIssue.Outcome.KeyReused reused -> throw keyReused();
            case SubmittingIssue.Outcome.Invalid invalid ->
                throw Problem.invalid(SubmissionBody.faults(invalid.faults())).exception();
        };
    }

    static RuntimeException keyReused() {
        return new Problem(
                        "key-reused", 409, List.of(), List.of(FieldFault.of("#header/" + Requests.KEY, "key-reused")))
                .exception();
    }

    @GetMapping("/{code}")
    IssueBody read(
            @PathVariable String code,
            @RequestHeader(name = Requests.SECRET, required = false) @Nullable String secret) {
        return reading.read(Requests.code(code), Requests.secret(secret))
                .map(issue -> IssueBody.of(issue.id(), issue.required()))
                .orElseThrow(Requests::noSuchIssue);
    }

    @PostMapping("/{code}/withdrawal")
    ResponseEntity<WithdrawalBody> withdraw(
            @PathVariable String code,
            @RequestHeader(name = Requests.SECRET, required = false) @Nullable String secret,
            @RequestHeader(name = Requests.KEY, required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable WithdrawalForm form) {
        String reason = TextRule.normal(form == null ? null : form.reason());
        REASON.fault(reason).ifPresent(fault -> {
            throw Problem.invalid(FieldFault.of("/reason", fault.code(), REASON.max()))
                    .exception();
        });
        String commandId = Requests.key(key).value();
        Instant requested = withdrawing
                .request(Requests.code(code), Requests.secret(secret), commandId, reason.isEmpty() ? null : reason)
                .orElseThrow(Requests::noSuchIssue);
        return ResponseEntity.accepted().body(new WithdrawalBody(requested));
    }

    /** @param reason shown to the department; up to 500 characters */
    record WithdrawalForm(@Nullable String reason) {}

    /** @param requestedAt when it was asked first; routing decides, the timeline tells */
    record WithdrawalBody(Instant requestedAt) {}
}
