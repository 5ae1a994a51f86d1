package city.onewindow.messaging.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;

import city.onewindow.messaging.event.Event;
import city.onewindow.messaging.parking.HeldEvent;
import city.onewindow.messaging.parking.HeldEvent.Origin;
import city.onewindow.messaging.parking.HeldEvent.Reason;
import city.onewindow.messaging.parking.ParkingStore;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

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
    public boolean insert(HeldEvent event) {
        return Guarded.insert(held, HeldDocument.write(key(event.event()), event));
    }

    @Override
    public void explain(HeldEvent event) {
        Guarded.run(() -> held.updateOne(
                eq("_id", key(event.event())),
                Updates.combine(Updates.set("reason", event.reason().name()), Updates.set("words", event.words()))));
    }

    @Override
    public List<HeldEvent> of(String issue) {
        return Guarded.call(() -> held.find(eq("issue", issue))
                        .sort(Sorts.ascending("offset"))
                        .into(new ArrayList<>()))
                .stream()
                .map(HeldDocument::read)
                .toList();
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
        Guarded.insert(unreadable, UnreadableDocument.write(id(record.origin()), record));
    }

    @Override
    public List<Unreadable> unreadable(int limit) {
        // What is absent sorts before whatever is there.
        return Guarded.call(() -> unreadable
                .find()
                .sort(Sorts.ascending(UnreadableDocument.ACKNOWLEDGED + ".at", "topic", "partition", "offset"))
                .limit(limit)
                .map(UnreadableDocument::read)
                .into(new ArrayList<>()));
    }

    @Override
    public boolean acknowledge(Origin origin, Acknowledged by) {
        Guarded.run(() -> unreadable.updateOne(
                and(eq("_id", id(origin)), exists(UnreadableDocument.ACKNOWLEDGED, false)),
                Updates.set(UnreadableDocument.ACKNOWLEDGED, UnreadableDocument.write(by))));
        return Guarded.call(() -> unreadable.countDocuments(eq("_id", id(origin)))) > 0;
    }

    private String id(Origin origin) {
        return consumer + "/" + origin.topic() + "/" + origin.partition() + "/" + origin.offset();
    }

    @Override
    public List<HeldEvent> page(@Nullable String after, int limit) {
        String from = consumer + "/" + (after == null ? "" : after);
        return Guarded.call(() -> held.find(gt("_id", from))
                        .sort(Sorts.ascending("_id"))
                        .limit(limit)
                        .into(new ArrayList<>()))
                .stream()
                .map(HeldDocument::read)
                .toList();
    }

    @Override
    public Optional<Instant> oldest(Reason reason) {
        return Optional.ofNullable(Guarded.call(() -> held.find(eq("reason", reason.name()))
                        .projection(Projections.include("since"))
                        .sort(Sorts.ascending("since"))
                        .first()))
                .map(document -> document.getDate("since").toInstant());
    }

    @Override
    public Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        Guarded.run(() -> held.aggregate(List.of(Aggregates.group("$reason", Accumulators.sum("n", 1L))))
                .forEach(group -> counts.put(
                        group.getString("_id"), group.get("n", Number.class).longValue())));
        long without = Guarded.call(() -> unreadable.countDocuments(exists(UnreadableDocument.ACKNOWLEDGED, false)));
        if (without > 0) {
            counts.put("UNREADABLE", without);
        }
        return counts;
    }

    @Override
    public void audit(Replay replay) {
        Guarded.run(() -> replays.updateOne(
                eq("_id", replay.id()),
                Updates.combine(
                        Updates.set("issue", replay.issue()),
                        Updates.set("by", replay.by()),
                        Updates.set("at", Date.from(replay.at())),
                        Updates.set("applied", replay.applied()),
                        Updates.set("remaining", replay.remaining()),
                        Updates.set("result", replay.result())),
                new UpdateOptions().upsert(true)));
    }

    @Override
    public List<Replay> replays(int limit) {
        return Guarded.call(() -> replays.find()
                .sort(Sorts.descending("at"))
                .limit(limit)
                .map(document -> new Replay(
                        document.getString("_id"),
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
}
