package city.onewindow.feedback.issue.mongo;

import city.onewindow.feedback.issue.application.IssueCodes;
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
    public Optional<String> id(String digits) {
        Document found = database.getCollection(collection)
                .find(Filters.eq(FollowedIssueCodec.TRACKING_CODE, digits))
                .projection(Projections.include("_id"))
                .first();
        return Optional.ofNullable(found).map(document -> document.getString("_id"));
    }
}
