package city.onewindow.messaging.inbox;

import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.Evolution;
import city.onewindow.messaging.event.Event;
import java.util.ArrayList;
import java.util.List;

/** One issue's run folded over its document; pure. The first event that cannot be applied stops it, and all after it. */
final class Fold<S> {
    /** An event that the fold came to a stop at, or behind. */
    record Stopped(Incoming incoming, Verdict verdict) {}

    private final Judge judge;
    private final EventHandler<S> handler;
    private final Evolution<S> evolution;
    private final List<Incoming> applied = new ArrayList<>();
    private final List<Incoming> skipped = new ArrayList<>();
    private final List<Stopped> stopped = new ArrayList<>();
    private Aggregate<S> after;
    private int mismatches;

    Fold(Judge judge, EventHandler<S> handler, Evolution<S> evolution, Aggregate<S> before) {
        this.judge = judge;
        this.handler = handler;
        this.evolution = evolution;
        this.after = before;
    }

    Fold<S> over(List<Incoming> run) {
        run.forEach(this::next);
        return this;
    }

    private void next(Incoming incoming) {
        Verdict verdict = judge.judge(after, incoming.event());
        if (verdict instanceof Verdict.Skip skip) {
            skipped.add(incoming);
            mismatches += skip.alarm() ? 1 : 0;
        } else if (!stopped.isEmpty()) {
            stopped.add(new Stopped(incoming, new Verdict.Hold()));
        } else if (verdict instanceof Verdict.Apply) {
            after = applied(incoming.event(), handler, evolution, after);
            applied.add(incoming);
        } else {
            stopped.add(new Stopped(incoming, verdict));
        }
    }

    /** The document with the event's effect and mark. */
    static <S> Aggregate<S> applied(Event event, EventHandler<S> handler, Evolution<S> evolution, Aggregate<S> before) {
        Aggregate<S> effect = switch (reaction(event, handler, before)) {
            case Reaction.Changed<S> changed ->
                evolution.changed(
                        before,
                        changed.change(),
                        event.envelope().id(),
                        event.envelope().traceparent());
            case Reaction.Noted<S> noted -> before;
        };
        return evolution.marked(effect, event);
    }

    /** Errors that come of the event count as its faults; one of the machine's, such as no memory, does not. */
    private static <S> Reaction<S> reaction(Event event, EventHandler<S> handler, Aggregate<S> before) {
        try {
            return handler.on(before.id(), before.state(), event);
        } catch (StackOverflowError | LinkageError | AssertionError e) {
            throw new HandlerFaultException(e);
        }
    }

    Aggregate<S> after() {
        return after;
    }

    List<Incoming> applied() {
        return applied;
    }

    List<Incoming> skipped() {
        return skipped;
    }

    int mismatches() {
        return mismatches;
    }

    List<Stopped> stopped() {
        return stopped;
    }
}
