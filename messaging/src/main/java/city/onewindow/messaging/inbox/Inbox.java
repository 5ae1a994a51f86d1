package city.onewindow.messaging.inbox;

import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.StoreUnavailableException;
import city.onewindow.messaging.crash.CrashPoints;
import city.onewindow.messaging.event.Envelope;
import city.onewindow.messaging.parking.HeldEvent.Reason;
import city.onewindow.messaging.retry.Patience;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies one issue's run of events: what is next takes effect together with its mark in one write; what cannot be
 * applied is parked and holds back its own issue only. When it returns, the fate of every event of the run is durable.
 */
public final class Inbox<S> {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final int TRIES = 3;

    private final InboxPorts<S> ports;
    private final Keeping<S> keeping;
    private final Patience patience;

    /** @param patience between the tries of an event whose handler failed */
    public Inbox(InboxPorts<S> ports, Patience patience) {
        this.ports = ports;
        this.keeping = new Keeping<>(ports);
        this.patience = patience;
    }

    /**
     * One issue's events in the order in which they arrived; those that do not name this consumer are passed over.
     *
     * @throws StoreUnavailableException where the store is away: nothing is parked, try the same run again
     */
    public void apply(String issue, List<Incoming> run) {
        List<Incoming> named = run.stream()
                .filter(incoming -> ports.judge().isNamed(incoming.event()))
                .toList();
        if (named.isEmpty()) {
            return;
        }
        try (Tally tally = new Tally(named, ports.metrics())) {
            applyOrIsolate(issue, named, tally);
        }
    }

    /** Parks an event untried, as one that killed the process. */
    public void parkUntried(Incoming incoming) {
        try (Tally tally = new Tally(List.of(incoming), ports.metrics())) {
            keep(incoming, Reason.KILLS, Keeping.words(Reason.KILLS), tally);
        }
    }

    /** A run that fails is redone singly, so that the one to blame is found. */
    private void applyOrIsolate(String issue, List<Incoming> named, Tally tally) {
        try {
            applyTogether(issue, named, tally);
        } catch (StoreUnavailableException away) {
            throw away;
        } catch (RuntimeException oneOfThem) {
            named.forEach(incoming -> applySingly(issue, incoming, tally));
        }
    }

    private void applySingly(String issue, Incoming incoming, Tally tally) {
        for (int tried = 1; ; tried++) {
            try {
                applyTogether(issue, List.of(incoming), tally);
                return;
            } catch (StoreUnavailableException away) {
                throw away;
            } catch (RuntimeException fault) {
                // Only a fault that recurs while the store answers is the event's own.
                ports.store().probe();
                if (tried == TRIES) {
                    LOG.error("parking {} after {} tries", incoming.event(), tried, fault);
                    keep(incoming, Reason.FAULT, Faults.words(fault), tally);
                    return;
                }
                patience.rest(tried);
            }
        }
    }

    /** Reads, folds, writes; a version conflict is no try. What begins a document is written without reading. */
    private void applyTogether(String issue, List<Incoming> run, Tally tally) {
        boolean unread = begins(run.getFirst());
        Fold<S> fold;
        do {
            Aggregate<S> before = unread ? ports.evolution().fresh(issue) : ports.current(issue);
            unread = false;
            fold = new Fold<S>(ports.judge(), ports.handler(), ports.evolution(), before).over(run);
            if (fold.applied().isEmpty()) {
                break;
            }
            if (ports.write(before, fold.after())) {
                tally.add(fold.applied(), Fate.APPLIED);
                ports.crashPoints().reach(CrashPoints.EFFECT_BEFORE_COMMIT);
                ports.tell(before, fold.after());
                break;
            }
        } while (true);
        tally.add(fold.skipped(), Fate.SKIPPED);
        if (fold.mismatches() > 0) {
            ports.metrics().mismatches.add(fold.mismatches());
            LOG.error("other content under an applied sequence of issue {}", issue);
        }
        fold.stopped().forEach(stopped -> stopped(issue, stopped, tally));
    }

    /** What comes again is read first: a batch that ran out of time must not spend it on the same events anew. */
    private boolean begins(Incoming incoming) {
        Envelope envelope = incoming.event().envelope();
        return !incoming.again() && envelope.sequence() == 1 && ports.handler().begins(envelope.type());
    }

    private void stopped(String issue, Fold.Stopped stopped, Tally tally) {
        Reason reason = switch (stopped.verdict()) {
            case Verdict.Wait wait -> Reason.WAITING;
            case Verdict.Gap gap -> Reason.GAP;
            case Verdict.Hold hold -> Reason.HELD;
            case Verdict.Skip skip -> throw new IllegalStateException("a skipped event is not held");
            case Verdict.Apply apply -> throw new IllegalStateException("an applied event is not held");
        };
        if (!keep(stopped.incoming(), reason, Keeping.words(reason), tally)) {
            applyTogether(issue, List.of(stopped.incoming()), tally);
            keeping.forgetIfPassed(stopped.incoming().event());
        }
    }

    /** @return whether it is kept; false where it is to be judged anew */
    private boolean keep(Incoming incoming, Reason reason, String words, Tally tally) {
        Optional<Fate> fate = keeping.keep(incoming, reason, words);
        fate.ifPresent(known -> tally.add(incoming, known));
        return fate.isPresent();
    }
}
