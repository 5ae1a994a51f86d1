package city.onewindow.messaging.mongo;

import static com.mongodb.client.model.Filters.gt;

import city.onewindow.messaging.balance.Books;
import city.onewindow.messaging.balance.Party;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** A service's books in its database, read page by page and only what a count needs. */
public final class MongoBooks implements Books {
    private static final int PAGE = 1_000;

    private final MongoDatabase database;
    private final Party party;

    public MongoBooks(MongoClient client, Party party) {
        this.database = client.getDatabase("onewindow_" + party.service()).withReadConcern(ReadConcern.MAJORITY);
        this.party = party;
    }

    @Override
    public void positions(Consumer<Position> each) {
        pages(
                database.getCollection(party.collection()),
                Projections.include("last", "published", "marks"),
                document -> each.accept(position(document)));
    }

    private static Position position(Document document) {
        Map<String, Long> marks = new HashMap<>();
        Document stored = document.get("marks", new Document());
        stored.keySet()
                .forEach(writer ->
                        marks.put(writer, stored.get(writer, new Document()).get("sequence", 0L)));
        return new Position(document.getString("_id"), document.get("last", 0L), document.get("published", 0L), marks);
    }

    @Override
    public Map<String, String> kept() {
        Map<String, String> kept = new HashMap<>();
        pages(
                database.getCollection("held"),
                Projections.include("issue", "writer", "sequence", "reason"),
                held -> kept.put(
                        held.getString("issue") + "/" + held.getString("writer") + "/" + held.getLong("sequence"),
                        held.getString("reason")));
        return kept;
    }

    private static void pages(MongoCollection<Document> collection, Bson projection, Consumer<Document> each) {
        @Nullable Object after = null;
        while (true) {
            Bson filter = after == null ? new Document() : gt("_id", after);
            List<Document> page = Guarded.call(() -> collection
                    .find(filter)
                    .projection(projection)
                    .sort(Sorts.ascending("_id"))
                    .limit(PAGE)
                    .into(new ArrayList<>()));
            if (page.isEmpty()) {
                return;
            }
            page.forEach(each);
            after = page.getLast().get("_id");
        }
    }
}
