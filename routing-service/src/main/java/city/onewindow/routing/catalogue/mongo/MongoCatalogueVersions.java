package city.onewindow.routing.catalogue.mongo;

import static com.mongodb.client.model.Filters.eq;

import city.onewindow.messaging.mongo.Guarded;
import city.onewindow.routing.catalogue.application.CatalogueVersions;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** One document a version under its number; the number is what two publishers race for. */
public final class MongoCatalogueVersions implements CatalogueVersions {
    private final MongoCollection<Document> collection;

    public MongoCatalogueVersions(MongoDatabase database) {
        this.collection = database.getCollection("catalogues");
    }

    @Override
    public long newest() {
        Document newest = Guarded.call(() -> collection
                .find()
                .projection(Projections.include("_id"))
                .sort(Sorts.descending("_id"))
                .first());
        return newest == null ? 0 : newest.getLong("_id");
    }

    @Override
    public Optional<Version> find(long number) {
        return Optional.ofNullable(
                        Guarded.call(() -> collection.find(eq("_id", number)).first()))
                .map(document -> new Version(
                        number,
                        document.getString("text"),
                        document.getDate("publishedAt").toInstant()));
    }

    @Override
    public boolean add(Version version) {
        return Guarded.insert(
                collection,
                new Document("_id", version.number())
                        .append("text", version.text())
                        .append("publishedAt", Date.from(version.publishedAt())));
    }
}
