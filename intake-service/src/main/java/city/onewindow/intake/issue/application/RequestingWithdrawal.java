package city.onewindow.intake.issue.application;

import city.onewindow.contracts.issue.TrackingCode;
import city.onewindow.contracts.issue.WithdrawalRequested;
import city.onewindow.intake.issue.model.IdempotencyKey;
import city.onewindow.intake.issue.model.Issue;
import city.onewindow.intake.issue.model.Secret;
import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.Aggregates;
import city.onewindow.messaging.aggregate.Change;
import city.onewindow.messaging.aggregate.Decision;
import city.onewindow.messaging.aggregate.Verdict;
import city.onewindow.messaging.event.Event;
import city.onewindow.messaging.event.NewEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Passes on that the requester wants to withdraw; routing decides, and the timeline tells. An issue is passed on once:
 * who asks again, under whatever key, is told when that was, and that a reason
 * given now is not passed on.
 */
public final class RequestingWithdrawal {
    private final ReadingIssue reading;
    private final Aggregates<Issue> issues;
    private final IssueKeys keys;
    private final Clock clock;

    public RequestingWithdrawal(ReadingIssue reading, Aggregates<Issue> issues, IssueKeys keys, Clock clock) {
        this.reading = reading;
        this.issues = issues;
        this.keys = keys;
        this.clock = clock;
    }

    /** How a request ended. */
    public sealed interface Outcome {
        /**
         * Routing will decide.
         *
         * @param at when it was asked first
         * @param sequence of intake's event that a page must have seen to show it
         * @param again whether it had been asked before by another request, whose reason stays
         */
        record PassedOn(Instant at, long sequence, boolean again) implements Outcome {}

        /** The key belongs to a request with another reason. */
        record KeyReused() implements Outcome {}
    }

    /**
     * Asks.
     *
     * @param reason in normal form, judged
     * @return empty where code and secret open nothing
     */
    public Optional<Outcome> request(TrackingCode code, Secret secret, IdempotencyKey key, @Nullable String reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        NewEvent event = SubmittingIssue.published(new WithdrawalRequested(reason));
        return reading.read(code, secret).flatMap(issue -> {
            String command = "withdraw/" + keys.commandId(issue.id(), key);
            return issues.decide(issue.id(), command, new Asking(now, event));
        });
    }

    private record Asking(Instant now, NewEvent event) implements Decision<Issue, Outcome> {
        @Override
        public Verdict<Issue, Outcome> decide(Aggregate<Issue> current) {
            Instant before = current.required().withdrawalRequestedAt();
            return before != null
                    ? new Verdict.Unchanged<>(new Outcome.PassedOn(before, current.last(), true))
                    : new Verdict.Changed<>(
                            Change.of(current.required().withdrawalRequested(now), event),
                            new Outcome.PassedOn(now, current.last() + 1, false));
        }

        @Override
        public Outcome repeated(Aggregate<Issue> current, Event taken) {
            Instant before = current.required().withdrawalRequestedAt();
            return before != null && Arrays.equals(taken.data(), event.data())
                    ? new Outcome.PassedOn(before, taken.envelope().sequence(), false)
                    : new Outcome.KeyReused();
        }
    }
}
