package city.onewindow.messaging.inbox;

import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.crash.CrashPoints;
import city.onewindow.messaging.event.Envelope;
import city.onewindow.messaging.event.Event;
import city.onewindow.messaging.parking.HeldEvent;
import city.onewindow.messaging.parking.HeldEvent.Reason;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what cannot be applied now: inserts the event, then blocks its issue, or counts the hold where it is blocked. A
 * replay that runs at the same time sees the event in its list, or the count, or leaves no block: then it is judged anew.
 */
final class Keeping<S> {
    private static final Logger LOG = LoggerFactory.getLogger(Keeping.class);

    private final InboxPorts<S> ports;

    Keeping(InboxPorts<S> ports) {
        this.ports = ports;
    }

    /** @return its fate; empty where nothing stands in its way any more: judge it again */
    Optional<Fate> keep(Incoming incoming, Reason first, String words) {
        Event event = incoming.event();
        Reason reason = first;
        HeldEvent held = new HeldEvent(
                event, reason, words, incoming.origin(), ports.clock().instant());
        if (!ports.parking().insert(held) && reason != Reason.HELD) {
            ports.parking().explain(held);
        }
        ports.crashPoints().reach(CrashPoints.MID_PARKING);
        while (true) {
            Aggregate<S> current = ports.current(event.envelope().subject());
            if (isPassed(current, event)) {
                forget(event);
                return Optional.of(Fate.SKIPPED);
            }
            if (current.block() != null) {
                if (ports.store().countHold(current.id())) {
                    return Optional.of(Fate.of(reason));
                }
                continue;
            }
            Optional<Reason> still = stillStands(reason, current, event);
            if (still.isEmpty()) {
                return Optional.empty();
            }
            if (still.get() != reason) {
                reason = still.get();
                ports.parking().explain(new HeldEvent(event, reason, words(reason), held.origin(), held.since()));
            }
            if (ports.write(
                    current,
                    ports.evolution()
                            .blocked(current, reason.name(), event.envelope().id()))) {
                alarm(reason, event);
                return Optional.of(Fate.of(reason));
            }
        }
    }

    /** A fault is the event's own; what else kept it is judged by the document as it is now. */
    private Optional<Reason> stillStands(Reason reason, Aggregate<S> current, Event event) {
        if (reason == Reason.FAULT || reason == Reason.KILLS) {
            return Optional.of(reason);
        }
        return switch (ports.judge().judge(current, event)) {
            case Verdict.Wait wait -> Optional.of(Reason.WAITING);
            case Verdict.Gap gap -> Optional.of(Reason.GAP);
            case Verdict.Apply apply -> Optional.empty();
            case Verdict.Skip skip -> Optional.empty();
            case Verdict.Hold hold -> Optional.of(Reason.HELD);
        };
    }

    private static void alarm(Reason reason, Event event) {
        switch (reason) {
            case WAITING -> LOG.info("{} waits for a version that knows its type", event);
            case GAP, FAULT, KILLS, HELD -> LOG.error("{} blocks its issue: {}", event, words(reason));
        }
    }

    static String words(Reason reason) {
        return switch (reason) {
            case WAITING -> "type not known to this version";
            case GAP -> "an event before it never came";
            case HELD -> "behind a blocked event";
            case FAULT -> "a fault that trying again did not heal";
            case KILLS -> "the process died of it " + Attempts.DEATHS + " times";
        };
    }

    private boolean isPassed(Aggregate<S> current, Event event) {
        Envelope envelope = event.envelope();
        return ports.judge().isPassed(current, envelope.writer(), envelope.sequence());
    }

    /** Removes it from parking where the mark has passed it. */
    void forgetIfPassed(Event event) {
        if (isPassed(ports.current(event.envelope().subject()), event)) {
            forget(event);
        }
    }

    private void forget(Event event) {
        Envelope envelope = event.envelope();
        ports.parking().delete(envelope.subject(), envelope.writer(), envelope.sequence());
    }
}
