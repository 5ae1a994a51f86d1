package city.onewindow.cli.demo.collect;

import city.onewindow.cli.demo.check.Evidence.Happening;
import city.onewindow.cli.demo.check.Evidence.Stored;
import city.onewindow.contracts.ServiceNames;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.types.Binary;

/** Every service's documents, read as they are stored. */
public final class Stores {
    private static final Map<String, String> COLLECTIONS = Map.of(
            ServiceNames.INTAKE, "issues",
            ServiceNames.ROUTING, "cases",
            ServiceNames.FEEDBACK, "issues");

    private final String uri;

    /** @param uri without a database: each service has its own */
    public Stores(String uri) {
        this.uri = uri;
    }

    /** All documents of all services. */
    public List<Stored> read() {
        List<Stored> all = new ArrayList<>();
        try (MongoClient client = MongoClients.create(uri)) {
            COLLECTIONS.forEach((service, collection) -> {
                MongoDatabase database =
                        client.getDatabase("onewindow_" + service).withReadConcern(ReadConcern.MAJORITY);
                Map<String, Set<String>> parked = parked(database);
                for (Document document : database.getCollection(collection).find()) {
                    all.add(read(service, document, parked));
                }
            });
        }
        return all;
    }

    /** Ids of held and parked events, by issue. */
    private static Map<String, Set<String>> parked(MongoDatabase database) {
        Map<String, Set<String>> parked = new HashMap<>();
        for (Document held : database.getCollection("held").find()) {
            String issue = held.getString("issue");
            parked.computeIfAbsent(issue, none -> new HashSet<>())
                    .add(issue + "/" + held.getString("writer") + "/" + held.getLong("sequence"));
        }
        return parked;
    }

    private static Stored read(String service, Document document, Map<String, Set<String>> parked) {
        String issue = document.getString("_id");
        List<Happening> events = document.getList("events", Document.class, List.of()).stream()
                .map(event -> event(issue, event))
                .toList();
        Map<String, Long> marks = new HashMap<>();
        Document stored = document.get("marks", new Document());
        stored.keySet()
                .forEach(writer ->
                        marks.put(writer, stored.get(writer, Document.class).getLong("sequence")));
        return new Stored(service, issue, events, marks, parked.getOrDefault(issue, Set.of()));
    }

    private static Happening event(String issue, Document event) {
        Map<String, Long> named = new HashMap<>();
        Document services = event.get("named", new Document());
        services.keySet().forEach(service -> named.put(service, services.getLong(service)));
        Date time = event.getDate("time");
        return new Happening(
                issue,
                event.getString("writer"),
                event.getLong("sequence"),
                event.getString("type"),
                time.toInstant(),
                event.getString("cause"),
                named,
                new String(event.get("data", Binary.class).getData(), StandardCharsets.UTF_8));
    }
}
