package city.onewindow.feedback.delivery.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;

import city.onewindow.contracts.issue.Audience;
import city.onewindow.feedback.delivery.application.Notifications;
import city.onewindow.feedback.delivery.model.Notification;
import city.onewindow.messaging.mongo.Guarded;
import city.onewindow.messaging.mongo.StoreAtStart;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Notifications as documents; {@code dueAt} is there only while one is due, under a sparse index. */
public final class MongoNotifications implements Notifications {
    private final MongoCollection<Document> collection;

    public MongoNotifications(MongoDatabase database) {
        this.collection = database.getCollection("notifications");
        StoreAtStart.patiently()
                .run(() -> collection.createIndex(new Document("dueAt", 1), new IndexOptions().sparse(true)));
    }

    @Override
    public void insert(Notification notification) {
        try {
            collection.insertOne(write(notification));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    @Override
    public List<Notification> due(Instant now, int limit, Set<String> except) {
        Bson due = lte("dueAt", Date.from(now));
        return collection
                .find(except.isEmpty() ? due : and(due, nin("host", except)))
                .sort(Sorts.ascending("dueAt"))
                .limit(limit)
                .map(MongoNotifications::read)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Notification> claim(Notification notification, Instant until) {
        long matched = collection
                .updateOne(
                        and(eq("_id", notification.id()), eq("claim", notification.claim())),
                        Updates.combine(Updates.inc("claim", 1L), Updates.set("dueAt", Date.from(until))))
                .getMatchedCount();
        return matched == 1
                ? Optional.of(new Notification(
                        notification.id(),
                        notification.issue(),
                        notification.reply(),
                        notification.audience(),
                        notification.address(),
                        notification.body(),
                        notification.createdAt(),
                        notification.tries(),
                        notification.triesMade(),
                        until,
                        notification.claim() + 1))
                : Optional.empty();
    }

    @Override
    public Retrying retrying() {
        // What has ended is not due, so it is not in the index that this begins with.
        Bson again = and(gte("dueAt", new Date(0)), gte("triesMade", 1));
        return Guarded.call(() -> {
            Document oldest = collection
                    .find(again)
                    .projection(Projections.include("createdAt"))
                    .sort(Sorts.ascending("createdAt"))
                    .first();
            return oldest == null
                    ? Retrying.NONE
                    : new Retrying(
                            collection.countDocuments(again),
                            oldest.getDate("createdAt").toInstant());
        });
    }

    @Override
    public void tried(Notification after) {
        Instant dueAt = after.dueAt();
        collection.updateOne(
                and(eq("_id", after.id()), eq("claim", after.claim())),
                Updates.combine(
                        Updates.set(
                                "tries",
                                after.tries().stream()
                                        .map(MongoNotifications::attempt)
                                        .toList()),
                        Updates.set("triesMade", after.triesMade()),
                        dueAt == null ? Updates.unset("dueAt") : Updates.set("dueAt", Date.from(dueAt))));
    }

    private static Document attempt(Notification.Try attempt) {
        return new Document("at", Date.from(attempt.at())).append("result", attempt.result());
    }

    private static Document write(Notification notification) {
        Document document = new Document("_id", notification.id())
                .append("issue", notification.issue())
                .append("reply", notification.reply())
                .append("audience", notification.audience().name())
                .append("address", notification.address())
                .append("host", notification.host())
                .append("body", notification.body())
                .append("createdAt", Date.from(notification.createdAt()))
                .append("tries", List.of())
                .append("triesMade", notification.triesMade())
                .append("claim", notification.claim());
        Instant dueAt = notification.dueAt();
        return dueAt == null ? document : document.append("dueAt", Date.from(dueAt));
    }

    private static Notification read(Document document) {
        Date dueAt = document.getDate("dueAt");
        return new Notification(
                document.getString("_id"),
                document.getString("issue"),
                document.getInteger("reply"),
                Audience.valueOf(document.getString("audience")),
                document.getString("address"),
                document.getString("body"),
                document.getDate("createdAt").toInstant(),
                document.getList("tries", Document.class, List.of()).stream()
                        .map(attempt ->
                                new Notification.Try(attempt.getDate("at").toInstant(), attempt.getString("result")))
                        .toList(),
                document.getInteger("triesMade"),
                dueAt == null ? null : dueAt.toInstant(),
                document.getLong("claim"));
    }
}
