package city.onewindow.messaging.mongo;

import static com.mongodb.client.model.Filters.eq;

import city.onewindow.messaging.event.Event;
import city.onewindow.messaging.parking.HeldEvent;
import city.onewindow.messaging.parking.HeldEvent.Origin;
import city.onewindow.messaging.parking.HeldEvent.Reason;
import city.onewindow.messaging.parking.ParkingStore;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.types.Binary;

/** Held and parked events as documents of their own: {@code held}, {@code unreadable}, {@code replays}. */
public final class MongoParkingStore implements ParkingStore {
    private final MongoCollection<Document> held;
    private final MongoCollection<Document> unreadable;
    private final MongoCollection<Document> replays;
    private final String consumer;

    public MongoParkingStore(MongoDatabase database, String consumer) {
        this.held = database.getCollection("held");
        this.unreadable = database.getCollection("unreadable");
        this.replays = database.getCollection("replays");
        this.consumer = consumer;
    }

    @Override
    public void insert(HeldEvent event) {
        insertOnce(held, write(event));
    }

    private static void insertOnce(MongoCollection<Document> collection, Document document) {
        try {
            Guarded.run(() -> collection.insertOne(document));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    @Override
    public void explain(HeldEvent event) {
        Guarded.run(() -> held.updateOne(
                eq("_id", key(event.event())),
                Updates.combine(
                        Updates.set("reason", event.reason().name()), Updates.set("words", event.words()))));
    }

    @Override
    public List<HeldEvent> of(String issue) {
        return Guarded.call(() -> held.find(eq("issue", issue))
                .sort(Sorts.ascending("offset"))
                .map(MongoParkingStore::read)
                .into(new ArrayList<>()));
    }

    @Override
    public long count(String issue) {
        return Guarded.call(() -> held.countDocuments(eq("issue", issue)));
    }

    @Override
    public void delete(String issue, String writer, long sequence) {
        Guarded.run(() -> held.deleteOne(eq("_id", consumer + "/" + issue + "/" + writer + "/" + sequence)));
    }

    @Override
    public void insertUnreadable(Unreadable record) {
        Origin origin = record.origin();
        Document document = new Document(
                        "_id", consumer + "/" + origin.topic() + "/" + origin.partition() + "/" + origin.offset())
                .append("topic", origin.topic())
                .append("partition", origin.partition())
                .append("offset", origin.offset())
                .append("key", record.key())
                .append("headers", headers(record.headers()))
                .append("data", new Binary(record.data()))
                .append("words", record.words())
                .append("since", Date.from(record.since()));
        insertOnce(unreadable, document);
    }

    @Override
    public List<Unreadable> unreadable(int limit) {
        return Guarded.call(() -> unreadable.find().sort(Sorts.ascending("_id")).limit(limit)
                .map(MongoParkingStore::readUnreadable)
                .into(new ArrayList<>()));
    }

    /** Header names may hold dots, which a field name should not: pairs, not fields. */
    private static List<Document> headers(Map<String, String> headers) {
        List<Document> pairs = new ArrayList<>();
        headers.forEach((name, value) -> pairs.add(new Document("name", name).append("value", value)));
        return pairs;
    }

    private static Unreadable readUnreadable(Document document) {
        Map<String, String> headers = new LinkedHashMap<>();
        document.getList("headers", Document.class, List.of())
                .forEach(pair -> headers.put(pair.getString("name"), pair.getString("value")));
        return new Unreadable(
                origin(document),
                document.getString("key"),
                headers,
                document.get("data", Binary.class).getData(),
                document.getString("words"),
                document.getDate("since").toInstant());
    }

    @Override
    public List<String> waiting(int limit) {
        return Guarded.call(() -> held.find(eq("reason", Reason.WAITING.name())).limit(limit)
                .map(document -> document.getString("issue"))
                .into(new ArrayList<>()));
    }

    @Override
    public Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        Guarded.run(() -> held.aggregate(List.of(Aggregates.group("$reason", Accumulators.sum("n", 1L))))
                .forEach(group -> counts.put(
                        group.getString("_id"), group.get("n", Number.class).longValue())));
        long without = Guarded.call(() -> unreadable.countDocuments());
        if (without > 0) {
            counts.put("UNREADABLE", without);
        }
        return counts;
    }

    @Override
    public void audit(Replay replay) {
        String id = replay.at().toEpochMilli() + "/" + replay.issue() + "/" + java.util.UUID.randomUUID();
        Guarded.run(() -> replays.insertOne(new Document("_id", id)
                .append("issue", replay.issue())
                .append("by", replay.by())
                .append("at", Date.from(replay.at()))
                .append("applied", replay.applied())
                .append("remaining", replay.remaining())
                .append("result", replay.result())));
    }

    @Override
    public List<Replay> replays(int limit) {
        return Guarded.call(() -> replays.find().sort(Sorts.descending("at")).limit(limit)
                .map(document -> new Replay(
                        document.getString("issue"),
                        document.getString("by"),
                        document.getDate("at").toInstant(),
                        document.getInteger("applied"),
                        document.getLong("remaining"),
                        document.getString("result")))
                .into(new ArrayList<>()));
    }

    private String key(Event event) {
        return consumer + "/" + event.envelope().id();
    }

    private Document write(HeldEvent event) {
        return new Document("_id", key(event.event()))
                .append("issue", event.event().envelope().subject())
                .append("writer", event.event().envelope().writer())
                .append("sequence", event.event().envelope().sequence())
                .append("reason", event.reason().name())
                .append("words", event.words())
                .append("topic", event.origin().topic())
                .append("partition", event.origin().partition())
                .append("offset", event.origin().offset())
                .append("since", Date.from(event.since()))
                .append("event", EventDocument.write(event.event()));
    }

    private static HeldEvent read(Document document) {
        return new HeldEvent(
                EventDocument.read(document.getString("issue"), document.get("event", Document.class)),
                Reason.valueOf(document.getString("reason")),
                document.getString("words"),
                origin(document),
                document.getDate("since").toInstant());
    }

    private static Origin origin(Document document) {
        return new Origin(
                document.getString("topic"), document.getInteger("partition"), document.getLong("offset"));
    }
}
