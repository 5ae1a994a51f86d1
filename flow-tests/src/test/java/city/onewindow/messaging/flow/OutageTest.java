package city.onewindow.messaging.flow;

import static city.onewindow.messaging.fixture.Decisions.noted;
import static city.onewindow.messaging.fixture.Decisions.write;
import static city.onewindow.messaging.flow.Flowing.aggregates;
import static city.onewindow.messaging.flow.Flowing.entries;
import static city.onewindow.messaging.flow.Flowing.eventually;
import static city.onewindow.messaging.flow.Flowing.fates;
import static city.onewindow.messaging.flow.Flowing.newIssue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import city.onewindow.messaging.aggregate.AggregateStore;
import city.onewindow.messaging.event.Envelope;
import city.onewindow.messaging.event.Event;
import city.onewindow.messaging.fixture.DiaryHandler;
import city.onewindow.messaging.fixture.Events;
import city.onewindow.messaging.flow.Flowing.Stranger;
import city.onewindow.messaging.flow.TwoServices.Running;
import city.onewindow.messaging.inbox.Fate;
import city.onewindow.messaging.outbox.EventSender;
import city.onewindow.messaging.outbox.OutboxMetrics;
import city.onewindow.messaging.parking.ParkingStore;
import city.onewindow.stack.supervise.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TwoServices.Shared.class)
class OutageTest {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final TwoServices services;
    private final Running writer;
    private final Running reader;

    OutageTest(TwoServices services) {
        this.services = services;
        this.writer = services.writer;
        this.reader = services.reader;
    }

    /** With every broker down a binder's {@code send} may well answer true; ours says that it failed. */
    @Test
    void withTheBrokerAwayAllIsAcceptedAndNoSendIsASilentSuccess() {
        String issue = newIssue();
        write(aggregates(writer), issue, "c0", noted("0", "reader"));
        eventually().untilAsserted(() -> assertThat(entries(reader, issue)).hasSize(1));
        OutboxMetrics metrics = writer.bean(OutboxMetrics.class);
        long failed = metrics.failed();
        Part broker = services.stack.brokerParts().getFirst();
        broker.kill();
        try {
            for (int i = 1; i <= 3; i++) {
                assertThat(write(aggregates(writer), issue, "c" + i, noted("" + i, "reader")))
                        .isTrue();
            }
            assertThatThrownBy(() -> writer.bean(EventSender.class).send(naming("nobody")))
                    .isInstanceOf(RuntimeException.class)
                    .isNotInstanceOf(EventSender.RefusedException.class);
            eventually().untilAsserted(() -> assertThat(metrics.failed()).isGreaterThan(failed));
            assertThat(entries(reader, issue)).hasSize(1);
            assertThat(writer.bean(AggregateStore.class).backlog().documents()).isPositive();
        } finally {
            broker.start();
            broker.awaitReady(LIMIT);
        }
        eventually()
                .untilAsserted(() -> assertThat(entries(reader, issue))
                        .containsExactly(
                                issue + "/writer/1", issue + "/writer/2", issue + "/writer/3", issue + "/writer/4"));
        eventually()
                .untilAsserted(() -> assertThat(
                                writer.bean(AggregateStore.class).backlog().documents())
                        .isZero());
    }

    /** Waited for without end, the consumer paused and still a member of its group; nobody is parked for it. */
    @Test
    void withTheStoreAwayTheConsumerWaitsAndParksNobody() {
        assumeTrue(services.stack.store().isPresent(), "the store is not ours to kill");
        Part store = services.stack.store().orElseThrow();
        Map<String, Long> keptBefore = reader.bean(ParkingStore.class).counts();
        long redelivered = fates(reader).getOrDefault(Fate.REDELIVERED, 0L);
        List<String> issues = new ArrayList<>();
        store.kill();
        try (Stranger stranger = new Stranger(services.stack.brokers())) {
            for (int i = 0; i < 20; i++) {
                String issue = newIssue();
                issues.add(issue);
                stranger.send(Events.event(issue, "w", 1));
                stranger.send(Events.event(issue, "w", 2));
            }
            eventually()
                    .untilAsserted(() -> assertThat(fates(reader).getOrDefault(Fate.REDELIVERED, 0L))
                            .as("tried, and tried again")
                            .isGreaterThan(redelivered));
        } finally {
            store.start();
            store.awaitReady(LIMIT);
        }
        for (String issue : issues) {
            eventually()
                    .untilAsserted(
                            () -> assertThat(entries(reader, issue)).containsExactly(issue + "/w/1", issue + "/w/2"));
        }
        assertThat(reader.bean(ParkingStore.class).counts()).isEqualTo(keptBefore);
    }

    private static Event naming(String nobody) {
        Envelope envelope = new Envelope(newIssue(), nobody, 1, DiaryHandler.NOTED, Events.TIME, "c", Map.of(), null);
        return new Event(envelope, new byte[] {1});
    }
}
