package city.onewindow.messaging.flow;

import static city.onewindow.messaging.fixture.Decisions.event;
import static city.onewindow.messaging.fixture.Decisions.noted;
import static city.onewindow.messaging.fixture.Decisions.write;
import static city.onewindow.messaging.flow.Flowing.aggregates;
import static city.onewindow.messaging.flow.Flowing.entries;
import static city.onewindow.messaging.flow.Flowing.eventually;
import static city.onewindow.messaging.flow.Flowing.fates;
import static city.onewindow.messaging.flow.Flowing.kept;
import static city.onewindow.messaging.flow.Flowing.newIssue;
import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.messaging.event.Envelope;
import city.onewindow.messaging.event.Event;
import city.onewindow.messaging.event.EventHeaders;
import city.onewindow.messaging.fixture.DiaryHandler;
import city.onewindow.messaging.fixture.Events;
import city.onewindow.messaging.flow.Flowing.Stranger;
import city.onewindow.messaging.flow.TwoServices.Running;
import city.onewindow.messaging.inbox.Fate;
import city.onewindow.messaging.inbox.InboxMetrics;
import city.onewindow.messaging.inbox.Replaying;
import city.onewindow.messaging.inbox.WaitingRelease;
import city.onewindow.messaging.parking.ParkingStore;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.cloud.stream.binder.kafka.KafkaBinderMetrics;

@ExtendWith(TwoServices.Shared.class)
class FlowTest {
    private final TwoServices services;
    private final Running writer;
    private final Running reader;

    FlowTest(TwoServices services) {
        this.services = services;
        this.writer = services.writer;
        this.reader = services.reader;
    }

    @Test
    void whatIsWrittenTakesEffectElsewhereInSequence() {
        String issue = newIssue();
        write(aggregates(writer), issue, "c1", noted("1", "reader"), noted("2"), noted("3", "reader"));
        write(aggregates(writer), issue, "c2", noted("4", "reader"));
        eventually()
                .untilAsserted(() -> assertThat(entries(reader, issue))
                        .containsExactly(issue + "/writer/1", issue + "/writer/3", issue + "/writer/4"));
    }

    /** Whatever arrives meets one fate, and the books say which. */
    @Test
    void everyRecordMeetsOneFateAndIsCountedOnce() {
        Map<Fate, Long> before = fates(reader);
        long received = reader.bean(InboxMetrics.class).received();
        long mismatches = reader.bean(InboxMetrics.class).mismatches();
        String poisoned = newIssue();
        String unknown = newIssue();
        String gap = newIssue();
        String twice = newIssue();
        reader.handler().poison.add("poison");
        try (Stranger stranger = new Stranger(services.stack.brokers())) {
            Map<String, String> headless = new HashMap<>(
                    EventHeaders.write(Events.event(newIssue(), "w", 1).envelope()));
            headless.remove("ce_type");
            stranger.send("key", Map.of(), new byte[] {1});
            stranger.send("key", headless, new byte[] {1});
            stranger.send(null, Map.of(), null);
            stranger.send(Events.event(poisoned, "w", 1, 0, DiaryHandler.NOTED, "poison"));
            stranger.send(Events.event(poisoned, "w", 2));
            stranger.send(Events.event(unknown, "w", 1, 0, "test.unknown.v9", "x"));
            stranger.send(Events.event(unknown, "w", 2));
            stranger.send(Events.event(gap, "w", 1));
            stranger.send(Events.event(gap, "w", 3));
            stranger.send(Events.event(twice, "w", 1));
            stranger.send(Events.event(twice, "w", 1));
            stranger.send(Events.event(twice, "w", 1, 0, DiaryHandler.NOTED, "other"));
            stranger.send(namingNobody());
        }
        Map<Fate, Long> expected = Map.of(
                Fate.APPLIED,
                2L,
                Fate.SKIPPED,
                2L,
                Fate.PARKED,
                4L,
                Fate.HELD,
                2L,
                Fate.WAITING,
                1L,
                Fate.GAP,
                1L,
                Fate.REDELIVERED,
                0L);
        eventually()
                .untilAsserted(
                        () -> assertThat(difference(before, fates(reader))).isEqualTo(expected));
        assertThat(reader.bean(InboxMetrics.class).received() - received).isEqualTo(12);
        assertThat(reader.bean(InboxMetrics.class).mismatches() - mismatches).isEqualTo(1);
        assertThat(kept(reader, poisoned)).containsExactly("1 FAULT", "2 HELD");
        assertThat(kept(reader, unknown)).containsExactly("1 WAITING", "2 HELD");
        assertThat(kept(reader, gap)).containsExactly("3 GAP");
        assertThat(entries(reader, gap)).hasSize(1);
        assertThat(entries(reader, twice)).hasSize(1);
        assertThat(reader.bean(ParkingStore.class).unreadable(100)).hasSize(3);
        metersBalance();
    }

