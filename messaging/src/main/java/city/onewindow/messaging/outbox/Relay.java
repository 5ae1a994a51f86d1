package city.onewindow.messaging.outbox;

import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.AggregateStore.Progress;
import city.onewindow.messaging.crash.CrashPoints;
import city.onewindow.messaging.event.Event;
import city.onewindow.messaging.retry.Patience;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands events to the broker: many issues side by side, each issue's one after the other. Bounded in issues and in
 * events: what finds no room is left to the sweep, whose mark in the store does not forget. Frameworks and threads are
 * the caller's: it gives the executor.
 */
public final class Relay implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private final EventSender sender;
    private final Consumer<Progress> acknowledged;
    private final OutboxMetrics metrics;
    private final CrashPoints crashPoints;
    private final RelayLimits limits;
    private final Executor threads;
    private final Patience patience;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private final AtomicInteger queued = new AtomicInteger();
    private final Acknowledged known;
    private final Refusals refusals;
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * @param acknowledged told in sequence, per issue, how far the broker has got
     * @param threads where each send runs; it blocks until the broker answers
     * @param patience between tries while the broker is away
     */
    public Relay(
            EventSender sender,
            Consumer<Progress> acknowledged,
            OutboxMetrics metrics,
            CrashPoints crashPoints,
            RelayLimits limits,
            Executor threads,
            Patience patience) {
        this.sender = sender;
        this.acknowledged = acknowledged;
        this.metrics = metrics;
        this.crashPoints = crashPoints;
        this.limits = limits;
        this.threads = threads;
        this.patience = patience;
        this.known = new Acknowledged(limits.lanes());
        this.refusals = new Refusals(limits.refusalRest(), limits.nanoTime());
    }

    /** Takes what the document has unpublished. Never waits for the broker, never throws for one that is away. */
    public void offer(Aggregate<?> aggregate) {
        String id = aggregate.id();
        if (aggregate.published() >= aggregate.last() || closed.get() || refusals.isResting(id)) {
            return;
        }
        List<String> started = new ArrayList<>(1);
        lanes.compute(id, (key, lane) -> {
            if (lane != null) {
                queued.addAndGet(lane.add(aggregate, room(lane)));
                return lane;
            }
            if (lanes.size() >= limits.lanes()) {
                return null;
            }
            Lane fresh = new Lane(Math.max(aggregate.published(), known.of(id)));
            int added = fresh.add(aggregate, room(fresh));
            if (added == 0) {
                return null;
            }
            queued.addAndGet(added);
            started.add(id);
            return fresh;
        });
        started.forEach(this::go);
        if (known.of(id) >= aggregate.last()) {
            // Sent by this process, but the store was away when it was to be told.
            acknowledged.accept(new Progress(id, known.of(id)));
        }
    }

    private int room(Lane lane) {
        return Math.max(0, Math.min(limits.eventsOfOne() - lane.size(), limits.events() - queued.get()));
    }

    /** Whether another issue would find room; the sweep stops where none would. */
    public boolean hasRoom() {
        return lanes.size() < limits.lanes() && queued.get() < limits.events();
    }

    /** Issues whose event the broker refused, with its words. */
    public Map<String, String> refused() {
        return refusals.words();
    }

    /** Issues under way. */
    public int lanes() {
        return lanes.size();
    }

    private void go(String id) {
        try {
            threads.execute(() -> step(id, 0));
        } catch (RejectedExecutionException closing) {
            LOG.debug("closing, {} is left to the next sweep", id);
        }
    }

    /** One try at the next event, then on to the next try in the same thread. */
    private void step(String id, int failures) {
        int failed = failures;
        while (!closed.get()) {
            Event event = nextOrLeave(id);
            if (event == null) {
                return;
            }
            try {
                sender.send(event);
                failed = 0;
                advance(id, event);
            } catch (EventSender.RefusedException e) {
                refuse(id, event, e);
                return;
            } catch (RuntimeException brokerAway) {
                LOG.debug("{} not sent, trying again", event, brokerAway);
                metrics.sendFailed();
                failed++;
                patience.rest(failed);
            } catch (Error e) {
                // This thread ends; the lane must not stay behind as if somebody worked it off.
                drop(id);
                throw e;
            }
        }
    }

    private void advance(String id, Event event) {
        crashPoints.reach(CrashPoints.AFTER_ACK);
        metrics.acknowledged();
        refusals.remove(id);
        known.raise(id, event.envelope().sequence());
        lanes.computeIfPresent(id, (key, lane) -> {
            lane.acknowledge(event);
            queued.decrementAndGet();
            return lane;
        });
        acknowledged.accept(new Progress(id, event.envelope().sequence()));
    }

    private @Nullable Event nextOrLeave(String id) {
        List<Event> next = new ArrayList<>(1);
        lanes.computeIfPresent(id, (key, lane) -> {
            Event event = lane.next();
            if (event == null) {
                return null;
            }
            next.add(event);
            return lane;
        });
        return next.isEmpty() ? null : next.getFirst();
    }

    private void refuse(String id, Event event, EventSender.RefusedException e) {
        LOG.error("the broker refuses {}: its issue stops until it is taken", event, e);
        metrics.refusedByBroker();
        refusals.add(id, event.envelope().id() + ": " + e.getMessage());
        drop(id);
    }

    private void drop(String id) {
        lanes.computeIfPresent(id, (key, lane) -> {
            queued.addAndGet(-lane.size());
            return null;
        });
    }

    /** What is not sent yet stays marked in the store. */
    @Override
    public void close() {
        closed.set(true);
    }
}
