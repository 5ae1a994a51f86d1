package city.onewindow.feedback.followup.web;

import city.onewindow.contracts.issue.Department;
import city.onewindow.contracts.issue.EventType;
import city.onewindow.contracts.issue.IssueAccepted;
import city.onewindow.contracts.issue.IssueEvent;
import city.onewindow.contracts.issue.IssueEventJson;
import city.onewindow.contracts.issue.IssueRated;
import city.onewindow.contracts.issue.IssueReplied;
import city.onewindow.contracts.issue.Outcome;
import city.onewindow.contracts.issue.ReplyReleased;
import city.onewindow.contracts.issue.TrackingCode;
import city.onewindow.feedback.issue.model.FollowedIssue;
import city.onewindow.feedback.issue.model.Moment;
import city.onewindow.messaging.aggregate.Aggregate;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An issue as its requester sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TimelineBody(
        String id,
        String trackingCode,
        String state,
        @Nullable String subject,
        List<Entry> timeline,
        List<Reply> replies,
        @Nullable IssueRated rating) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** One event. @param data as published, without what is not for the requester */
    record Entry(String event, String type, Instant at, JsonNode data) {}

    /** One answer. */
    record Reply(int number, Department department, Outcome outcome, String text, Instant at) {}

    static TimelineBody of(Aggregate<FollowedIssue> aggregate) {
        FollowedIssue issue = aggregate.required();
        return new TimelineBody(
                aggregate.id(),
                issue.accepted()
                        .map(IssueAccepted::trackingCode)
                        .map(digits -> new TrackingCode(digits).grouped())
                        .orElse(""),
                IssueState.of(issue).code(),
                issue.accepted().map(IssueAccepted::subject).orElse(null),
                entries(issue.timeline()),
                replies(issue),
                issue.rating().orElse(null));
    }

    static List<Entry> entries(List<Moment> timeline) {
        String standing = Released.standing(timeline);
        return timeline.stream().map(moment -> entry(moment, standing)).toList();
    }

    private static Entry entry(Moment moment, String standing) {
        ObjectNode data = data(moment.event());
        if (moment.event() instanceof ReplyReleased && !moment.id().equals(standing)) {
            data.remove(List.of("question", "answer"));
        }
        return new Entry(moment.id(), EventType.of(moment.event()).typeName(), moment.at(), data);
    }

    /** What was taken out for the requester is left out, not left blank. */
    static ObjectNode data(IssueEvent event) {
        ObjectNode data = (ObjectNode) JSON.readTree(IssueEventJson.write(IssueState.forRequester(event)));
        data.removeIf(value -> value.isString() && value.stringValue().isEmpty());
        return data;
    }

    static List<Reply> replies(FollowedIssue issue) {
        return issue.timeline().stream()
                .filter(moment -> moment.event() instanceof IssueReplied)
                .map(TimelineBody::reply)
                .toList();
    }

    private static Reply reply(Moment moment) {
        IssueReplied replied = (IssueReplied) moment.event();
        return new Reply(replied.number(), replied.department(), replied.outcome(), replied.text(), moment.at());
    }
}
