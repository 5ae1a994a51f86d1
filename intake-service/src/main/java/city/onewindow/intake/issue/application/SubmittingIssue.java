package city.onewindow.intake.issue.application;

import city.onewindow.contracts.issue.EventType;
import city.onewindow.contracts.issue.IssueAccepted;
import city.onewindow.contracts.issue.IssueEvent;
import city.onewindow.contracts.issue.IssueEventJson;
import city.onewindow.contracts.issue.TrackingCode;
import city.onewindow.intake.issue.model.Fault;
import city.onewindow.intake.issue.model.IdempotencyKey;
import city.onewindow.intake.issue.model.Issue;
import city.onewindow.intake.issue.model.Submission;
import city.onewindow.intake.issue.model.SubmissionForm;
import city.onewindow.intake.options.DispatchOptions;
import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.Aggregates;
import city.onewindow.messaging.aggregate.Change;
import city.onewindow.messaging.event.NewEvent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Takes an issue in, once for each idempotency key: the same bytes get the same answer for ever, other bytes under the
 * same key are refused, valid or not.
 */
public final class SubmittingIssue {
    private static final int DRAWS = 20;

    private final Aggregates<Issue> issues;
    private final IssueKeys keys;
    private final Clock clock;
    private final RandomGenerator random;
    private final DispatchOptions options;

    /** @param options whose codes are taken for known; an issue with another is taken in all the same, and told so */
    public SubmittingIssue(
            Aggregates<Issue> issues, IssueKeys keys, Clock clock, RandomGenerator random, DispatchOptions options) {
        this.issues = issues;
        this.keys = keys;
        this.clock = clock;
        this.random = random;
        this.options = options;
    }

    /** How a submission ended. */
    public sealed interface Outcome {
        /** Taken in now: it is durable. */
        record Accepted(Receipt receipt) implements Outcome {}

        /** The same was submitted before; here is the same answer. */
        record Repeated(Receipt receipt) implements Outcome {}

        /** The key belongs to another submission. */
        record KeyReused() implements Outcome {}

        /** Not valid; nothing is kept. */
        record Invalid(List<Fault> faults) implements Outcome {}
    }

    /**
     * Submits.
     *
     * @param bytes as sent; they decide whether it is the same submission
     * @param form reads and judges the bytes; it may throw for what cannot be read, and the key is looked up before that
     *     exception goes on
     */
    public Outcome submit(IdempotencyKey key, byte[] bytes, Supplier<SubmissionForm.Judged> form) {
        String id = keys.issueId(key);
        String fingerprint = fingerprint(bytes);
        SubmissionForm.Judged judged;
        try {
            judged = form.get();
        } catch (RuntimeException unreadable) {
            return issues.find(id).map(there -> answer(there, fingerprint)).orElseThrow(() -> unreadable);
        }
        return switch (judged) {
            case SubmissionForm.Judged.Valid valid -> accept(id, fingerprint, valid.submission());
            // A key that is known is answered before anything is said about the content.
            case SubmissionForm.Judged.Invalid invalid ->
                issues.find(id)
                        .map(there -> answer(there, fingerprint))
                        .orElseGet(() -> new Outcome.Invalid(invalid.faults()));
        };
    }

    private Outcome accept(String id, String fingerprint, Submission submission) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String command = "submit/" + id;
        List<String> lacking = options.known()
                .lacking(submission.district(), submission.category(), submission.companyTier(), submission.industry());
        for (int draw = 0; draw < DRAWS; draw++) {
            Issue issue = new Issue(TrackingCode.draw(random), fingerprint, submission, now, lacking, null);
            IssueEvent accepted = accepted(issue, keys.secret(id).digest());
            switch (issues.create(id, command, Change.of(issue, published(accepted)))) {
                case Aggregates.Creation.Created<Issue> created -> {
                    boolean mine = created.aggregate().required().trackingCode().equals(issue.trackingCode());
                    return mine
                            ? new Outcome.Accepted(receipt(created.aggregate()))
                            : answer(created.aggregate(), fingerprint);
                }
                case Aggregates.Creation.Existing<Issue> existing -> {
                    return answer(existing.aggregate(), fingerprint);
                }
                case Aggregates.Creation.KeyTaken<Issue> taken -> {
                    // The tracking code is another issue's: draw anew.
                }
            }
        }
        throw new IllegalStateException("no free tracking code in " + DRAWS + " draws");
    }

    private Outcome answer(Aggregate<Issue> there, String fingerprint) {
        return there.required().fingerprint().equals(fingerprint)
                ? new Outcome.Repeated(receipt(there))
                : new Outcome.KeyReused();
    }

    private Receipt receipt(Aggregate<Issue> issue) {
        return new Receipt(
                issue.id(), issue.required(), keys.secret(issue.id()), 1, keys.webhookSigningKey(issue.id()));
    }

    private static IssueAccepted accepted(Issue issue, String accessDigest) {
        Submission submission = issue.submission();
        return new IssueAccepted(
                issue.trackingCode().digits(),
                submission.channel(),
                submission.requesterKind(),
                submission.category(),
                submission.district(),
                submission.companyTier(),
                submission.industry(),
                submission.subject(),
                submission.text(),
                issue.acceptedAt(),
                accessDigest,
                new IssueAccepted.Personal(
                        submission.name(), submission.company(), submission.contact(), submission.replyTo()));
    }

    static NewEvent published(IssueEvent event) {
        EventType type = EventType.of(event);
        return new NewEvent(type.typeName(), IssueEventJson.write(event), type.actors());
    }

    private static String fingerprint(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
