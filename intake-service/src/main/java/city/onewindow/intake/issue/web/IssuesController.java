package city.onewindow.intake.issue.web;

import city.onewindow.contracts.issue.TrackingCode;
import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.house.text.TextRule;
import city.onewindow.house.web.HouseProperties;
import city.onewindow.intake.issue.application.ReadingIssue;
import city.onewindow.intake.issue.application.Receipt;
import city.onewindow.intake.issue.application.RequestingWithdrawal;
import city.onewindow.intake.issue.application.SubmittingIssue;
import city.onewindow.intake.issue.model.IdempotencyKey;
import city.onewindow.intake.issue.model.WebhookRule;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
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
import org.springframework.web.bind.annotation.RestController;

/** Issues over REST. */
@RestController
@RequestMapping("/api/issues")
class IssuesController {
    static final TextRule REASON = TextRule.lines(0, 500);

    private final SubmittingIssue submitting;
    private final ReadingIssue reading;
    private final RequestingWithdrawal withdrawing;
    private final WebhookRule webhooks;
    private final HouseProperties.Addresses addresses;
    private final SubmissionMeters meters;
    private final Notes notes;

    IssuesController(
            SubmittingIssue submitting,
            ReadingIssue reading,
            RequestingWithdrawal withdrawing,
            WebhookRule webhooks,
            HouseProperties house,
            SubmissionMeters meters,
            Notes notes) {
        this.submitting = submitting;
        this.reading = reading;
        this.withdrawing = withdrawing;
        this.webhooks = webhooks;
        this.addresses = house.addresses();
        this.meters = meters;
        this.notes = notes;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ReceiptBody> submit(HttpServletRequest request) throws IOException {
        IdempotencyKey key = Requests.key(request);
        byte[] bytes = Requests.body(request);
        SubmittingIssue.Outcome outcome =
                meters.record(() -> submitting.submit(key, bytes, () -> SubmissionReader.judge(bytes, webhooks)));
        return switch (outcome) {
            case SubmittingIssue.Outcome.Accepted accepted ->
                ResponseEntity.status(HttpStatus.CREATED).body(body(accepted.receipt()));
            case SubmittingIssue.Outcome.Repeated repeated ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .header("Idempotency-Replayed", "true")
                        .body(body(repeated.receipt()));
            case SubmittingIssue.Outcome.KeyReused reused -> throw Requests.keyReused();
            case SubmittingIssue.Outcome.Invalid invalid ->
                throw Problem.invalid(Requests.faults(invalid.faults())).exception();
        };
    }

    private ReceiptBody body(Receipt receipt) {
        return ReceiptBody.of(receipt, notes.of(receipt.issue()), addresses);
    }

    @GetMapping("/{code}")
    IssueBody read(
            @PathVariable String code,
            @RequestHeader(name = Requests.SECRET, required = false) @Nullable String secret) {
        return reading.read(Requests.code(code), Requests.secret(secret))
                .map(issue -> IssueBody.of(issue.id(), issue.required(), notes.of(issue.required())))
                .orElseThrow(Requests::noSuchIssue);
    }

    @PostMapping("/{code}/withdrawal")
    ResponseEntity<WithdrawalBody> withdraw(
            @PathVariable String code,
            @RequestHeader(name = Requests.SECRET, required = false) @Nullable String secret,
            @RequestBody(required = false) @Nullable WithdrawalForm form,
            HttpServletRequest request) {
        TrackingCode tracking = Requests.code(code);
        String reason = TextRule.normal(form == null ? null : form.reason());
        REASON.fault(reason).ifPresent(fault -> {
            throw Problem.invalid(FieldFault.of("/reason", fault.code(), REASON.max()))
                    .exception();
        });
        RequestingWithdrawal.Outcome outcome = withdrawing
                .request(tracking, Requests.secret(secret), Requests.key(request), reason.isEmpty() ? null : reason)
                .orElseThrow(Requests::noSuchIssue);
        return switch (outcome) {
            case RequestingWithdrawal.Outcome.PassedOn on ->
                ResponseEntity.accepted()
                        .body(new WithdrawalBody(
                                on.at(),
                                on.sequence(),
                                ReceiptBody.timeline(addresses, tracking, on.sequence()),
                                notes.withdrawal(on.again())));
            case RequestingWithdrawal.Outcome.KeyReused reused -> throw Requests.keyReused();
        };
    }

    /** @param reason shown to the department; up to 500 characters */
    record WithdrawalForm(@Nullable String reason) {}

    /**
     * Routing decides, the timeline tells: intake does not follow what became of the issue, so that it cannot say at once
     * that a reply was faster.
     *
     * @param requestedAt when it was asked first
     */
    record WithdrawalBody(Instant requestedAt, long sequence, String timeline, List<Note> notes) {}
}
