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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies one issue's run of events: what is next takes effect together with its mark in one write; what cannot be
 * applied is parked and holds back its own issue only. When it returns, the fate of every event of the run is durable.
 */
public final class Inbox<S> {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final int TRIES = 3;

    private final AggregateStore<S> store;
    private final ParkingStore parking;
    private final Evolution<S> evolution;
    private final EventHandler<S> handler;
    private final Judge judge;
    private final InboxMetrics metrics;
    private final CrashPoints crashPoints;
    private final Clock clock;
    private final WriteListener<S> afterWrite;

    public Inbox(
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

    /** Whether the event names this consumer; it passes over others. */
    public boolean isNamed(Event event) {
        return judge.isNamed(event);
    }

    /**
     * One issue's events in the order in which they arrived; others' are passed over.
     *
     * @throws StoreUnavailableException where the store is away: nothing is parked, try the same run again
     */
    public void apply(String issue, List<Incoming> run) {
        List<Incoming> named =
                run.stream().filter(incoming -> judge.isNamed(incoming.event())).toList();
        if (named.isEmpty()) {
            return;
        }
        try {
            applyTogether(issue, named);
        } catch (StoreUnavailableException away) {
            throw away;
        } catch (RuntimeException oneOfThem) {
            named.forEach(incoming -> applySingly(issue, incoming));
        }
        metrics.received.add(named.size());
    }

    private void applySingly(String issue, Incoming incoming) {
        for (int tried = 1; ; tried++) {
            try {
                applyTogether(issue, List.of(incoming));
                return;
            } catch (StoreUnavailableException away) {
                throw away;
            } catch (RuntimeException fault) {
                if (tried == TRIES) {
                    LOG.error("parking {} after {} tries", incoming.event(), tried, fault);
                    park(issue, incoming, Reason.FAULT, words(fault));
                    return;
                }
            }
        }
    }

    private static String words(Throwable fault) {
        String message = String.valueOf(fault.getMessage());
        return fault.getClass().getSimpleName() + ": " + message.substring(0, Math.min(300, message.length()));
    }

    /** Reads, folds, writes; a version conflict is no try. */
    private void applyTogether(String issue, List<Incoming> run) {
        while (true) {
            Aggregate<S> before = store.find(issue).orElseGet(() -> evolution.fresh(issue));
            Fold<S> fold = new Fold<S>(judge, handler, evolution, before).over(run);
            if (fold.applied() > 0 && !write(before, fold.after())) {
                continue;
            }
            metrics.applied.add(fold.applied());
            metrics.skipped.add(fold.skipped());
            if (fold.mismatches() > 0) {
                metrics.mismatches.add(fold.mismatches());
                LOG.error("other content under an applied sequence of issue {}", issue);
            }
            fold.stopped().forEach(stopped -> hold(issue, stopped));
            return;
        }
    }

    private boolean write(Aggregate<S> before, Aggregate<S> after) {
        boolean written = before.version() == 0
                ? store.insert(after) instanceof AggregateStore.Insertion.Inserted
                : store.update(before, after);
        if (written) {
            crashPoints.reach(CrashPoints.EFFECT_BEFORE_COMMIT);
            afterWrite.written(Versions.written(after), (int) (after.last() - before.last()));
        }
        return written;
    }

    private void hold(String issue, Fold.Stopped stopped) {
        switch (stopped.verdict()) {
            case Verdict.Wait wait -> park(issue, stopped.incoming(), Reason.WAITING, "type not known to this version");
            case Verdict.Gap gap -> {
                LOG.error("a gap before {}", stopped.incoming().event());
                park(issue, stopped.incoming(), Reason.GAP, "an event before it never came");
            }
            case Verdict.Hold hold -> holdBack(issue, stopped.incoming());
            case Verdict.Skip skip -> throw new IllegalStateException("a skipped event is not held");
            case Verdict.Apply apply -> throw new IllegalStateException("an applied event is not held");
        }
    }

    /** Inserts the event, then blocks its issue, conditional on the version; judges again where somebody was quicker. */
    public void park(String issue, Incoming incoming, Reason reason, String words) {
        Event event = incoming.event();
        parking.insert(new HeldEvent(event, reason, words, incoming.origin(), clock.instant()));
        crashPoints.reach(CrashPoints.MID_PARKING);
        while (true) {
            Aggregate<S> current = store.find(issue).orElseGet(() -> evolution.fresh(issue));
            if (judge.isPassed(
                    current, event.envelope().writer(), event.envelope().sequence())) {
                parking.delete(
                        issue, event.envelope().writer(), event.envelope().sequence());
                metrics.skipped.increment();
                return;
            }
            if (current.block() != null ? store.countHold(issue) : block(current, reason, event)) {
                count(reason);
                return;
            }
        }
    }

    private boolean block(Aggregate<S> current, Reason reason, Event event) {
        Aggregate<S> blocked =
                evolution.blocked(current, reason.name(), event.envelope().id());
        return current.version() == 0
                ? store.insert(blocked) instanceof AggregateStore.Insertion.Inserted
                : store.update(current, blocked);
    }

    private void count(Reason reason) {
        switch (reason) {
            case WAITING -> metrics.waiting.increment();
            case GAP -> metrics.gaps.increment();
            case FAULT, KILLS -> metrics.parked.increment();
            case HELD -> metrics.held.increment();
        }
    }

    /** Inserts the event, then raises the hold count where the issue is still blocked; else it is judged again. */
    private void holdBack(String issue, Incoming incoming) {
        Event event = incoming.event();
        parking.insert(new HeldEvent(event, Reason.HELD, "behind a blocked event", incoming.origin(), clock.instant()));
        if (store.countHold(issue)) {
            metrics.held.increment();
            return;
        }
        applyTogether(issue, List.of(incoming));
        Aggregate<S> now = store.find(issue).orElseGet(() -> evolution.fresh(issue));
        if (judge.isPassed(now, event.envelope().writer(), event.envelope().sequence())) {
            parking.delete(issue, event.envelope().writer(), event.envelope().sequence());
        }
    }
}
