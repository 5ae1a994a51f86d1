package city.onewindow.messaging.ops;

import city.onewindow.messaging.aggregate.AggregateStore;
import city.onewindow.messaging.aggregate.StoreUnavailableException;
import city.onewindow.messaging.inbox.Fate;
import city.onewindow.messaging.inbox.InboxMetrics;
import city.onewindow.messaging.outbox.OutboxMetrics;
import city.onewindow.messaging.outbox.Relay;
import city.onewindow.messaging.parking.HeldEvent.Reason;
import city.onewindow.messaging.parking.ParkingStore;
import city.onewindow.messaging.topic.GroupLag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How the events flow through this service, as an operator wants to know it. What store and broker say is read at most
 * once a second, each for itself: one of them may be away.
 */
public final class Flow {
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final String service;
    private final OutboxMetrics outbox;
    private final InboxMetrics inbox;
    private final Relay relay;
    private final Clock clock;
    private final Lately<Stored> stored;
    private final Lately<Long> lag;

    Flow(
            String service,
            AggregateStore<?> store,
            ParkingStore parking,
            OutboxMetrics outbox,
            InboxMetrics inbox,
            Relay relay,
            LongSupplier lag,
            Clock clock) {
        this.service = service;
        this.outbox = outbox;
        this.inbox = inbox;
        this.relay = relay;
        this.clock = clock;
        this.stored = new Lately<>(() -> read(store, parking), FRESH);
        this.lag = new Lately<>(() -> Optional.of(lag.getAsLong()), FRESH);
    }

    /** What the store says. */
    record Stored(
            AggregateStore.Backlog backlog,
            long blocked,
            Map<String, Long> kept,
            @Nullable Instant waitingSince) {}

    /** @throws StoreUnavailableException where the store did not answer, now or within the last second */
    Stored stored() {
        return stored.get()
                .orElseThrow(() -> new StoreUnavailableException("the store did not answer a moment ago", null));
    }

    /**
     * Records of the topic not committed yet, {@link GroupLag#UNKNOWN} where the broker does not answer; empty where that
     * is not known yet.
     */
    Optional<Long> lag() {
        return lag.get();
    }

    private static Optional<Stored> read(AggregateStore<?> store, ParkingStore parking) {
        try {
            return Optional.of(new Stored(
                    store.backlog(),
                    store.countBlocked(),
                    parking.counts(),
                    parking.oldest(Reason.WAITING).orElse(null)));
        } catch (StoreUnavailableException away) {
            // Health says so; whoever asks here is told that there is no answer.
            return Optional.empty();
        }
    }

    int refused() {
        return relay.refused().size();
    }

    /** Seconds since then, 0 where there is no such moment. */
    double secondsSince(@Nullable Instant then) {
        return then == null
                ? 0
                : Math.max(0, Duration.between(then, clock.instant()).toMillis() / 1000.0);
    }

    FlowAnswer answer() {
        // Both at once: who asks for this waits a second for it.
        lag.prepare();
        Stored now = stored();
        return new FlowAnswer(
                service,
                clock.instant(),
                new FlowAnswer.Outbox(
                        now.backlog().documents(),
                        secondsSince(now.backlog().oldest()),
                        outbox.written(),
                        outbox.published(),
                        outbox.failed(),
                        relay.refused()),
                new FlowAnswer.Inbox(
                        inbox.received(),
                        inbox.of(Fate.APPLIED),
                        inbox.of(Fate.SKIPPED),
                        inbox.of(Fate.PARKED),
                        inbox.of(Fate.HELD),
                        inbox.of(Fate.WAITING),
                        inbox.of(Fate.GAP),
                        inbox.of(Fate.REDELIVERED),
                        inbox.replayed(),
                        lag().orElse(null)),
                now.blocked(),
                now.kept());
    }
}
