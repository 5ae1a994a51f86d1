package city.onewindow.messaging.ops;

import city.onewindow.messaging.aggregate.AggregateStore;
import city.onewindow.messaging.inbox.InboxMetrics;
import city.onewindow.messaging.outbox.OutboxMetrics;
import city.onewindow.messaging.outbox.Relay;
import city.onewindow.messaging.parking.ParkingStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** How the events flow through this service, as an operator wants to know it. */
public final class Flow {
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final String service;
    private final AggregateStore<?> store;
    private final ParkingStore parking;
    private final OutboxMetrics outbox;
    private final InboxMetrics inbox;
    private final Relay relay;
    private final Clock clock;
    private volatile Kept kept = new Kept(Instant.MIN, new AggregateStore.Backlog(0, null), 0, Map.of());

    Flow(
            String service,
            AggregateStore<?> store,
            ParkingStore parking,
            OutboxMetrics outbox,
            InboxMetrics inbox,
            Relay relay,
            Clock clock) {
        this.service = service;
        this.store = store;
        this.parking = parking;
        this.outbox = outbox;
        this.inbox = inbox;
        this.relay = relay;
        this.clock = clock;
    }

    /** What was read of the store, at most a second ago. */
    private record Kept(Instant at, AggregateStore.Backlog backlog, long blocked, Map<String, Long> held) {}

    private Kept kept() {
        Kept current = kept;
        Instant now = clock.instant();
        if (current.at().isBefore(now.minus(FRESH))) {
            current = new Kept(now, store.backlog(), store.countBlocked(), parking.counts());
            kept = current;
        }
        return current;
    }

    long backlog() {
        return kept().backlog().documents();
    }

    long blocked() {
        return kept().blocked();
    }

    /** Events kept back, by reason. */
    Map<String, Long> held() {
        return kept().held();
    }

    /** Seconds that the oldest unpublished write has waited, 0 where none waits. */
    double oldestUnpublishedSeconds() {
        Instant oldest = kept().backlog().oldest();
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / 1000.0);
    }

    Answer answer() {
        return new Answer(
                service,
                clock.instant(),
                new Answer.Outbox(
                        backlog(),
                        oldestUnpublishedSeconds(),
                        outbox.written(),
                        outbox.published(),
                        outbox.failed(),
                        relay.refused()),
                new Answer.Inbox(
                        inbox.received(),
                        inbox.applied(),
                        inbox.skipped(),
                        inbox.parked(),
                        inbox.held(),
                        inbox.waiting(),
                        inbox.gaps(),
                        inbox.replayed()),
                blocked(),
                held());
    }

    /**
     * {@code GET /ops/flow}. Counters are of this process's life; backlog, blocked and heldNow are as stored.
     *
     * @param blocked issues that hold events back
     * @param heldNow events kept back now, by reason
     */
    public record Answer(
            String service, Instant at, Outbox outbox, Inbox inbox, long blocked, Map<String, Long> heldNow) {
        /** @param refused issue → event and the broker's words */
        public record Outbox(
                long backlog,
                double oldestUnpublishedSeconds,
                long written,
                long published,
                long failed,
                Map<String, String> refused) {}

        /** Counters as in {@link InboxMetrics}. */
        public record Inbox(
                long received,
                long applied,
                long skipped,
                long parked,
                long held,
                long waiting,
                long gaps,
                long replayed) {}
    }
}
