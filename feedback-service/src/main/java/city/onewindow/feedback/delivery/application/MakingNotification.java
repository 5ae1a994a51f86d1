package city.onewindow.feedback.delivery.application;

import city.onewindow.contracts.issue.Audience;
import city.onewindow.feedback.delivery.model.Notification;
import city.onewindow.feedback.issue.model.FollowedIssue;
import city.onewindow.feedback.issue.model.Moment;
import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.Step;
import city.onewindow.messaging.aggregate.StepRunner;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** The step that a reply's write listed: makes the notification under its stable id; made again, it stays as it is. */
public final class MakingNotification implements StepRunner<FollowedIssue> {
    private final Notifications notifications;
    private final NotificationBody bodies;
    private final Consumer<Notification> due;
    private final Clock clock;

    /** @param due told of each that is due; must not block */
    public MakingNotification(
            Notifications notifications, NotificationBody bodies, Consumer<Notification> due, Clock clock) {
        this.notifications = notifications;
        this.bodies = bodies;
        this.due = due;
        this.clock = clock;
    }

    @Override
    public void run(Aggregate<FollowedIssue> aggregate, Step step) {
        FollowedIssue issue = aggregate.required();
        int number = Integer.parseInt(step.data().getOrDefault("reply", "0"));
        Audience audience = Audience.valueOf(step.data().getOrDefault("audience", ""));
        Moment replied = issue.reply(number)
                .orElseThrow(() -> new IllegalStateException("no reply " + number + " in " + aggregate.id()));
        Instant now = clock.instant();
        Notification notification = new Notification(
                step.id(),
                aggregate.id(),
                number,
                audience,
                step.data().getOrDefault("address", ""),
                bodies.json(issue, replied, audience),
                now,
                List.of(),
                0,
                now,
                0);
        notifications.insert(notification);
        due.accept(notification);
    }
}
