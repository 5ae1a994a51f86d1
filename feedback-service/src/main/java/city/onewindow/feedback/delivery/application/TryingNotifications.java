package city.onewindow.feedback.delivery.application;

import city.onewindow.contracts.issue.FeedbackDelivered;
import city.onewindow.contracts.issue.FeedbackUndelivered;
import city.onewindow.contracts.issue.IssueEvent;
import city.onewindow.contracts.issue.ReplyVia;
import city.onewindow.feedback.delivery.application.WebhookSender.Result;
import city.onewindow.feedback.delivery.model.Notification;
import city.onewindow.feedback.delivery.model.RetrySchedule;
import city.onewindow.feedback.issue.application.OwnEvents;
import city.onewindow.feedback.issue.model.FollowedIssue;
import city.onewindow.feedback.issue.model.Moment;
import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.Aggregates;
import city.onewindow.messaging.aggregate.Change;
import city.onewindow.messaging.aggregate.Decision;
import city.onewindow.messaging.aggregate.Verdict;
import city.onewindow.messaging.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Tries a due notification: claims it, sends it under its one id, writes down on the issue what came of it, and only then
 * ends it. A crash anywhere repeats under the same id.
 */
public final class TryingNotifications {
    /** How long a claim holds: longer than a try may take. */
    private static final Duration CLAIM = Duration.ofSeconds(30);

    private static final int TRIES_KEPT = 20;

    private final Notifications notifications;
    private final WebhookSender sender;
    private final Aggregates<FollowedIssue> issues;
    private final RetrySchedule schedule;
    private final Clock clock;
    private final RandomGenerator random;
    private final DeliveryMeters meters;

    public TryingNotifications(
            Notifications notifications,
            WebhookSender sender,
            Aggregates<FollowedIssue> issues,
            RetrySchedule schedule,
            Clock clock,
            RandomGenerator random,
            DeliveryMeters meters) {
        this.meters = meters;
        this.notifications = notifications;
        this.sender = sender;
        this.issues = issues;
        this.schedule = schedule;
        this.clock = clock;
        this.random = random;
    }

    /** Some that are due now, to any host but those. */
    public List<Notification> due(int limit, Set<String> except) {
        return notifications.due(clock.instant(), limit, except);
    }

    /** Tries one; does nothing where another replica has it. */
    public void attempt(Notification notification) {
        notifications.claim(notification, clock.instant().plus(CLAIM)).ifPresent(claimed -> {
            Result result = issues.find(claimed.issue())
                            .map(Aggregate::required)
                            .filter(FollowedIssue::isWithdrawn)
                            .isPresent()
                    ? new Result.NotTried("withdrawn")
                    : sender.send(claimed, clock.instant());
            conclude(claimed, result);
        });
    }

    private void conclude(Notification claimed, Result result) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int made = claimed.triesMade() + (result instanceof Result.NotTried ? 0 : 1);
        switch (result) {
            case Result.Delivered delivered -> {
                record(
                        claimed,
                        new FeedbackDelivered(
                                claimed.reply(), claimed.audience(), ReplyVia.WEBHOOK, claimed.id(), made),
                        now);
                notifications.tried(after(claimed, made, now, "delivered", null));
            }
            case Result.Ended ended -> giveUp(claimed, ended.code(), made, now);
            case Result.NotTried notTried -> giveUp(claimed, notTried.code(), made, now);
            case Result.Failed failed -> {
                Optional<Instant> next = schedule.next(now, made, random);
                if (next.isEmpty()) {
                    giveUp(claimed, "exhausted", made, now);
                } else {
                    notifications.tried(after(claimed, made, now, failed.code(), next.get()));
                }
            }
        }
    }

    private void giveUp(Notification claimed, String reason, int made, Instant now) {
        record(
                claimed,
                new FeedbackUndelivered(
                        claimed.reply(), claimed.audience(), ReplyVia.WEBHOOK, claimed.id(), made, reason),
                now);
        notifications.tried(after(claimed, made, now, reason, null));
    }

    private static Notification after(
            Notification claimed, int made, Instant now, String result, @Nullable Instant dueAt) {
        List<Notification.Try> tries = new ArrayList<>(claimed.tries());
        tries.add(new Notification.Try(now, result));
        return new Notification(
                claimed.id(),
                claimed.issue(),
                claimed.reply(),
                claimed.audience(),
                claimed.address(),
                claimed.body(),
                claimed.createdAt(),
                tries.subList(Math.max(0, tries.size() - TRIES_KEPT), tries.size()),
                made,
                dueAt,
                claimed.claim());
    }

    /** On the issue under the notification's id: however often it is repeated, there is one such event. */
    private void record(Notification notification, IssueEvent event, Instant now) {
        issues.decide(
                        notification.issue(),
                        "notification/" + notification.id(),
                        new Recording(notification.reply(), event, now))
                .filter(Recorded::first)
                .ifPresent(recorded -> meters.ended(event, recorded.repliedAt(), now));
    }

    /** @param first whether by this call, and not by one before */
    private record Recorded(boolean first, @Nullable Instant repliedAt) {}

    private record Recording(int reply, IssueEvent event, Instant now) implements Decision<FollowedIssue, Recorded> {
        @Override
        public Verdict<FollowedIssue, Recorded> decide(Aggregate<FollowedIssue> current) {
            FollowedIssue issue = current.required();
            FollowedIssue after = issue.and(new Moment(OwnEvents.localId(issue), now, event));
            return new Verdict.Changed<>(
                    Change.of(after, OwnEvents.published(event, now)), new Recorded(true, repliedAt(issue)));
        }

        @Override
        public Recorded repeated(Aggregate<FollowedIssue> current, Event taken) {
            return new Recorded(false, null);
        }

        private @Nullable Instant repliedAt(FollowedIssue issue) {
            return issue.reply(reply).map(Moment::at).orElse(null);
        }
    }
}
