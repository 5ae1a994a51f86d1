package city.onewindow.intake.options;

import city.onewindow.intake.options.DispatchOptions.Choice;
import city.onewindow.intake.options.DispatchOptions.Options;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.List;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The options last heard of, in intake's own store: there after a restart, with routing down. */
public final class KeptOptions {
    private static final Logger LOG = LoggerFactory.getLogger(KeptOptions.class);
    private static final String ID = "options";

    private final MongoCollection<Document> collection;

    public KeptOptions(MongoDatabase database) {
        this.collection = database.getCollection("options");
    }

    /** Where the store is away nothing is kept, and the next answer of routing is. */
    void keep(Options options) {
        try {
            collection.updateOne(
                    Filters.eq("_id", ID),
                    Updates.combine(
                            Updates.set("version", options.version()),
                            Updates.set("districts", write(options.districts())),
                            Updates.set("categories", write(options.categories())),
                            Updates.set("companyTiers", write(options.companyTiers())),
                            Updates.set("industries", write(options.industries()))),
                    new UpdateOptions().upsert(true));
        } catch (MongoException away) {
            LOG.warn("routing's options are not kept: {}", away.toString());
        }
    }

    /** What was kept last; nothing where nothing was, or the store is away. */
    Options read() {
        try {
            Document kept = collection.find(Filters.eq("_id", ID)).first();
            return kept == null
                    ? Options.NONE
                    : new Options(
                            kept.getLong("version"),
                            read(kept, "districts"),
                            read(kept, "categories"),
                            read(kept, "companyTiers"),
                            read(kept, "industries"));
        } catch (MongoException away) {
            LOG.warn("routing's options cannot be read: {}", away.toString());
            return Options.NONE;
        }
    }

    private static List<Document> write(List<Choice> choices) {
        return choices.stream()
                .map(choice -> new Document("code", choice.code())
                        .append("zh", choice.zh())
                        .append("en", choice.en()))
                .toList();
    }

    private static List<Choice> read(Document kept, String field) {
        return kept.getList(field, Document.class, List.of()).stream()
                .map(choice -> new Choice(choice.getString("code"), choice.getString("zh"), choice.getString("en")))
                .toList();
    }
}
