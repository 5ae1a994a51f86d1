package city.onewindow.routing.rule.mongo;

import city.onewindow.routing.rule.application.RuleDraft;
import city.onewindow.routing.rule.application.RuleDraft.Earlier;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** The draft as BSON. One that was kept before changes could be taken back has nothing earlier, and what became earlier before revisions were noted has none. */
final class DraftDocument {
    private DraftDocument() {}

    static Document write(RuleDraft draft) {
        return new Document("revision", draft.revision())
                .append("base", draft.base())
                .append("table", TableDocument.write(draft.table()))
                .append("author", draft.author())
                .append("at", Date.from(draft.at()))
                .append(
                        "earlier",
                        draft.earlier().stream().map(DraftDocument::write).toList());
    }

    private static Document write(Earlier earlier) {
        return new Document("revision", earlier.revision())
                .append("base", earlier.base())
                .append("table", TableDocument.write(earlier.table()))
                .append("by", earlier.by())
                .append("at", Date.from(earlier.at()));
    }

    static RuleDraft read(Document document) {
        return new RuleDraft(
                document.getLong("revision"),
                document.getLong("base"),
                TableDocument.read(document.get("table", Document.class)),
                document.getString("author"),
                document.getDate("at").toInstant(),
                document.getList("earlier", Document.class, List.of()).stream()
                        .map(DraftDocument::earlier)
                        .toList());
    }

    private static Earlier earlier(Document document) {
        return new Earlier(
                document.get("revision", 0L),
                document.getLong("base"),
                TableDocument.read(document.get("table", Document.class)),
                document.getString("by"),
                document.getDate("at").toInstant());
    }
}
