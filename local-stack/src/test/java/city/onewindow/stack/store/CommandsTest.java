package city.onewindow.stack.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

    @TempDir
    private Path directory;

    private OpenStore store;
    private MongoCollection<Document> issues;

    @BeforeEach
    void open() {
        store = new OpenStore(directory);
        issues = store.collection("issues");
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Test
    void answersGreetings() {
        var database = store.client().getDatabase("admin");
        assertThat(database.runCommand(new Document("hello", 1))).containsEntry("isWritablePrimary", true);
        assertThat(database.runCommand(new Document("ping", 1))).containsEntry("ok", 1.0);
        assertThat(database.runCommand(new Document("buildInfo", 1))).containsKey("version");
    }

    @Test
    void updatesOnlyTheVersionThatWasRead() {
        issues.insertOne(new Document("_id", "a").append("version", 1));
        assertThat(issues.updateOne(and(eq("_id", "a"), eq("version", 1)), Updates.inc("version", 1))
                        .getModifiedCount())
                .isOne();
        assertThat(issues.updateOne(and(eq("_id", "a"), eq("version", 1)), Updates.inc("version", 1))
                        .getMatchedCount())
                .isZero();
    }

    @Test
    void knowsTheOperatorsThatServicesUse() {
        issues.insertOne(new Document("_id", "a")
                .append("n", 5)
                .append("list", List.of(1, 2))
                .append("gone", true));
        issues.updateOne(
                eq("_id", "a"),
                Updates.combine(
                        Updates.set("state.name", "x"),
                        Updates.unset("gone"),
                        Updates.inc("n", 2),
                        Updates.pushEach("list", List.of(3, 4), new PushOptions().slice(-3)),
                        Updates.addToSet("set", "s"),
                        Updates.min("low", 3),
                        Updates.max("high", 9)));
        issues.updateOne(eq("_id", "a"), Updates.pull("list", 3));
        issues.updateOne(eq("_id", "a"), Updates.max("high", 4));
        assertThat(issues.find(eq("_id", "a")).first())
                .isEqualTo(new Document("_id", "a")
                        .append("n", 7)
                        .append("list", List.of(2, 4))
                        .append("state", new Document("name", "x"))
                        .append("set", List.of("s"))
                        .append("low", 3)
                        .append("high", 9));
    }

    @Test
    void upsertsUnderTheClientsId() {
        var upsert = new UpdateOptions().upsert(true);
        var change = Updates.combine(Updates.setOnInsert("first", true), Updates.inc("n", 1));
        assertThat(issues.updateOne(eq("_id", "u"), change, upsert).getUpsertedId())
                .isNotNull();
        assertThat(issues.updateOne(eq("_id", "u"), change, upsert).getModifiedCount())
                .isOne();
        assertThat(issues.find().first()).containsEntry("n", 2).containsEntry("first", true);
    }

    @Test
    void stopsAnOrderedBulkAtTheFirstErrorAndCountsWhatWasDone() {
        issues.insertOne(new Document("_id", 2));
        var models = IntStream.rangeClosed(1, 4)
                .mapToObj(i -> new InsertOneModel<>(new Document("_id", i)))
                .toList();
        assertThatThrownBy(() -> issues.bulkWrite(models)).isInstanceOfSatisfying(MongoBulkWriteException.class, e -> {
            assertThat(e.getWriteResult().getInsertedCount()).isOne();
            assertThat(e.getWriteErrors()).singleElement().satisfies(error -> {
                assertThat(error.getCode()).isEqualTo(11000);
                assertThat(error.getIndex()).isOne();
            });
        });
        assertThat(issues.countDocuments()).isEqualTo(2);
        assertThatThrownBy(() -> issues.bulkWrite(models, new BulkWriteOptions().ordered(false)))
                .isInstanceOfSatisfying(
                        MongoBulkWriteException.class,
                        e -> assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(2));
        assertThat(issues.countDocuments()).isEqualTo(4);
    }

    @Test
    void runsUpdatesInBulk() {
        issues.createIndex(
                Indexes.ascending("code"), new IndexOptions().unique(true).sparse(true));
        issues.insertMany(
                List.of(new Document("_id", 1).append("code", "a"), new Document("_id", 2), new Document("_id", 3)));
        var updates = List.of(
                new UpdateOneModel<Document>(eq("_id", 1), Updates.max("published", 4)),
                new UpdateOneModel<Document>(eq("_id", 2), Updates.set("code", "a")),
                new UpdateOneModel<Document>(eq("_id", 3), Updates.max("published", 4)));
        assertThatThrownBy(() -> issues.bulkWrite(updates)).isInstanceOf(MongoBulkWriteException.class);
        assertThat(issues.countDocuments(eq("published", 4))).isOne();
        assertThatThrownBy(() -> issues.bulkWrite(updates, new BulkWriteOptions().ordered(false)))
                .isInstanceOf(MongoBulkWriteException.class);
        assertThat(issues.countDocuments(eq("published", 4))).isEqualTo(2);
    }

    @Test
    void holdsUniqueKeysPlainCompoundAndSparse() {
        issues.createIndex(Indexes.ascending("client", "key"), new IndexOptions().unique(true));
        issues.createIndex(
                Indexes.ascending("code"), new IndexOptions().unique(true).sparse(true));
        issues.insertOne(new Document("_id", 1).append("client", "c").append("key", 1));
        issues.insertOne(new Document("_id", 2).append("client", "c").append("key", 2));
        assertThatThrownBy(() -> issues.insertOne(
                        new Document("_id", 3).append("client", "c").append("key", 1)))
                .isInstanceOfSatisfying(
                        MongoWriteException.class, e -> assertThat(e.getCode()).isEqualTo(11000));
        issues.updateOne(eq("_id", 1), Updates.set("code", "x"));
        assertThatThrownBy(() -> issues.findOneAndUpdate(eq("_id", 2), Updates.set("code", "x")))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        e -> assertThat(e.getCode()).isEqualTo(11000));
    }

    @Test
    void findsByRangeListAlternativeOrderAndLimit() {
        issues.createIndex(Indexes.ascending("state.department", "state.at"));
        issues.insertMany(IntStream.range(0, 400)
                .mapToObj(i ->
                        new Document("_id", i).append("state", new Document("department", "d" + i % 4).append("at", i)))
                .toList());
        assertThat(ids(issues.find(and(eq("state.department", "d1"), gt("state.at", 390)))
                        .sort(Sorts.descending("state.at"))
                        .limit(2)))
                .containsExactly(397, 393);
        assertThat(ids(issues.find(and(in("state.department", "d0", "d3"), gt("_id", 392)))))
                .containsExactly(395, 396, 399);
        assertThat(ids(issues.find(or(eq("state.department", "nobody"), eq("_id", 7)))))
                .containsExactly(7);
        assertThat(issues.find().into(new ArrayList<>())).hasSize(400);
        assertThat(issues.find().batchSize(7).into(new ArrayList<>())).hasSize(400);
        assertThat(issues.distinct("state.department", String.class).into(new ArrayList<>()))
                .hasSize(4);
    }

    @Test
    void narrowsByTheMarkOfWhatIsPending() {
        issues.createIndex(Indexes.ascending("pending"), new IndexOptions().sparse(true));
        issues.insertMany(
                IntStream.range(0, 50).mapToObj(i -> new Document("_id", i)).toList());
        issues.updateOne(eq("_id", 30), Updates.set("pending", 1L));
        issues.updateOne(eq("_id", 20), Updates.set("pending", 2L));
        assertThat(ids(issues.find(exists("pending")))).containsExactly(20, 30);
        assertThat(ids(issues.find(gt("pending", 1)))).containsExactly(20);
        issues.updateOne(eq("_id", 30), Updates.unset("pending"));
        issues.deleteOne(eq("_id", 20));
        assertThat(ids(issues.find(exists("pending")))).isEmpty();
        assertThat(issues.countDocuments(exists("pending", false))).isEqualTo(49);
        assertThat(issues.countDocuments(eq("pending", null))).isEqualTo(49);
    }

    @Test
    void findsElementsOfArraysByIndex() {
        issues.createIndex(Indexes.ascending("steps.id"));
        issues.insertOne(
                new Document("_id", 1).append("steps", List.of(new Document("id", "a"), new Document("id", "b"))));
        issues.insertOne(new Document("_id", 2).append("steps", List.of()));
        assertThat(ids(issues.find(eq("steps.id", "b")))).containsExactly(1);
        issues.updateOne(eq("_id", 1), Updates.pull("steps", new Document("id", "b")));
        assertThat(ids(issues.find(eq("steps.id", "b")))).isEmpty();
        assertThat(ids(issues.find(eq("steps.id", "a")))).containsExactly(1);
    }

    @Test
    void aggregates() {
        issues.insertMany(IntStream.range(0, 10)
                .mapToObj(i -> new Document("_id", i).append("d", "d" + i % 2).append("tags", List.of("x", "y")))
                .toList());
        var result = issues.aggregate(List.of(
                        Aggregates.match(gt("_id", 1)),
                        Aggregates.unwind("$tags"),
                        Aggregates.group("$d", Accumulators.sum("n", 1)),
                        Aggregates.sort(Sorts.ascending("_id")),
                        Aggregates.limit(1)))
                .into(new ArrayList<>());
        assertThat(result).containsExactly(new Document("_id", "d0").append("n", 8));
    }

    @Test
    void findsAndModifies() {
        var after = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        assertThat(issues.findOneAndUpdate(eq("_id", "n"), Updates.inc("n", 1L), after))
                .containsEntry("n", 1L);
        assertThat(issues.findOneAndUpdate(eq("_id", "n"), Updates.inc("n", 1L), after))
                .containsEntry("n", 2L);
        assertThat(issues.findOneAndDelete(eq("_id", "n"))).containsEntry("n", 2L);
        assertThat(issues.findOneAndDelete(eq("_id", "n"))).isNull();
    }

    @Test
    void acceptsConcernsOfAReplicaSet() {
        var careful =
                issues.withWriteConcern(WriteConcern.MAJORITY.withJournal(true)).withReadConcern(ReadConcern.MAJORITY);
        careful.insertOne(new Document("_id", 1));
        assertThat(careful.find().first()).isNotNull();
    }

    @Test
    void refusesWhatItCannotRepeat() {
        assertThatThrownBy(() -> issues.updateOne(eq("_id", 1), Updates.currentDate("at")))
                .hasMessageContaining("$currentDate");
        assertThatThrownBy(() -> issues.updateOne(eq("code", 1), Updates.set("n", 1), new UpdateOptions().upsert(true)))
                .hasMessageContaining("upsert without _id");
        assertThatThrownBy(() -> issues.updateOne(eq("_id", 1), List.of(Updates.set("n", 1))))
                .hasMessageContaining("pipeline");
        assertThatThrownBy(() -> issues.createIndex(
                        Indexes.ascending("at"),
                        new IndexOptions().expireAfter(1L, java.util.concurrent.TimeUnit.DAYS)))
                .hasMessageContaining("expireAfterSeconds");
    }

    private static List<Object> ids(Iterable<Document> documents) {
        List<Object> ids = new ArrayList<>();
        documents.forEach(document -> ids.add(document.get("_id")));
        return ids;
    }
}
