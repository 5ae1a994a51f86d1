package city.onewindow.feedback.issue.mongo;

import city.onewindow.contracts.issue.EventType;
import city.onewindow.contracts.issue.IssueEventJson;
import city.onewindow.feedback.indicator.mongo.FactsDocument;
import city.onewindow.feedback.issue.model.FollowedIssue;
import city.onewindow.feedback.issue.model.Moment;
import city.onewindow.messaging.aggregate.StateCodec;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;

/** The timeline as the events' own JSON; what is queried stands beside it. */
public final class FollowedIssueCodec implements StateCodec<FollowedIssue> {
    public static final String TRACKING_CODE = "state.trackingCode";

    @Override
    public Document write(FollowedIssue issue) {
        Document document = new Document(
                        "timeline",
                        issue.timeline().stream()
                                .map(FollowedIssueCodec::moment)
                                .toList())
                .append("facts", FactsDocument.write(issue.facts()));
        issue.accepted().ifPresent(accepted -> document.append("trackingCode", accepted.trackingCode()));
        return document;
    }

    private static Document moment(Moment moment) {
        return new Document("id", moment.id())
                .append("at", Date.from(moment.at()))
                .append("type", EventType.of(moment.event()).typeName())
                .append("data", new Binary(IssueEventJson.write(moment.event())));
    }

    @Override
    public FollowedIssue read(Document document) {
        return new FollowedIssue(
                document.getList("timeline", Document.class, List.of()).stream()
                        .map(FollowedIssueCodec::moment)
                        .toList(),
                FactsDocument.read(document.get("facts", new Document())));
    }

    private static Moment moment(Document document) {
        EventType type = EventType.named(document.getString("type")).orElseThrow();
        return new Moment(
                document.getString("id"),
                document.getDate("at").toInstant(),
                IssueEventJson.read(type, document.get("data", Binary.class).getData()));
    }
}
