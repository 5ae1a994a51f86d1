package city.onewindow.feedback.delivery.web;

import city.onewindow.contracts.issue.Audience;
import city.onewindow.contracts.issue.Department;
import city.onewindow.contracts.issue.IssueReplied;
import city.onewindow.contracts.issue.Outcome;
import city.onewindow.contracts.issue.TrackingCode;
import city.onewindow.feedback.delivery.application.NotificationBody;
import city.onewindow.feedback.issue.model.FollowedIssue;
import city.onewindow.feedback.issue.model.Moment;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;

/** The webhook's content: type, timestamp, data, as Standard Webhooks recommends. */
public final class JsonNotificationBody implements NotificationBody {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String json(FollowedIssue issue, Moment replied, Audience audience) {
        if (!(replied.event() instanceof IssueReplied reply)) {
            throw new IllegalArgumentException("not a reply: " + replied.id());
        }
        String code = issue.accepted()
                .map(accepted -> new TrackingCode(accepted.trackingCode()).grouped())
                .orElse("");
        return JSON.writeValueAsString(new Body(
                "onewindow.feedback.v1",
                replied.at(),
                new Data(
                        code,
                        audience,
                        new Reply(reply.number(), reply.outcome(), reply.text(), reply.department(), replied.at()))));
    }

    record Body(String type, Instant timestamp, Data data) {}

    record Data(String trackingCode, Audience audience, Reply reply) {}

    record Reply(int number, Outcome outcome, String text, Department department, Instant repliedAt) {}
}
