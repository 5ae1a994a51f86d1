package city.onewindow.feedback.followup.application;

import city.onewindow.contracts.issue.EventType;
import city.onewindow.contracts.issue.IssueClosed;
import city.onewindow.contracts.issue.IssueEvent;
import city.onewindow.contracts.issue.IssueEventJson;
import city.onewindow.contracts.issue.IssueRated;
import city.onewindow.contracts.issue.IssueReplied;
import city.onewindow.contracts.issue.Satisfaction;
import city.onewindow.feedback.issue.application.OwnEvents;
import city.onewindow.feedback.issue.model.FollowedIssue;
import city.onewindow.feedback.issue.model.Moment;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The requester rates process and result of the latest reply, once; that closes the issue. */
public final class RatingReply {
    private final Aggregates<FollowedIssue> issues;
    private final Clock clock;

    public RatingReply(Aggregates<FollowedIssue> issues, Clock clock) {
        this.issues = issues;
        this.clock = clock;
    }

    /** What is rated. */
    public record Rating(
            Satisfaction process,
            Satisfaction result,
            @Nullable String comment) {
        private IssueRated of(int reply) {
            return new IssueRated(reply, process, result, comment);
        }
    }

    /** How it ended. */
    public sealed interface Outcome {
        /** Rated, by this command now or before. */
        record Rated(int reply) implements Outcome {}

        /** A newer reply came than the one that was read; nothing is rated. @param latest its number */
        record Overtaken(int latest) implements Outcome {}

        /** No reply has arrived yet, or not that one. */
        record TooEarly() implements Outcome {}

        /** Rated by another command, withdrawn or closed. */
        record TooLate() implements Outcome {}

        /** The command's id served another rating of this issue. */
        record IdTaken() implements Outcome {}
    }

    /**
     * Rates the reply that was read, where it is the latest.
     *
     * @param read number of the reply that the requester has read; absent for the latest, whichever it is
     * @return empty where there is no such issue
     */
    public Optional<Outcome> rate(String issue, String commandId, @Nullable Integer read, Rating rating) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return issues.decide(issue, "rate/" + commandId, new Deciding(read, rating, now));
    }

    private record Deciding(@Nullable Integer read, Rating rating, Instant now)
            implements Decision<FollowedIssue, Outcome> {
        @Override
        public Verdict<FollowedIssue, Outcome> decide(Aggregate<FollowedIssue> current) {
            FollowedIssue issue = current.required();
            if (issue.isSettled()) {
                return new Verdict.Unchanged<>(new Outcome.TooLate());
            }
            int latest = issue.latestReply().map(IssueReplied::number).orElse(0);
            if (read != null && read < latest) {
                return new Verdict.Unchanged<>(new Outcome.Overtaken(latest));
            }
            Optional<IssueReplied> reply = issue.ratable();
            if (reply.isEmpty() || read != null && read > latest) {
                return new Verdict.Unchanged<>(new Outcome.TooEarly());
            }
            int number = reply.get().number();
            List<IssueEvent> events = List.of(rating.of(number), new IssueClosed("rated"));
            FollowedIssue state = issue;
            List<NewEvent> published = new ArrayList<>();
            for (IssueEvent event : events) {
                state = state.and(new Moment(OwnEvents.localId(state), now, event));
                published.add(OwnEvents.published(event, now));
            }
            return new Verdict.Changed<>(new Change<>(state, published, List.of()), new Outcome.Rated(number));
        }

        @Override
        public Outcome repeated(Aggregate<FollowedIssue> current, Event taken) {
            IssueRated there = (IssueRated) IssueEventJson.read(EventType.RATED, taken.data());
            boolean same = there.equals(rating.of(there.reply())) && (read == null || read == there.reply());
            return same ? new Outcome.Rated(there.reply()) : new Outcome.IdTaken();
        }
    }
}