    private void metersBalance() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        reader.context().getBean("flowMeters", MeterBinder.class).bindTo(registry);
        double received =
                registry.get("onewindow.inbox.received").functionCounter().count();
        double fates = registry.getMeters().stream()
                .map(Meter::getId)
                .filter(id -> id.getName().equals("onewindow.inbox.events"))
                .mapToDouble(id -> registry.get(id.getName())
                        .tags(id.getTags())
                        .functionCounter()
                        .count())
                .sum();
        assertThat(received).isEqualTo(fates).isPositive();
    }

    /** Two locks in two orders: a service that was told to end while the binder measured never ended. */
    @Test
    void theBinderDoesNotMeasureTheLagItself() {
        assertThat(reader.bean(MeterRegistry.class)
                        .find(KafkaBinderMetrics.OFFSET_LAG_METRIC_NAME)
                        .meters())
                .isEmpty();
    }

    /** Replay of dead letters is not left to the operator's luck: in order, while all runs, and it ends. */
    @Test
    void aPoisonEventHoldsBackItsOwnIssueAndIsReplayedInOrderWhileAllRuns() {
        String bad = newIssue();
        String good = newIssue();
        reader.handler().poison.add("bad");
        write(aggregates(writer), bad, "c0", noted("bad", "reader"), noted("2", "reader"));
        write(aggregates(writer), good, "c0", noted("1", "reader"));
        eventually().untilAsserted(() -> assertThat(entries(reader, good)).hasSize(1));
        eventually().untilAsserted(() -> assertThat(kept(reader, bad)).containsExactly("1 FAULT", "2 HELD"));
        assertThat(entries(reader, bad)).isEmpty();
        reader.handler().poison.remove("bad");
        for (int i = 3; i <= 10; i++) {
            write(aggregates(writer), bad, "c" + i, noted("" + i, "reader"));
            if (i % 3 == 0) {
                reader.bean(Replaying.class).replay(bad, "operator");
            }
        }
        List<String> all =
                IntStream.rangeClosed(1, 10).mapToObj(n -> bad + "/writer/" + n).toList();
        eventually().untilAsserted(() -> assertThat(entries(reader, bad)).containsExactlyElementsOf(all));
        eventually().untilAsserted(() -> assertThat(kept(reader, bad)).isEmpty());
        assertThat(reader.bean(ParkingStore.class).replays(100))
                .filteredOn(replay -> replay.issue().equals(bad))
                .isNotEmpty()
                .allSatisfy(replay -> assertThat(replay.result()).isIn("done", "nothing"));
    }

    @Test
    void aTypeOfALaterVersionWaitsForIt() {
        String issue = newIssue();
        write(aggregates(writer), issue, "c1", event(DiaryHandler.NEWER, "1", "reader"), noted("2", "reader"));
        eventually().untilAsserted(() -> assertThat(kept(reader, issue)).containsExactly("1 WAITING", "2 HELD"));
        reader.handler().types.add(DiaryHandler.NEWER);
        reader.bean(WaitingRelease.class).pass();
        assertThat(entries(reader, issue)).containsExactly(issue + "/writer/1", issue + "/writer/2");
        assertThat(kept(reader, issue)).isEmpty();
    }

    private static Event namingNobody() {
        Envelope envelope = new Envelope(newIssue(), "w", 1, DiaryHandler.NOTED, Events.TIME, "c", Map.of(), null);
        return new Event(envelope, new byte[] {1});
    }

    private static Map<Fate, Long> difference(Map<Fate, Long> before, Map<Fate, Long> after) {
        Map<Fate, Long> difference = new HashMap<>();
        after.forEach((fate, count) -> difference.put(fate, count - before.getOrDefault(fate, 0L)));
        return difference;
    }
}
