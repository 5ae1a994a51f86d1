package city.onewindow.messaging.contract;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.AggregateStore;
import city.onewindow.messaging.aggregate.AggregateStore.Insertion;
import city.onewindow.messaging.fixture.Diary;
import city.onewindow.messaging.fixture.SharedStack;
import city.onewindow.messaging.mongo.MongoAggregateStore;
import city.onewindow.stack.supervise.LocalStack;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedStack.class)
@TestInstance(Lifecycle.PER_CLASS)
class MongoAggregateStoreTest extends AggregateStoreContract {
    private final EmptyDatabase mongo;

    MongoAggregateStoreTest(LocalStack stack) {
        mongo = new EmptyDatabase(stack, SERVICE);
    }

    @Override
    AggregateStore<Diary> emptyStore() {
        return new MongoAggregateStore<>(mongo.emptied(), SERVICE);
    }

    @AfterAll
    void drop() {
        mongo.close();
    }

    @Test
    void aDocumentThatCannotBeReadHidesNoneBehindIt() {
        insert("a");
        insert("b");
        insert("c");
        mongo.database()
                .getCollection("diaries")
                .updateMany(eq("version", 1), Updates.set("marks", new Document("w", "no mark")));
        mongo.database().getCollection("diaries").updateOne(eq("_id", "c"), Updates.set("marks", new Document()));
        assertThat(store.pending(null, 1)).extracting(Aggregate::id).containsExactly("c");
        assertThat(store.pending("c", 1)).isEmpty();
    }

    @Test
    void ofManyInsertedAtOnceEachHasItsOwnOutcome() throws Exception {
        assertThat(store.insert(keyed("there", "K"))).isEqualTo(new Insertion.Inserted());
        List<Aggregate<Diary>> many = IntStream.range(0, 400)
                .mapToObj(i -> switch (i % 4) {
                    case 0 -> keyed("there", "other " + i);
                    case 1 -> keyed("rival " + i, "K");
                    default -> keyed("new " + i, "own " + i);
                })
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Insertion>> outcomes = threads.invokeAll(many.stream()
                    .<Callable<Insertion>>map(each -> () -> store.insert(each))
                    .toList());
            for (int i = 0; i < many.size(); i++) {
                assertThat(outcomes.get(i).get())
                        .isEqualTo(
                                switch (i % 4) {
                                    case 0 -> new Insertion.Exists();
                                    case 1 -> new Insertion.KeyTaken("state.key");
                                    default -> new Insertion.Inserted();
                                });
                assertThat(store.find(many.get(i).id()).isPresent()).isEqualTo(i % 4 != 1);
            }
        }
    }

    @Test
    void theBacklogHasASparseIndex() {
        List<Document> indexes =
                mongo.database().getCollection("diaries").listIndexes().into(new ArrayList<>());
        assertThat(indexes)
                .filteredOn(index -> index.get("key", new Document()).containsKey("pending"))
                .singleElement()
                .satisfies(index -> assertThat(index.get("sparse")).isEqualTo(true));
    }
}
