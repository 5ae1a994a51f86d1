package city.onewindow.messaging.outbox;

import static city.onewindow.messaging.fixture.Decisions.noted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.AggregateStore.Progress;
import city.onewindow.messaging.aggregate.Change;
import city.onewindow.messaging.aggregate.Evolution;
import city.onewindow.messaging.crash.CrashPoints;
import city.onewindow.messaging.event.NewEvent;
import city.onewindow.messaging.fixture.Diary;
import city.onewindow.messaging.fixture.Interposed;
import city.onewindow.messaging.outbox.EventSender.RefusedException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RelayTest {
    private static final Duration REST = Duration.ofMinutes(1);

    private final Evolution<Diary> evolution = new Evolution<>("w", Clock.systemUTC());
    private final List<String> sent = new ArrayList<>();
    private final List<Progress> told = new ArrayList<>();
    private final Queue<Runnable> threads = new ArrayDeque<>();
    private final OutboxMetrics metrics = new OutboxMetrics();
    private final AtomicLong nanos = new AtomicLong();
    private final Set<String> refused = new HashSet<>();
    private int failures;

    private final Relay relay = relay(CrashPoints.NONE);

    private Relay relay(CrashPoints crashPoints) {
        return new Relay(
                event -> {
                    String id = event.envelope().id();
                    if (refused.contains(id)) {
                        throw new RefusedException("too large", new IllegalStateException());
                    }
                    if (failures > 0) {
                        failures--;
                        throw new IllegalStateException("the broker is away");
                    }
                    sent.add(id);
                },
                told::add,
                metrics,
                crashPoints,
                new RelayLimits(3, 10, 4, REST, nanos::get),
                threads::add,
                count -> {});
    }

    @Test
    void anIssuesEventsGoOneAfterTheOtherFromPublishedPlusOne() {
        relay.offer(published(written("a", 4), 2));
        run();
        assertThat(sent).containsExactly("a/w/3", "a/w/4");
        assertThat(told).containsExactly(new Progress("a", 3), new Progress("a", 4));
        assertThat(relay.lanes()).isZero();
        assertThat(metrics.published()).isEqualTo(2);
    }

    /** The next is not sent before this one is acknowledged, however long the broker is away. */
    @Test
    void aBrokerThatIsAwayLetsNothingOvertake() {
        failures = 5;
        relay.offer(written("a", 3));
        run();
        assertThat(sent).containsExactly("a/w/1", "a/w/2", "a/w/3");
        assertThat(metrics.failed()).isEqualTo(5);
    }

    @Test
    void whatIsOfferedTwiceOrFromAnOlderReadIsSentOnce() {
        relay.offer(written("a", 2));
        relay.offer(written("a", 3));
        relay.offer(written("a", 2));
        run();
        relay.offer(written("a", 3));
        run();
        assertThat(sent).containsExactly("a/w/1", "a/w/2", "a/w/3");
        assertThat(told).as("the store is told again: it may have been away").endsWith(new Progress("a", 3));
    }

    @Test
    void aRefusedEventStopsItsOwnIssueWithAnAlarm() {
        refused.add("a/w/2");
        relay.offer(written("a", 3));
        relay.offer(written("b", 2));
        run();
        assertThat(sent).containsExactlyInAnyOrder("a/w/1", "b/w/1", "b/w/2");
        assertThat(relay.refused()).containsOnlyKeys("a");
        relay.offer(written("a", 3));
        assertThat(threads).as("it rests").isEmpty();
        nanos.addAndGet(REST.toNanos());
        relay.offer(written("a", 3));
        run();
        assertThat(metrics.refused()).as("asked again, and refused again").isEqualTo(2);
        refused.clear();
        nanos.addAndGet(REST.toNanos());
        relay.offer(written("a", 3));
        run();
        assertThat(sent).endsWith("a/w/2", "a/w/3");
        assertThat(relay.refused()).isEmpty();
    }

    /** Once another replica sweeps, this one would never learn that the event was taken at last: no alarm for ever. */
    @Test
    void aRefusalThatIsNotAskedAgainIsForgotten() {
        refused.add("a/w/1");
        relay.offer(written("a", 1));
        run();
        nanos.addAndGet(REST.multipliedBy(3).toNanos());
        assertThat(relay.refused()).containsOnlyKeys("a");
        nanos.addAndGet(1);
        assertThat(relay.refused()).isEmpty();
    }

    /** The field's outboxes hold their backlog in memory; here what finds no room is left to the mark in the store. */
    @Test
    void memoryIsBoundedHoweverLongTheBacklog() {
        for (int i = 0; i < 100; i++) {
            relay.offer(written("issue-" + i, 20));
        }
        assertThat(relay.lanes()).isEqualTo(3);
        assertThat(relay.hasRoom()).isFalse();
        assertThat(threads).hasSize(3);
        run();
        assertThat(sent)
                .as("ten events of three issues, four of one at the most")
                .hasSize(10);
        assertThat(relay.lanes()).isZero();
        relay.offer(written("issue-0", 20));
        run();
        assertThat(sent)
                .as("it goes on where it stopped")
                .endsWith("issue-0/w/5", "issue-0/w/6", "issue-0/w/7", "issue-0/w/8");
    }

    @Test
    void aDeathAfterTheAcknowledgementRepeatsAndNeverSkips() {
        Relay dying = relay(name -> {
            if (name.equals(CrashPoints.AFTER_ACK)) {
                throw new Interposed.Death();
            }
        });
        dying.offer(written("a", 2));
        assertThatThrownBy(this::run).as("it fires").isInstanceOf(Interposed.Death.class);
        assertThat(dying.lanes()).as("no lane is left that nobody works off").isZero();
        relay.offer(written("a", 2));
        run();
        assertThat(sent).containsExactly("a/w/1", "a/w/1", "a/w/2");
    }

    /** It slept through its lease; what it sends then was sent by another, and is a repeat. */
    @Test
    void aFrozenRelayCanOnlyRepeat() {
        Relay other = relay(CrashPoints.NONE);
        relay.offer(written("a", 2));
        Runnable frozen = threads.remove();
        other.offer(written("a", 3));
        run();
        frozen.run();
        assertThat(sent).containsExactly("a/w/1", "a/w/2", "a/w/3", "a/w/1", "a/w/2");
    }

    private Aggregate<Diary> written(String id, int events) {
        NewEvent[] all = IntStream.rangeClosed(1, events)
                .mapToObj(n -> noted("" + n, "reader"))
                .toArray(NewEvent[]::new);
        return evolution.changed(evolution.fresh(id), Change.of(Diary.EMPTY, all), "c", null);
    }

    private static Aggregate<Diary> published(Aggregate<Diary> of, long sequence) {
        return new Aggregate<>(
                of.id(),
                1,
                of.state(),
                of.last(),
                sequence,
                of.pendingSince(),
                of.lastNaming(),
                of.events(),
                of.marks(),
                null,
                0,
                of.steps());
    }

    private void run() {
        while (!threads.isEmpty()) {
            threads.remove().run();
        }
    }
}
