package city.onewindow.routing.desk.mongo;

import city.onewindow.contracts.issue.Department;
import city.onewindow.routing.assignment.model.Claim;
import city.onewindow.routing.assignment.mongo.SuggestionDocument;
import city.onewindow.routing.desk.model.DeskLine;
import city.onewindow.routing.placing.model.Reasons;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A line out of a case's document. */
final class LineDocument {
    private LineDocument() {}

    static DeskLine read(Document document) {
        Document state = document.get("state", Document.class);
        Document facts = state.get("facts", Document.class);
        Document dispatch = state.get("dispatch", new Document());
        Document aftermath = state.get("aftermath", new Document());
        String corrected = dispatch.getString("category");
        String reason = state.getString("reason");
        return new DeskLine(
                document.getString("_id"),
                facts.getString("code"),
                state.getString("status"),
                facts.getString("subject"),
                facts.getString("requester"),
                facts.getString("district"),
                corrected != null ? corrected : facts.getString("category"),
                facts.getDate("submittedAt").toInstant(),
                state.getDate("at").toInstant(),
                department(dispatch.get("lead", Document.class)),
                dispatch.getList("assists", Document.class, List.of()).stream()
                        .map(LineDocument::assist)
                        .toList(),
                instant(dispatch, "at"),
                instant(dispatch, "acknowledgeBy"),
                instant(dispatch, "replyBy"),
                reason == null ? null : Reasons.told(reason, facts.getString("district")),
                !aftermath.getList("undelivered", Document.class, List.of()).isEmpty(),
                claim(state.get("claim", Document.class)),
                state.get("duplicate", new Document()).getString("code"),
                SuggestionDocument.read(state),
                null,
                Reasons.UNREAD.equals(reason),
                null);
    }

    private static @Nullable Claim claim(@Nullable Document document) {
        return document == null
                ? null
                : new Claim(
                        document.getString("by"),
                        document.getDate("at").toInstant(),
                        document.getDate("until").toInstant());
    }

    private static @Nullable Instant instant(Document document, String key) {
        var date = document.getDate(key);
        return date == null ? null : date.toInstant();
    }

    private static @Nullable Department department(@Nullable Document document) {
        return document == null ? null : assist(document);
    }

    private static Department assist(Document document) {
        return new Department(document.getString("code"), document.getString("zh"), document.getString("en"));
    }
}
