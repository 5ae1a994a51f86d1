package city.onewindow.feedback.operations;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.feedback.delivery.application.WatchingRetries;
import city.onewindow.feedback.running.RunningFeedback;
import city.onewindow.house.web.HouseProperties;
import city.onewindow.testkit.RunningService;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.ui.ExtendedModelMap;

/** A service of several processes is one on the console: what each counts is added, what is stored is told once. */
class SeveralReplicasTest {
    private final PlayedReplica one = new PlayedReplica();
    private final PlayedReplica two = new PlayedReplica();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-24T04:00:00Z"));
    private final OperationsPages pages = new OperationsPages(
            house(),
            RunningFeedback.get().bean(WatchingRetries.class),
            ((InstantSource) now::get).withZone(ZoneOffset.UTC));

    @AfterEach
    void end() {
        one.close();
        two.close();
    }

    private Map<String, String> settings() {
        return Map.of(
                "onewindow.addresses.intake", "http://127.0.0.1:1",
                "onewindow.addresses.feedback", "http://127.0.0.1:1",
                "onewindow.replicas.routing", one.address() + "," + two.address());
    }

    private HouseProperties house() {
        return new Binder(new MapConfigurationPropertySource(settings()))
                .bindOrCreate("onewindow", HouseProperties.class);
    }

    private Room routing() {
        ExtendedModelMap model = new ExtendedModelMap();
        pages.flow(model);
        Room room = (Room) ((List<?>) model.get("rooms")).get(1);
        assertThat(room.service()).isEqualTo("routing");
        return room;
    }

    @Test
    void ratesAreAddedAndWhatIsStoredIsTakenOnce() {
        one.counts(100, 10);
        two.counts(500, 50);
        assertThat(routing().answering()).isEqualTo(2);
        one.counts(120, 20);
        two.counts(560, 60);
        now.updateAndGet(before -> before.plus(Duration.ofSeconds(2)));
        Room room = routing();
        assertThat(room.in()).isEqualTo(40);
        assertThat(room.out()).isEqualTo(10);
        assertThat(List.of(room.backlog(), room.kept(), room.unreadable())).containsExactly(7L, 3L, 2L);
        assertThat(room.isPartly()).isFalse();
    }

    @Test
    void oneThatDoesNotAnswerLeavesTheOtherInSight() {
        one.close();
        Room room = routing();
        assertThat(room.answers()).isTrue();
        assertThat(room.isPartly()).isTrue();
        assertThat(room.backlog()).isEqualTo(7);
        assertThat(new Peers(house().everyReplica()).replay("routing", "nothing", "李工"))
                .hasValueSatisfying(replay -> assertThat(replay.result()).isEqualTo("nothing"));
        assertThat(two.replays()).isEqualTo(1);

        two.close();
        assertThat(routing().answers()).isFalse();
    }

    /** The services are well then, and must not be looked for. */
    @Test
    void aBrokerThatIsAwayIsNamed() {
        assertThat(routing().brokerAway()).isFalse();
        two.lags(-1);
        assertThat(routing().brokerAway()).isTrue();
        assertThat(routing().isCalm()).isFalse();
    }

    @Test
    void thePageSaysHowManyOfThemAnswer() {
        one.close();
        two.lags(-1);
        try (RunningService feedback = RunningFeedback.get().another(new TreeMap<>(settings()))) {
            assertThat(feedback.browser()
                            .get("/operations", "Accept-Language", "zh")
                            .body())
                    .contains("2 个副本中 1 个有响应");
            assertThat(feedback.browser()
                            .get("/operations/flow", "Accept-Language", "en")
                            .body())
                    .contains("1 of 2 answers", "does not answer", "Kafka does not answer");
        }
    }
}
