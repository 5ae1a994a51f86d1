package city.onewindow.messaging.outbox;

import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.AggregateStore.Progress;
import city.onewindow.messaging.crash.CrashPoints;
import city.onewindow.messaging.event.Event;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands events to the broker: many issues side by side, each issue's one after the other. Bounded: an issue for which
 * there is no room is left to the sweep, whose mark in the store does not forget.
 */
public final class Relay implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration PAUSE_AT_MOST = Duration.ofSeconds(2);

    private final EventSender sender;
    private final Consumer<Progress> acknowledged;
    private final OutboxMetrics metrics;
    private final CrashPoints crashPoints;
    private final int mostLanes;
    private final Semaphore sending;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private final Map<String, String> refused = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * @param acknowledged told in sequence, per issue, how far the broker has got
     * @param mostLanes issues under way at a time; others wait for the sweep
     * @param mostSends events in flight at a time
     */
    public Relay(
            EventSender sender,
            Consumer<Progress> acknowledged,
            OutboxMetrics metrics,
            CrashPoints crashPoints,
            int mostLanes,
            int mostSends) {
        this.sender = sender;
        this.acknowledged = acknowledged;
        this.metrics = metrics;
        this.crashPoints = crashPoints;
        this.mostLanes = mostLanes;
        this.sending = new Semaphore(mostSends);
    }

    /** Takes what the document has unpublished. Never blocks, never throws for a broker that is away. */
    public void offer(Aggregate<?> aggregate) {
        if (aggregate.published() == aggregate.last() || closed.get()) {
            return;
        }
        lanes.compute(aggregate.id(), (id, lane) -> {
            if (lane != null) {
                lane.add(aggregate);
                return lane;
            }
            if (lanes.size() >= mostLanes) {
                return null;
            }
            Lane fresh = new Lane(aggregate.published());
            fresh.add(aggregate);
            threads.execute(() -> run(id));
            return fresh;
        });
    }

    /** Issues whose event the broker refused, with its words. */
    public Map<String, String> refused() {
        return Map.copyOf(refused);
    }

    /** Issues under way. */
    public int lanes() {
        return lanes.size();
    }

    private void run(String id) {
        Duration pause = Duration.ofMillis(50);
        while (!closed.get()) {
            Event event = nextOrLeave(id);
            if (event == null) {
                return;
            }
            try {
                send(event);
                pause = Duration.ofMillis(50);
                advance(id, event);
            } catch (EventSender.RefusedException e) {
                refuse(id, event, e);
                return;
            } catch (RuntimeException brokerAway) {
                metrics.sendFailed();
                pause = pause(pause);
            }
        }
    }

    private void send(Event event) {
        sending.acquireUninterruptibly();
        try {
            sender.send(event);
        } finally {
            sending.release();
        }
    }

    private void advance(String id, Event event) {
        crashPoints.reach(CrashPoints.AFTER_ACK);
        metrics.published(event);
        refused.remove(id);
        lanes.computeIfPresent(id, (key, lane) -> {
            lane.acknowledge(event);
            return lane;
        });
        acknowledged.accept(new Progress(id, event.envelope().sequence()));
    }

    private @org.jspecify.annotations.Nullable Event nextOrLeave(String id) {
        Lane left = lanes.computeIfPresent(id, (key, lane) -> lane.next() == null ? null : lane);
        return left == null ? null : left.next();
    }

    private void refuse(String id, Event event, EventSender.RefusedException e) {
        LOG.error("the broker refuses {}: its issue stops until it is taken", event, e);
        metrics.refusedByBroker();
        refused.put(id, event.envelope().id() + ": " + e.getMessage());
        lanes.remove(id);
    }

    private static Duration pause(Duration pause) {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(PAUSE_AT_MOST) > 0 ? PAUSE_AT_MOST : doubled;
    }

    /** What is not sent yet stays marked in the store. */
    @Override
    public void close() {
        closed.set(true);
        threads.shutdownNow();
    }
}
