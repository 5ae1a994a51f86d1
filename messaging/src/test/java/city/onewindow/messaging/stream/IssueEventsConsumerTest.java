package city.onewindow.messaging.stream;

import static city.onewindow.messaging.fixture.Events.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.AggregateStore;
import city.onewindow.messaging.aggregate.Evolution;
import city.onewindow.messaging.aggregate.StoreUnavailableException;
import city.onewindow.messaging.crash.CrashPoints;
import city.onewindow.messaging.event.EventHeaders;
import city.onewindow.messaging.fixture.AttemptsInMemory;
import city.onewindow.messaging.fixture.Diary;
import city.onewindow.messaging.fixture.DiaryHandler;
import city.onewindow.messaging.fixture.Events;
import city.onewindow.messaging.fixture.Interposed;
import city.onewindow.messaging.inbox.Attempts;
import city.onewindow.messaging.inbox.Fate;
import city.onewindow.messaging.inbox.Inbox;
import city.onewindow.messaging.inbox.InboxMetrics;
import city.onewindow.messaging.inbox.InboxPorts;
import city.onewindow.messaging.inbox.Judge;
import city.onewindow.messaging.memory.InMemoryAggregateStore;
import city.onewindow.messaging.memory.InMemoryParkingStore;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class IssueEventsConsumerTest {
    private static final Duration POLL_INTERVAL = Duration.ofMinutes(5);

    private final InMemoryAggregateStore<Diary> documents = new InMemoryAggregateStore<>(Diary.CODEC, List.of());
    private final InMemoryParkingStore kept = new InMemoryParkingStore();
    private final AttemptsInMemory attempts = new AttemptsInMemory();
    private final AtomicLong nanos = new AtomicLong();
    private final InboxMetrics metrics = new InboxMetrics();
    private final DiaryHandler handler = new DiaryHandler();
    private Probation probation = new Probation(10, () -> {});

    @Test
    void whatIsNoEventOfOursIsKeptByItsPlaceAndHoldsNothingBack() {
        Map<String, String> noSubject =
                new HashMap<>(EventHeaders.write(event("a", "w", 1).envelope()));
        noSubject.remove("ce_subject");
        process(documents)
                .accept(new RecordsInMessages()
                        .add(0, "a", Map.of(), new byte[] {1})
                        .add(1, "a", noSubject, new byte[] {1})
                        .add(2, "b", EventHeaders.write(event("a", "w", 1).envelope()), new byte[] {1})
                        .add(3, event("a", "w", 1))
                        .add(4, null, Map.of(), new byte[(4 << 20) + 1])
                        .message("t", 0));
        assertThat(kept.unreadable(10))
                .hasSize(4)
                .allSatisfy(record -> assertThat(record.data()).hasSizeLessThanOrEqualTo(64 << 10));
        assertThat(entries("a")).containsExactly("a/w/1");
        assertThat(metrics.received()).isEqualTo(5);
        assertThat(metrics.of(Fate.PARKED)).isEqualTo(4);
        assertThat(metrics.of(Fate.APPLIED)).isEqualTo(1);
    }

    /** A retry that outlasts the poll interval loses the partition and begins anew, for ever. */
    @Test
    void oneGoAtABatchEndsWellBeforeThePollIntervalAndTheRestComesAgain() {
        handler.before = () -> nanos.addAndGet(Duration.ofSeconds(30).toNanos());
        assign(0, 100);
        RecordsInMessages batch = new RecordsInMessages();
        for (int i = 0; i < 10; i++) {
            batch.add(i, event("issue-" + i, "w", 1));
        }
        IssueEventsConsumer consumer = process(documents);
        int goes = 0;
        boolean done = false;
        while (!done) {
            long began = nanos.get();
            try {
                consumer.accept(batch.message("t", 0));
                done = true;
            } catch (TimeLimit.UnfinishedException polling) {
                goes++;
            }
            assertThat(Duration.ofNanos(nanos.get() - began)).isLessThan(POLL_INTERVAL.dividedBy(2));
        }
        assertThat(goes).isPositive();
        for (int i = 0; i < 10; i++) {
            assertThat(entries("issue-" + i)).hasSize(1);
        }
    }

    @Test
    void theLimitHoldsForIssuesSideBySideToo() {
        handler.before = () -> nanos.addAndGet(Duration.ofSeconds(101).toNanos());
        RecordsInMessages batch = new RecordsInMessages();
        for (int i = 0; i < 40; i++) {
            batch.add(i, event("issue-" + i, "w", 1));
        }
        assertThatThrownBy(() -> process(documents).accept(batch.message("t", 0)))
                .isInstanceOf(TimeLimit.UnfinishedException.class);
    }

    @Test
    void whatKillsTheProcessIsParkedAfterThreeDeathsAndHoldsItsOwnIssueOnly() {
        handler.errors.put("deadly", Interposed.Death::new);
        RecordsInMessages batch = new RecordsInMessages()
                .add(0, event("a", "w", 1))
                .add(1, event("b", "w", 1, 0, DiaryHandler.NOTED, "deadly"))
                .add(2, event("b", "w", 2))
                .add(3, event("c", "w", 1));
        for (int death = 1; death <= Attempts.DEATHS; death++) {
            assign(0, 4);
            assertThatThrownBy(() -> process(documents).accept(batch.message("t", 0)))
                    .isInstanceOf(Interposed.Death.class);
        }
        assign(0, 4);
        process(documents).accept(batch.message("t", 0));
        assertThat(kept.of("b"))
                .extracting(held -> held.event().envelope().sequence() + " " + held.reason())
                .containsExactly("1 KILLS", "2 HELD");
        assertThat(entries("a")).hasSize(1);
        assertThat(entries("c")).hasSize(1);
    }

    @Test
    void aStoreThatGoesAwayStopsTheBatchAtOnceAndNobodyIsParked() {
        AtomicInteger asked = new AtomicInteger();
        AggregateStore<Diary> away = Interposed.on(documents, (method, proceed) -> {
            asked.incrementAndGet();
            throw new StoreUnavailableException("away", null);
        });
        RecordsInMessages batch = new RecordsInMessages();
        for (int i = 0; i < 500; i++) {
            batch.add(i, event("issue-" + i, "w", 1));
        }
        assertThatThrownBy(() -> process(away).accept(batch.message("t", 0)))
                .isInstanceOf(StoreUnavailableException.class);
        assertThat(asked)
                .as("five hundred time-outs would outlast the poll interval")
                .hasValueLessThan(100);
        assertThat(kept.counts()).isEmpty();
        process(documents).accept(batch.message("t", 0));
        assertThat(metrics.of(Fate.APPLIED)).isEqualTo(500);
    }

    private IssueEventsConsumer process(AggregateStore<Diary> store) {
        Clock clock = Clock.fixed(Events.TIME, ZoneOffset.UTC);
        Judge judge = new Judge("reader", handler::knows);
        InboxPorts<Diary> ports = new InboxPorts<>(
                store,
                kept,
                new Evolution<>("reader", clock),
                handler,
                judge,
                metrics,
                CrashPoints.NONE,
                clock,
                (written, events) -> {});
        return new IssueEventsConsumer(
                new Inbox<>(ports, failures -> {}),
                judge,
                kept,
                new Attempts(attempts, 10),
                probation,
                metrics,
                clock,
                8,
                POLL_INTERVAL,
                nanos::get);
    }

    private void assign(long position, long end) {
        probation = new Probation(10, () -> {});
        TopicPartition partition = new TopicPartition("t", 0);
        try (MockConsumer<byte[], byte[]> consumer = new MockConsumer<>(AutoOffsetResetStrategy.EARLIEST.name())) {
            consumer.assign(List.of(partition));
            consumer.updateBeginningOffsets(Map.of(partition, 0L));
            consumer.updateEndOffsets(Map.of(partition, end));
            consumer.seek(partition, position);
            probation.onPartitionsAssigned("in", consumer, List.of(partition), true);
        }
    }

    private List<String> entries(String issue) {
        return documents.find(issue).map(Aggregate::state).map(Diary::entries).orElse(List.of());
    }
}
