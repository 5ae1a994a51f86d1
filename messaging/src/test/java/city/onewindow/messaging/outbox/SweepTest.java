package city.onewindow.messaging.outbox;

import static city.onewindow.messaging.fixture.Decisions.noted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.onewindow.messaging.aggregate.AggregateStore;
import city.onewindow.messaging.aggregate.Change;
import city.onewindow.messaging.aggregate.Evolution;
import city.onewindow.messaging.aggregate.Step;
import city.onewindow.messaging.crash.CrashPoints;
import city.onewindow.messaging.fixture.Diary;
import city.onewindow.messaging.fixture.Events;
import city.onewindow.messaging.fixture.Interposed;
import city.onewindow.messaging.memory.InMemoryAggregateStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SweepTest {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final InMemoryAggregateStore<Diary> documents = new InMemoryAggregateStore<>(Diary.CODEC, List.of());
    private final List<String> sent = new ArrayList<>();

    /** A page at a time, and no further than there is room: whatever waits in the store. */
    @Test
    void aBacklogOfAHundredThousandIsTakenInBoundedPages() {
        for (int i = 0; i < 100_000; i++) {
            write(documents, "issue-" + i, Events.TIME);
        }
        List<Integer> pages = new ArrayList<>();
        AggregateStore<Diary> store = Interposed.on(documents, (method, proceed) -> {
            Object answer = proceed.get();
            if (answer instanceof List<?> page) {
                pages.add(page.size());
            }
            return answer;
        });
        RelayLimits limits = new RelayLimits(1_000, 20_000, 200, Duration.ofMinutes(1), System::nanoTime);
        List<Runnable> threads = new ArrayList<>();
        Relay relay = relay(limits, threads);
        sweep(store, relay, Events.TIME.plus(PATIENCE)).pass();
        assertThat(relay.lanes()).isEqualTo(1_000);
        assertThat(threads).hasSize(1_000);
        assertThat(pages).hasSize(5).allMatch(size -> size <= 200);
    }

    @Test
    void whatWasJustWrittenIsLeftToItsWriter() {
        write(documents, "young", Events.TIME);
        swept(Events.TIME.plus(PATIENCE).minusMillis(1));
        assertThat(sent).isEmpty();
        swept(Events.TIME.plus(PATIENCE));
        assertThat(sent).containsExactly("young/w/1");
    }

    /** Clocks of two machines differ: nobody waits until the one has reached what the other wrote. */
    @Test
    void aWriteFromAClockThatIsAheadIsSweptAllTheSame() {
        write(documents, "ahead", Events.TIME.plus(Duration.ofHours(3)));
        swept(Events.TIME);
        assertThat(sent).containsExactly("ahead/w/1");
    }

    @Test
    void aStepIsRepeatedUntilItIsDoneAndThenStruckOff() {
        AtomicInteger tries = new AtomicInteger();
        List<String> done = new CopyOnWriteArrayList<>();
        Steps<Diary> steps = new Steps<>(
                documents,
                (aggregate, step) -> {
                    if (tries.incrementAndGet() < 3) {
                        throw new IllegalStateException("not yet");
                    }
                    done.add(step.id());
                },
                CrashPoints.NONE);
        listStep();
        Sweep<Diary> sweep = Sweep.steps(documents, steps);
        await().untilAsserted(() -> {
            sweep.pass();
            assertThat(documents.withSteps(null, 10)).isEmpty();
        });
        assertThat(done).containsExactly("s1");
        steps.close();
    }

    @Test
    void aDeathBeforeItsFirstStepLeavesTheStepToTheSweep() {
        AtomicInteger deaths = new AtomicInteger();
        Steps<Diary> dying = new Steps<>(documents, (aggregate, step) -> {}, name -> {
            deaths.incrementAndGet();
            throw new IllegalStateException(name);
        });
        listStep();
        dying.run(documents.find("a").orElseThrow());
        await().until(() -> deaths.get() == 1);
        dying.close();
        assertThat(documents.withSteps(null, 10)).hasSize(1);
        Steps<Diary> next = new Steps<>(documents, (aggregate, step) -> {}, CrashPoints.NONE);
        Sweep.steps(documents, next).pass();
        await().until(() -> documents.withSteps(null, 10).isEmpty());
        next.close();
    }

    private void listStep() {
        Evolution<Diary> evolution = new Evolution<>("w", Clock.systemUTC());
        documents.insert(evolution.changed(
                evolution.fresh("a"),
                new Change<>(Diary.EMPTY, List.of(), List.of(new Step("s1", "kind", Map.of()))),
                "c",
                null));
    }

    private void swept(Instant now) {
        Relay relay = new Relay(
                event -> sent.add(event.envelope().id()),
                progress -> documents.raise(List.of(progress)),
                new OutboxMetrics(),
                CrashPoints.NONE,
                RelayLimits.of(10),
                Runnable::run,
                count -> {});
        sweep(documents, relay, now).pass();
    }

    private static Relay relay(RelayLimits limits, List<Runnable> threads) {
        return new Relay(
                event -> {}, progress -> {}, new OutboxMetrics(), CrashPoints.NONE, limits, threads::add, count -> {});
    }

    private static Sweep<Diary> sweep(AggregateStore<Diary> store, Relay relay, Instant now) {
        return Sweep.unpublished(store, relay, Clock.fixed(now, ZoneOffset.UTC), PATIENCE);
    }

    private static void write(InMemoryAggregateStore<Diary> documents, String id, Instant at) {
        Evolution<Diary> evolution = new Evolution<>("w", Clock.fixed(at, ZoneOffset.UTC));
        documents.insert(
                evolution.changed(evolution.fresh(id), Change.of(Diary.EMPTY, noted("x", "reader")), "c", null));
    }
}
