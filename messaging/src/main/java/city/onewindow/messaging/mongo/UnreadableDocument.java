package city.onewindow.messaging.mongo;

import city.onewindow.messaging.parking.HeldEvent.Origin;
import city.onewindow.messaging.parking.ParkingStore.Acknowledged;
import city.onewindow.messaging.parking.ParkingStore.Flaw;
import city.onewindow.messaging.parking.ParkingStore.Unreadable;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** A record that is no event of ours as a document, with its bytes. */
final class UnreadableDocument {
    static final String ACKNOWLEDGED = "acknowledged";

    private UnreadableDocument() {}

    static Document write(String id, Unreadable record) {
        Origin origin = record.origin();
        return new Document("_id", id)
                .append("topic", origin.topic())
                .append("partition", origin.partition())
                .append("offset", origin.offset())
                .append("key", record.key())
                .append("headers", headers(record.headers()))
                .append("data", new Binary(record.data()))
                .append("flaw", record.flaw().name())
                .append("words", record.words())
                .append("since", Date.from(record.since()));
    }

    /** Header names may hold dots, which a field name should not: pairs, not fields. */
    private static List<Document> headers(Map<String, String> headers) {
        List<Document> pairs = new ArrayList<>();
        headers.forEach((name, value) -> pairs.add(new Document("name", name).append("value", value)));
        return pairs;
    }

    static Unreadable read(Document document) {
        Map<String, String> headers = new LinkedHashMap<>();
        document.getList("headers", Document.class, List.of())
                .forEach(pair -> headers.put(pair.getString("name"), pair.getString("value")));
        return new Unreadable(
                HeldDocument.origin(document),
                document.getString("key"),
                headers,
                document.get("data", Binary.class).getData(),
                // Those that were kept before there was a kind: nearly all of them had a wrong header.
                Flaw.valueOf(document.get("flaw", Flaw.HEADER.name())),
                document.getString("words"),
                document.getDate("since").toInstant(),
                acknowledged(document.get(ACKNOWLEDGED, Document.class)));
    }

    static Document write(Acknowledged acknowledged) {
        return new Document("by", acknowledged.by()).append("at", Date.from(acknowledged.at()));
    }

    private static @Nullable Acknowledged acknowledged(@Nullable Document document) {
        return document == null
                ? null
                : new Acknowledged(
                        document.getString("by"), document.getDate("at").toInstant());
    }
}
