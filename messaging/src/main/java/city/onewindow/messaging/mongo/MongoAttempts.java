package city.onewindow.messaging.mongo;

import static com.mongodb.client.model.Filters.eq;

import city.onewindow.messaging.inbox.Attempts;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The attempts of a consumer, one document a partition. */
public final class MongoAttempts implements Attempts.Records {
    private final MongoCollection<Document> attempts;

    public MongoAttempts(MongoDatabase database) {
        this.attempts = database.getCollection("attempts");
    }

    @Override
    public Attempts.@Nullable Count read(String partition) {
        Document count = Guarded.call(() -> attempts.find(eq("_id", partition)).first());
        return count == null ? null : new Attempts.Count(count.getLong("offset"), count.getInteger("times"));
    }

    @Override
    public void write(String partition, Attempts.Count count) {
        Guarded.run(() -> attempts.updateOne(
                eq("_id", partition),
                Updates.combine(Updates.set("offset", count.offset()), Updates.set("times", count.times())),
                new UpdateOptions().upsert(true)));
    }
}
