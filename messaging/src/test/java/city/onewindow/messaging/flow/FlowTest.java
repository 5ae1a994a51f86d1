package city.onewindow.messaging.flow;

import static city.onewindow.messaging.fixture.Decisions.noted;
import static city.onewindow.messaging.fixture.Decisions.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.Aggregates;
import city.onewindow.messaging.fixture.Diary;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

class FlowTest {
    @TempDir
    static Path directory;

    static TwoServices services;
    static ConfigurableApplicationContext writer;
    static ConfigurableApplicationContext reader;

    @BeforeAll
    static void start() {
        services = new TwoServices(directory);
        writer = services.writer();
        reader = services.reader(Map.of());
    }

    @AfterAll
    static void stop() {
        services.close();
    }

    @Test
    void whatIsWrittenTakesEffectElsewhereInSequence() {
        write(aggregates(writer), "a", "c1", noted("1", "reader"), noted("2"), noted("3", "reader"));
        write(aggregates(writer), "a", "c2", noted("4", "reader"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(entries("a")).containsExactly("a/writer/1", "a/writer/3", "a/writer/4"));
    }

    private static List<String> entries(String issue) {
        return aggregates(reader)
                .find(issue)
                .map(Aggregate::required)
                .map(Diary::entries)
                .orElse(List.of());
    }

    @SuppressWarnings("unchecked")
    private static Aggregates<Diary> aggregates(ConfigurableApplicationContext of) {
        return of.getBean(Aggregates.class);
    }
}
