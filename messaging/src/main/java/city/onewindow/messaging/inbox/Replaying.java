package city.onewindow.messaging.inbox;

import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.AggregateStore;
import city.onewindow.messaging.aggregate.Evolution;
import city.onewindow.messaging.aggregate.StoreUnavailableException;
import city.onewindow.messaging.aggregate.Versions;
import city.onewindow.messaging.aggregate.WriteListener;
import city.onewindow.messaging.crash.CrashPoints;
import city.onewindow.messaging.event.Event;
import city.onewindow.messaging.parking.HeldEvent;
import city.onewindow.messaging.parking.HeldEvent.Reason;
import city.onewindow.messaging.parking.ParkingStore;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Works off what an issue holds back: in order, each event once, while events keep arriving. Two replicas may do it at
 * the same time: marks and versions let only one of them have an effect.
 */
public final class Replaying<S> {
    private final AggregateStore<S> store;
    private final ParkingStore parking;
    private final Evolution<S> evolution;
    private final EventHandler<S> handler;
    private final Judge judge;
    private final InboxMetrics metrics;
    private final CrashPoints crashPoints;
    private final Clock clock;
    private final WriteListener<S> afterWrite;

    public Replaying(
            AggregateStore<S> store,
            ParkingStore parking,
            Evolution<S> evolution,
            EventHandler<S> handler,
            Judge judge,
            InboxMetrics metrics,
            CrashPoints crashPoints,
            Clock clock,
            WriteListener<S> afterWrite) {
        this.store = store;
        this.parking = parking;
        this.evolution = evolution;
        this.handler = handler;
        this.judge = judge;
        this.metrics = metrics;
        this.crashPoints = crashPoints;
        this.clock = clock;
        this.afterWrite = afterWrite;
    }

    /**
     * Replays an issue and writes down who did and what came of it.
     *
     * @param by the operator, or the version that knows a type now
     * @return empty where there is no such issue
     * @throws StoreUnavailableException where the store is away: nothing is lost, replay again
     */
    public Optional<ParkingStore.Replay> replay(String issue, String by) {
        if (store.find(issue).isEmpty()) {
            return Optional.empty();
        }
        Progress progress = new Progress();
        String result = run(issue, progress);
        ParkingStore.Replay replay =
                new ParkingStore.Replay(issue, by, clock.instant(), progress.applied, parking.count(issue), result);
        parking.audit(replay);
        return Optional.of(replay);
    }

    private String run(String issue, Progress progress) {
        while (true) {
            Aggregate<S> current = store.find(issue).orElseThrow();
            List<HeldEvent> held = parking.of(issue);
            for (HeldEvent event : held) {
                String obstacle = apply(issue, event, progress);
                if (obstacle != null) {
                    sweepAway(issue, held);
                    return obstacle;
                }
            }
            crashPoints.reach(CrashPoints.MID_REPLAY);
            if (current.block() == null || store.unblock(issue, current.holds())) {
                sweepAway(issue, held);
                return "done";
            }
        }
    }

    /** @return what stands in the way, null where the event is through */
    private @org.jspecify.annotations.Nullable String apply(String issue, HeldEvent held, Progress progress) {
        Event event = held.event();
        while (true) {
            Aggregate<S> before = store.find(issue).orElseThrow();
            switch (judge.judgeUnblocked(before, event)) {
                case Verdict.Skip skip -> {
                    return null;
                }
                case Verdict.Wait wait -> {
                    return obstacle(held, Reason.WAITING, "type not known to this version");
                }
                case Verdict.Gap gap -> {
                    return obstacle(held, Reason.GAP, "an event before it never came");
                }
                case Verdict.Hold hold -> throw new IllegalStateException("a replay does not hold");
                case Verdict.Apply apply -> {
                    Aggregate<S> after;
                    try {
                        after = Fold.applied(event, handler, evolution, before);
                    } catch (RuntimeException fault) {
                        return obstacle(
                                held, Reason.FAULT, fault.getClass().getSimpleName() + ": " + fault.getMessage());
                    }
                    if (store.update(before, after)) {
                        afterWrite.written(Versions.written(after), (int) (after.last() - before.last()));
                        metrics.replayed.increment();
                        progress.applied++;
                        return null;
                    }
                }
            }
        }
    }

    private String obstacle(HeldEvent held, Reason reason, String words) {
        parking.explain(new HeldEvent(held.event(), reason, words, held.origin(), held.since()));
        return held.event().envelope().id() + ": " + words;
    }

    /** What is at or below the mark counts as passed and is removed. */
    private void sweepAway(String issue, List<HeldEvent> held) {
        Aggregate<S> now = store.find(issue).orElseThrow();
        held.stream()
                .map(event -> event.event().envelope())
                .filter(envelope -> judge.isPassed(now, envelope.writer(), envelope.sequence()))
                .forEach(envelope -> parking.delete(issue, envelope.writer(), envelope.sequence()));
    }

    private static final class Progress {
        private int applied;
    }
}
