package city.onewindow.intake.issue.application;

import city.onewindow.contracts.issue.WithdrawalRequested;
import city.onewindow.intake.issue.model.Issue;
import city.onewindow.intake.issue.model.Secret;
import city.onewindow.intake.issue.model.TrackingCode;
import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.Aggregates;
import city.onewindow.messaging.aggregate.Change;
import city.onewindow.messaging.aggregate.Decision;
import city.onewindow.messaging.aggregate.Verdict;
import city.onewindow.messaging.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Passes on that the requester wants to withdraw; routing decides, and the timeline tells. */
public final class RequestingWithdrawal {
    private final ReadingIssue reading;
    private final Aggregates<Issue> issues;
    private final Clock clock;

    public RequestingWithdrawal(ReadingIssue reading, Aggregates<Issue> issues, Clock clock) {
        this.reading = reading;
        this.issues = issues;
        this.clock = clock;
    }

    /**
     * Asks once: asked again, the first time counts.
     *
     * @param commandId of this request
     * @return when it was asked first; empty where code and secret open nothing
     */
    public Optional<Instant> request(TrackingCode code, Secret secret, String commandId, @Nullable String reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return reading.read(code, secret)
                .flatMap(issue -> issues.decide(issue.id(), "withdraw/" + commandId, new Asking(now, reason)));
    }

    private record Asking(Instant now, @Nullable String reason) implements Decision<Issue, Instant> {
        @Override
        public Verdict<Issue, Instant> decide(Aggregate<Issue> current) {
            Instant before = current.required().withdrawalRequestedAt();
            if (before != null) {
                return new Verdict.Unchanged<>(before);
            }
            return new Verdict.Changed<>(
                    Change.of(
                            current.required().withdrawalRequested(now),
                            SubmittingIssue.published(new WithdrawalRequested(reason))),
                    now);
        }

        @Override
        public Instant repeated(Aggregate<Issue> current, Event taken) {
            return taken.envelope().time();
        }
    }
}
