package city.onewindow.routing.rule.mongo;

import city.onewindow.routing.rule.model.Activation;
import city.onewindow.routing.rule.model.Activations;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** What was decided as BSON. */
final class DecidedDocument {
    private DecidedDocument() {}

    static Document write(Activations activations) {
        return new Document("revision", activations.revision())
                .append("before", activations.before())
                .append(
                        "decided",
                        activations.decided().stream()
                                .map(DecidedDocument::write)
                                .toList());
    }

    private static Document write(Activation activation) {
        return new Document("version", activation.version())
                .append("from", Date.from(activation.from()))
                .append("by", activation.by())
                .append("reason", activation.reason())
                .append("at", Date.from(activation.at()))
                .append("back", activation.back());
    }

    static Activations read(Document document) {
        long revision = document.getLong("revision");
        List<Activation> decided = document.getList("decided", Document.class).stream()
                .map(DecidedDocument::activation)
                .toList();
        // Written before there was this field: as long as nothing is forgotten, there was nothing before the first.
        List<Long> otherwise = revision == decided.size() ? List.of(0L) : List.of();
        return new Activations(revision, document.getList("before", Long.class, otherwise), decided);
    }

    private static Activation activation(Document document) {
        return new Activation(
                document.getLong("version"),
                document.getDate("from").toInstant(),
                document.getString("by"),
                document.getString("reason"),
                document.getDate("at").toInstant(),
                // Written before there was this field: nobody knows any more.
                document.getBoolean("back", false));
    }
}
