package city.onewindow.messaging.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import city.onewindow.messaging.outbox.Lease;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A lease as a document of {@code leases}, taken by a write conditional on what was read. */
public final class MongoLeaseRecords implements Lease.Records {
    private final MongoCollection<Document> leases;
    private final String name;

    public MongoLeaseRecords(MongoDatabase database, String name) {
        this.leases = database.getCollection("leases");
        this.name = name;
    }

    @Override
    public Lease.@Nullable Beat read() {
        Document lease = Guarded.call(() -> leases.find(eq("_id", name)).first());
        return lease == null ? null : new Lease.Beat(lease.getString("owner"), lease.getLong("beat"));
    }

    @Override
    public boolean replace(Lease.@Nullable Beat before, Lease.Beat after) {
        if (before == null) {
            return insert(after);
        }
        return Guarded.call(() -> leases.updateOne(
                                and(eq("_id", name), eq("owner", before.owner()), eq("beat", before.number())),
                                Updates.combine(
                                        Updates.set("owner", after.owner()), Updates.set("beat", after.number()))))
                        .getMatchedCount()
                == 1;
    }

    private boolean insert(Lease.Beat beat) {
        return Guarded.insert(
                leases, new Document("_id", name).append("owner", beat.owner()).append("beat", beat.number()));
    }
}
