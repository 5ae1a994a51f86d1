package city.onewindow.messaging.inbox;

import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.StoreUnavailableException;
import city.onewindow.messaging.crash.CrashPoints;
import city.onewindow.messaging.event.Envelope;
import city.onewindow.messaging.event.Event;
import city.onewindow.messaging.parking.HeldEvent;
import city.onewindow.messaging.parking.HeldEvent.Reason;
import city.onewindow.messaging.parking.ParkingStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works off what an issue holds back: in order, each event once, while events keep arriving. Two replicas may do it at
 * the same time: marks and versions let only one of them have an effect.
 */
public final class Replaying<S> {
    private static final Logger LOG = LoggerFactory.getLogger(Replaying.class);
    private static final String DONE = "done";
    /** Nothing of the issue was kept back. */
    private static final String NOTHING = "nothing";

    private final InboxPorts<S> ports;

    public Replaying(InboxPorts<S> ports) {
        this.ports = ports;
    }

    /**
     * Replays an issue. That it was begun is written down before, what came of it after: a replay that the process does
     * not survive stays in the audit as begun.
     *
     * @param by the operator, or the version that knows a type now
     * @return empty where there is no such issue
     * @throws StoreUnavailableException where the store is away: nothing is lost, replay again
     */
    public Optional<ParkingStore.Replay> replay(String issue, String by) {
        var found = ports.store().find(issue);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        boolean nothing = found.orElseThrow().block() == null && ports.parking().count(issue) == 0;
        String id = UUID.randomUUID().toString();
        Instant began = ports.clock().instant();
        ports.parking()
                .audit(new ParkingStore.Replay(
                        id, issue, by, began, 0, ports.parking().count(issue), "begun"));
        Progress progress = new Progress();
        String result = run(issue, progress);
        if (nothing && progress.applied == 0 && result.equals(DONE)) {
            result = NOTHING;
        }
        ParkingStore.Replay replay = new ParkingStore.Replay(
                id, issue, by, began, progress.applied, ports.parking().count(issue), result);
        ports.parking().audit(replay);
        return Optional.of(replay);
    }

    /** Reads the count, lists, applies, unblocks if the count is unchanged (else again), and only then deletes. */
    private String run(String issue, Progress progress) {
        while (true) {
            Aggregate<S> current = ports.current(issue);
            List<HeldEvent> held = ReplayOrder.of(ports.parking().of(issue));
            for (HeldEvent event : held) {
                Optional<Obstacle> obstacle = apply(event, progress);
                if (obstacle.isPresent()) {
                    sweepAway(issue, held);
                    return stop(event, obstacle.get());
                }
            }
            if (current.block() == null || ports.store().unblock(issue, current.holds())) {
                sweepAway(issue, held);
                return DONE;
            }
        }
    }

    /** @return what stands in the way, empty where the event is through */
    private Optional<Obstacle> apply(HeldEvent held, Progress progress) {
        Event event = held.event();
        while (true) {
            Aggregate<S> before = ports.current(event.envelope().subject());
            switch (ports.judge().judgeUnblocked(before, event)) {
                case Verdict.Skip skip -> {
                    return Optional.empty();
                }
                case Verdict.Wait wait -> {
                    return Optional.of(Obstacle.of(Reason.WAITING));
                }
                case Verdict.Gap gap -> {
                    return Optional.of(Obstacle.of(Reason.GAP));
                }
                case Verdict.Hold hold -> throw new IllegalStateException("a replay does not hold");
                case Verdict.Apply apply -> {
                    try {
                        if (write(before, event)) {
                            progress.applied++;
                            return Optional.empty();
                        }
                    } catch (StoreUnavailableException away) {
                        throw away;
                    } catch (RuntimeException fault) {
                        ports.store().probe();
                        LOG.error("{} cannot be replayed", event, fault);
                        return Optional.of(new Obstacle(Reason.FAULT, Faults.words(fault)));
                    }
                }
            }
        }
    }

    private boolean write(Aggregate<S> before, Event event) {
        Aggregate<S> after = Fold.applied(event, ports.handler(), ports.evolution(), before);
        if (!ports.write(before, after)) {
            return false;
        }
        ports.metrics().replayed.increment();
        ports.crashPoints().reach(CrashPoints.MID_REPLAY);
        ports.tell(before, after);
        return true;
    }

    /** Says at event and issue what stands in the way now; it may be another thing than at first. */
    private String stop(HeldEvent held, Obstacle obstacle) {
        Envelope envelope = held.event().envelope();
        ports.parking()
                .explain(new HeldEvent(held.event(), obstacle.reason(), obstacle.words(), held.origin(), held.since()));
        boolean told = false;
        while (!told) {
            Aggregate<S> current = ports.current(envelope.subject());
            Aggregate.Block block = current.block();
            told = block == null
                    || (block.event().equals(envelope.id())
                            && block.reason().equals(obstacle.reason().name()))
                    || ports.judge().isPassed(current, envelope.writer(), envelope.sequence())
                    || ports.write(
                            current,
                            ports.evolution()
                                    .reblocked(current, obstacle.reason().name(), envelope.id()));
        }
        return envelope.id() + ": " + obstacle.words();
    }

    /** What is at or below the mark counts as passed and is removed. */
    private void sweepAway(String issue, List<HeldEvent> held) {
        Aggregate<S> now = ports.current(issue);
        held.stream()
                .map(event -> event.event().envelope())
                .filter(envelope -> ports.judge().isPassed(now, envelope.writer(), envelope.sequence()))
                .forEach(envelope -> ports.parking().delete(issue, envelope.writer(), envelope.sequence()));
    }

    private record Obstacle(Reason reason, String words) {
        static Obstacle of(Reason reason) {
            return new Obstacle(reason, Keeping.words(reason));
        }
    }

    private static final class Progress {
        private int applied;
    }
}
