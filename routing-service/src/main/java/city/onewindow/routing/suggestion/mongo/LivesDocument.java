package city.onewindow.routing.suggestion.mongo;

import city.onewindow.routing.suggestion.application.Lives;
import city.onewindow.routing.suggestion.application.Lives.Decision;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** Which model lived when, as BSON. */
final class LivesDocument {
    private LivesDocument() {}

    static Document write(Lives lives) {
        return new Document("revision", lives.revision())
                .append("earlier", lives.earlier())
                .append(
                        "decided",
                        lives.decided().stream().map(LivesDocument::write).toList());
    }

    private static Document write(Decision decision) {
        return new Document("version", decision.version())
                .append("by", decision.by())
                .append("reason", decision.reason())
                .append("at", Date.from(decision.at()))
                .append("back", decision.back());
    }

    static Lives read(Document document) {
        long revision = document.getLong("revision");
        List<Decision> decided = document.getList("decided", Document.class).stream()
                .map(LivesDocument::decision)
                .toList();
        // Written before there was this field: as long as nothing is forgotten, there was nothing before the first.
        List<Long> otherwise = revision == decided.size() ? List.of(0L) : List.of();
        return new Lives(revision, document.getList("earlier", Long.class, otherwise), decided);
    }

    private static Decision decision(Document document) {
        return new Decision(
                document.getLong("version"),
                document.getString("by"),
                document.getString("reason"),
                document.getDate("at").toInstant(),
                // Written before there was this field: nobody knows any more.
                document.getBoolean("back", false));
    }
}
