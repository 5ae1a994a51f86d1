package city.onewindow.messaging.mongo;

import city.onewindow.messaging.event.Envelope;
import city.onewindow.messaging.parking.HeldEvent;
import city.onewindow.messaging.parking.HeldEvent.Origin;
import city.onewindow.messaging.parking.HeldEvent.Reason;
import java.util.Date;
import org.bson.Document;

/** A kept event as a document. */
final class HeldDocument {
    private HeldDocument() {}

    static Document write(String id, HeldEvent event) {
        Envelope envelope = event.event().envelope();
        return new Document("_id", id)
                .append("issue", envelope.subject())
                .append("writer", envelope.writer())
                .append("sequence", envelope.sequence())
                .append("reason", event.reason().name())
                .append("words", event.words())
                .append("topic", event.origin().topic())
                .append("partition", event.origin().partition())
                .append("offset", event.origin().offset())
                .append("since", Date.from(event.since()))
                .append("event", EventDocument.write(event.event()));
    }

    static HeldEvent read(Document document) {
        return new HeldEvent(
                EventDocument.read(document.getString("issue"), document.get("event", Document.class)),
                Reason.valueOf(document.getString("reason")),
                document.getString("words"),
                origin(document),
                document.getDate("since").toInstant());
    }

    static Origin origin(Document document) {
        return new Origin(document.getString("topic"), document.getInteger("partition"), document.getLong("offset"));
    }
}
