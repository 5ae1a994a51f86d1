package city.onewindow.feedback.delivery.application;

import city.onewindow.contracts.issue.Audience;
import city.onewindow.feedback.issue.model.FollowedIssue;
import city.onewindow.feedback.issue.model.Moment;

/** The port that writes what a webhook carries. */
@FunctionalInterface
public interface NotificationBody {
    /** @param replied the moment of the reply that is carried */
    String json(FollowedIssue issue, Moment replied, Audience audience);
}
