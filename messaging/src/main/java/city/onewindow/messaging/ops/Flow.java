package city.onewindow.messaging.ops;

import city.onewindow.messaging.aggregate.AggregateStore;
import city.onewindow.messaging.aggregate.StoreUnavailableException;
import city.onewindow.messaging.inbox.Fate;
import city.onewindow.messaging.inbox.InboxMetrics;
import city.onewindow.messaging.outbox.OutboxMetrics;
import city.onewindow.messaging.outbox.Relay;
import city.onewindow.messaging.parking.HeldEvent.Reason;
import city.onewindow.messaging.parking.ParkingStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** How the events flow through this service, as an operator wants to know it. What is stored is read once a second. */
public final class Flow {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Stored UNREAD = new Stored(new AggregateStore.Backlog(0, null), 0, Map.of(), null, -1);

    private final String service;
    private final AggregateStore<?> store;
    private final ParkingStore parking;
    private final OutboxMetrics outbox;
    private final InboxMetrics inbox;
    private final Relay relay;
    private final LongSupplier lag;
    private final Clock clock;
    private volatile Reading last = new Reading(Instant.MIN, UNREAD, false);

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
        this.store = store;
        this.parking = parking;
        this.outbox = outbox;
        this.inbox = inbox;
        this.relay = relay;
        this.lag = lag;
        this.clock = clock;
    }

    /** What store and broker say. @param lag records not committed, -1 where the broker does not answer */
    record Stored(
            AggregateStore.Backlog backlog,
            long blocked,
            Map<String, Long> kept,
            @Nullable Instant waitingSince,
            long lag) {}

    private record Reading(Instant at, Stored stored, boolean answered) {}

    /** @throws StoreUnavailableException where the store did not answer, now or within the last second */
    Stored stored() {
        Reading reading = last;
        Instant now = clock.instant();
        if (reading.at().isBefore(now.minus(FRESH))) {
            reading = read(now);
            last = reading;
        }
        if (!reading.answered()) {
            throw new StoreUnavailableException("the store did not answer a moment ago", null);
        }
        return reading.stored();
    }

    private Reading read(Instant now) {
        try {
            Stored stored = new Stored(
                    store.backlog(),
                    store.countBlocked(),
                    parking.counts(),
                    parking.oldest(Reason.WAITING).orElse(null),
                    lag.getAsLong());
            return new Reading(now, stored, true);
        } catch (StoreUnavailableException away) {
            return new Reading(clock.instant(), UNREAD, false);
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
        Stored stored = stored();
        return new FlowAnswer(
                service,
                clock.instant(),
                new FlowAnswer.Outbox(
                        stored.backlog().documents(),
                        secondsSince(stored.backlog().oldest()),
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
                        stored.lag()),
                stored.blocked(),
                stored.kept());
    }
}
