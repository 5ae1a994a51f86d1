package city.onewindow.routing.assignment.mongo;

import city.onewindow.routing.assignment.model.Release;
import java.util.Date;
import org.bson.Document;

/** What a department said for everybody, as BSON. */
public final class ReleaseDocument {
    private ReleaseDocument() {}

    static Document write(Release release) {
        Document document = new Document("number", release.number())
                .append("by", DispatchDocument.department(release.by()))
                .append("at", Date.from(release.at()));
        Release.Text text = release.text();
        return text == null
                ? document
                : document.append("question", text.question()).append("answer", text.answer());
    }

    /** @param document as it was written */
    public static Release read(Document document) {
        String question = document.getString("question");
        return new Release(
                document.getInteger("number"),
                DispatchDocument.department(document.get("by", Document.class)),
                document.getDate("at").toInstant(),
                question == null ? null : new Release.Text(question, document.getString("answer")));
    }
}
