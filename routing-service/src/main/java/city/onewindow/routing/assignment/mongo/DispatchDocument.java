package city.onewindow.routing.assignment.mongo;

import city.onewindow.contracts.issue.Department;
import city.onewindow.routing.assignment.model.Dispatch;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A dispatch as BSON. */
final class DispatchDocument {
    private DispatchDocument() {}

    static Document write(Dispatch dispatch) {
        Document document = new Document("number", dispatch.number())
                .append("lead", department(dispatch.lead()))
                .append(
                        "assists",
                        dispatch.assists().stream()
                                .map(DispatchDocument::department)
                                .toList())
                .append("at", Date.from(dispatch.at()))
                .append("acknowledgeBy", Date.from(dispatch.acknowledgeBy()))
                .append("replyBy", Date.from(dispatch.replyBy()));
        FactsDocument.append(document, "category", dispatch.category());
        return document;
    }

    static Dispatch read(Document document) {
        List<Department> assists = document.getList("assists", Document.class).stream()
                .map(DispatchDocument::department)
                .toList();
        return new Dispatch(
                document.getInteger("number"),
                department(document.get("lead", Document.class)),
                assists,
                document.getString("category"),
                document.getDate("at").toInstant(),
                document.getDate("acknowledgeBy").toInstant(),
                document.getDate("replyBy").toInstant());
    }

    static @Nullable Dispatch readOrNull(Document state) {
        Document dispatch = state.get("dispatch", Document.class);
        return dispatch == null ? null : read(dispatch);
    }

    static Document department(Department department) {
        return new Document("code", department.code())
                .append("zh", department.zh())
                .append("en", department.en());
    }

    static Department department(Document document) {
        return new Department(document.getString("code"), document.getString("zh"), document.getString("en"));
    }
}
