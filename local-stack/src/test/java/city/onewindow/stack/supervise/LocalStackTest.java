package city.onewindow.stack.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackTest {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    @TempDir
    private Path directory;

    @Test
    void keepsWhatBrokerAndStoreAcknowledgedThroughKillAndRestart() throws Exception {
        StackOptions options = StackOptions.of(directory, directory.resolve("data"), new Ports(21000))
                .with(Compilation.QUICK);
        try (LocalStack stack = LocalStack.infrastructure(options, started -> {})) {
            assertThat(stack.parts()).allMatch(Part::isAlive);
            assertThat(stack.brokerParts().getFirst().residentBytes()).isGreaterThan(50_000_000);
            assertThat(RunningRecords.of(directory)).containsExactly(options.data());
            createTopic(stack.brokers());
            insert(stack.storeUri());
            for (Part part : stack.parts()) {
                part.kill();
                part.start();
            }
            stack.parts().forEach(part -> part.awaitReady(LIMIT));
            assertThat(topics(stack.brokers())).containsExactly("kept");
            assertThat(count(stack.storeUri())).isOne();
        }
        assertThat(RunningRecords.of(directory)).isEmpty();
        assertThatThrownBy(() -> LocalStack.infrastructure(options.withBrokers(3), started -> {}))
                .isInstanceOf(WrongOptionException.class)
                .hasMessageContaining("--brokers 1");
        try (LocalStack again = LocalStack.infrastructure(options, started -> {})) {
            assertThat(topics(again.brokers())).containsExactly("kept");
            assertThat(count(again.storeUri())).isOne();
        }
    }

    private static void createTopic(String brokers) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.createTopics(List.of(new NewTopic("kept", 12, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static Iterable<String> topics(String brokers) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            return admin.listTopics().names().get();
        }
    }

    private static void insert(String uri) {
        try (MongoClient client = MongoClients.create(uri)) {
            client.getDatabase("city").getCollection("kept").insertOne(new Document("_id", 1));
        }
    }

    private static long count(String uri) {
        try (MongoClient client = MongoClients.create(uri)) {
            return client.getDatabase("city").getCollection("kept").countDocuments();
        }
    }
}
