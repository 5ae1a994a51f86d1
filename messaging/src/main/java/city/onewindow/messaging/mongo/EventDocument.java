package city.onewindow.messaging.mongo;

import city.onewindow.messaging.event.Envelope;
import city.onewindow.messaging.event.Event;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.types.Binary;

/** An event inside a document: its envelope and the very bytes that are sent. */
final class EventDocument {
    private EventDocument() {}

    static Document write(Event event) {
        Envelope envelope = event.envelope();
        Document document = new Document("writer", envelope.writer())
                .append("sequence", envelope.sequence())
                .append("type", envelope.type())
                .append("time", Date.from(envelope.time()))
                .append("cause", envelope.cause())
                .append("named", new Document(new TreeMap<String, Object>(envelope.named())))
                .append("data", new Binary(event.data()));
        if (envelope.traceparent() != null) {
            document.append("trace", envelope.traceparent());
        }
        return document;
    }

    static Event read(String subject, Document document) {
        Document named = document.get("named", new Document());
        Map<String, Long> services = new HashMap<>();
        named.keySet().forEach(service -> services.put(service, named.getLong(service)));
        Envelope envelope = new Envelope(
                subject,
                document.getString("writer"),
                document.getLong("sequence"),
                document.getString("type"),
                document.getDate("time").toInstant(),
                document.getString("cause"),
                services,
                document.getString("trace"));
        return new Event(envelope, document.get("data", Binary.class).getData());
    }
}
