package city.onewindow.intake.issue.mongo;

import city.onewindow.contracts.issue.TrackingCode;
import city.onewindow.intake.issue.application.IssueCodes;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.Optional;
import org.bson.Document;

/** Looks a code up by its unique key. */
public final class MongoIssueCodes implements IssueCodes {
    private final MongoDatabase database;
    private final String collection;

    public MongoIssueCodes(MongoDatabase database, String collection) {
        this.database = database;
        this.collection = collection;
    }

    @Override
    public Optional<String> id(TrackingCode code) {
        Document found = database.getCollection(collection)
                .find(Filters.eq(IssueCodec.TRACKING_CODE, code.digits()))
                .projection(Projections.include("_id"))
                .first();
        return Optional.ofNullable(found).map(document -> document.getString("_id"));
    }
}
