package city.onewindow.feedback.issue.application;

import city.onewindow.contracts.issue.IssueAccepted;
import city.onewindow.contracts.issue.TrackingCode;
import city.onewindow.feedback.issue.model.FollowedIssue;
import city.onewindow.feedback.issue.model.SecretDigest;
import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.Aggregates;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Opens an issue for whoever has code and secret, and waits briefly for what has not got here yet. */
public final class OpeningIssue {
    /** How long a reader of an own write waits for it to travel. */
    public static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final long PAUSE_MILLIS = 50;

    private final Aggregates<FollowedIssue> issues;
    private final IssueCodes codes;

    public OpeningIssue(Aggregates<FollowedIssue> issues, IssueCodes codes) {
        this.issues = issues;
        this.codes = codes;
    }

    /** What code and secret open. */
    public sealed interface Opened {
        /** The issue. */
        record Here(Aggregate<FollowedIssue> issue) implements Opened {}

        /** Nothing here under that code yet: it is being entered, or there is none. */
        record NotYet() implements Opened {}

        /** The secret is another. */
        record Refused() implements Opened {}
    }

    public Opened open(TrackingCode code, SecretDigest secret) {
        Optional<Aggregate<FollowedIssue>> found =
                codes.id(code.digits()).flatMap(issues::find).filter(issue -> issue.state() != null);
        if (found.isEmpty()) {
            return new Opened.NotYet();
        }
        String digest = found.get()
                .required()
                .accepted()
                .map(IssueAccepted::accessDigest)
                .orElse("");
        return secret.opens(digest) ? new Opened.Here(found.get()) : new Opened.Refused();
    }

    /**
     * The same, but waits up to {@link #PATIENCE} until intake's event of that sequence has got here.
     *
     * @param sequence 0 to wait for nothing
     */
    public Opened open(TrackingCode code, SecretDigest secret, long sequence) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Opened opened = open(code, secret);
            boolean here = opened instanceof Opened.Refused
                    || opened instanceof Opened.Here issue
                            && issue.issue().mark("intake").sequence() >= sequence;
            if (sequence <= 0 || here || System.nanoTime() > deadline) {
                return opened;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return opened;
            }
        }
    }
}
