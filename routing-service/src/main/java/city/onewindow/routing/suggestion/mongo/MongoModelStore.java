package city.onewindow.routing.suggestion.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import city.onewindow.messaging.mongo.Guarded;
import city.onewindow.routing.suggestion.application.Lives;
import city.onewindow.routing.suggestion.application.Lives.Decision;
import city.onewindow.routing.suggestion.application.ModelStore;
import city.onewindow.routing.suggestion.application.ModelVersion;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;

/** Bytes first, under their digest, so that a repeat writes the same; then the version, under the number that is raced for. */
public final class MongoModelStore implements ModelStore {
    private static final String LIVE = "live";
    private static final int PART = 1 << 20;

    private final MongoCollection<Document> versions;
    private final MongoCollection<Document> parts;
    private final MongoCollection<Document> state;

    public MongoModelStore(MongoDatabase database) {
        this.versions = database.getCollection("models");
        this.parts = database.getCollection("model_parts");
        this.state = database.getCollection("model_state");
    }

    @Override
    public long newest() {
        Document newest = Guarded.call(() -> versions.find()
                .projection(Projections.include("_id"))
                .sort(Sorts.descending("_id"))
                .first());
        return newest == null ? 0 : newest.getLong("_id");
    }

    @Override
    public Optional<ModelVersion> version(long number) {
        return Optional.ofNullable(
                        Guarded.call(() -> versions.find(eq("_id", number)).first()))
                .map(VersionDocument::read);
    }

    @Override
    public Optional<byte[]> bytes(ModelVersion version) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(version.bytes());
        for (int part = 0; bytes.size() < version.bytes(); part++) {
            String id = id(version, part);
            Document found = Guarded.call(() -> parts.find(eq("_id", id)).first());
            if (found == null) {
                return Optional.empty();
            }
            byte[] data = found.get("data", Binary.class).getData();
            bytes.write(data, 0, data.length);
        }
        return Optional.of(bytes.toByteArray());
    }

    @Override
    public boolean add(ModelVersion version, byte[] bytes) {
        for (int part = 0; part * PART < bytes.length; part++) {
            byte[] data = Arrays.copyOfRange(bytes, part * PART, Math.min(bytes.length, (part + 1) * PART));
            // There already: the same bytes.
            Guarded.insert(parts, new Document("_id", id(version, part)).append("data", new Binary(data)));
        }
        return Guarded.insert(versions, VersionDocument.write(version));
    }

    private static String id(ModelVersion version, int part) {
        return version.digest() + "/" + part;
    }

    @Override
    public List<ModelVersion> versions(long below, int most) {
        return Guarded.call(() -> versions.find(lt("_id", below))
                .sort(Sorts.descending("_id"))
                .limit(most)
                .map(VersionDocument::read)
                .into(new ArrayList<>()));
    }

    @Override
    public Lives lives() {
        Document document = Guarded.call(() -> state.find(eq("_id", LIVE)).first());
        return document == null ? Lives.NONE : LivesDocument.read(document);
    }

    @Override
    public boolean decide(Lives seen, Decision next) {
        Document decided = LivesDocument.write(seen.and(next));
        if (seen.revision() == 0) {
            return Guarded.insert(state, decided.append("_id", LIVE));
        }
        return Guarded.call(() -> state.updateOne(
                                and(eq("_id", LIVE), eq("revision", seen.revision())), new Document("$set", decided)))
                        .getModifiedCount()
                == 1;
    }
}
