package city.onewindow.messaging.inbox;

import static city.onewindow.messaging.fixture.Events.event;

import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.AggregateStore;
import city.onewindow.messaging.aggregate.Evolution;
import city.onewindow.messaging.crash.CrashPoints;
import city.onewindow.messaging.event.Event;
import city.onewindow.messaging.fixture.Diary;
import city.onewindow.messaging.fixture.DiaryHandler;
import city.onewindow.messaging.fixture.Events;
import city.onewindow.messaging.memory.InMemoryAggregateStore;
import city.onewindow.messaging.memory.InMemoryParkingStore;
import city.onewindow.messaging.parking.HeldEvent.Origin;
import city.onewindow.messaging.parking.HeldEvent.Reason;
import city.onewindow.messaging.parking.ParkingStore;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** An inbox named {@code reader} with all that belongs to it, over documents in memory. */
class Desk {
    static final String ISSUE = "issue";

    final InMemoryAggregateStore<Diary> documents;
    final InMemoryParkingStore kept;
    final DiaryHandler handler = new DiaryHandler();
    final InboxMetrics metrics = new InboxMetrics();
    final Inbox<Diary> inbox;
    final Replaying<Diary> replaying;
    final WaitingRelease waiting;
    final PassedRemoval passed;
    private long offset;

    Desk() {
        this(new InMemoryAggregateStore<>(Diary.CODEC, List.of()), new InMemoryParkingStore(), CrashPoints.NONE);
    }

    Desk(InMemoryAggregateStore<Diary> documents, InMemoryParkingStore kept, CrashPoints crashPoints) {
        this(documents, kept, documents, kept, crashPoints);
    }

    /** @param store what the inbox is given in the place of {@code documents}, and {@code parking} likewise */
    Desk(
            InMemoryAggregateStore<Diary> documents,
            InMemoryParkingStore kept,
            AggregateStore<Diary> store,
            ParkingStore parking,
            CrashPoints crashPoints) {
        this.documents = documents;
        this.kept = kept;
        Clock clock = Clock.fixed(Events.TIME, ZoneOffset.UTC);
        Judge judge = new Judge("reader", handler::knows);
        InboxPorts<Diary> ports = new InboxPorts<>(
                store,
                parking,
                new Evolution<>("reader", clock),
                handler,
                judge,
                metrics,
                crashPoints,
                clock,
                (written, events) -> {});
        inbox = new Inbox<>(ports, failures -> {});
        replaying = new Replaying<>(ports);
        waiting = new WaitingRelease(store, parking, judge, replaying);
        passed = new PassedRemoval(store, parking, judge);
    }

    /** One batch of one issue, at the next offsets. */
    void arrive(Event... events) {
        inbox.apply(ISSUE, Arrays.stream(events).map(this::incoming).toList());
    }

    Incoming incoming(Event event) {
        return new Incoming(event, new Origin("topic", 0, offset++), false);
    }

    static Event nth(long sequence) {
        return event(ISSUE, "w", sequence);
    }

    static Event poison(long sequence) {
        return event(ISSUE, "w", sequence, sequence - 1, DiaryHandler.NOTED, "poison");
    }

    static Event newer(long sequence) {
        return event(ISSUE, "w", sequence, sequence - 1, DiaryHandler.NEWER, "fine");
    }

    List<String> effects() {
        return documents.find(ISSUE).map(Aggregate::state).map(Diary::entries).orElse(List.of());
    }

    boolean isBlocked() {
        return documents.find(ISSUE).map(Aggregate::block).isPresent();
    }

    /** Each kept event's sequence and reason, by offset. */
    List<String> keptEvents() {
        return kept.of(ISSUE).stream()
                .map(held -> held.event().envelope().sequence() + " " + held.reason())
                .toList();
    }

    Reason reasonOfBlock() {
        Aggregate.Block block = documents.find(ISSUE).map(Aggregate::block).orElseThrow();
        return Reason.valueOf(block.reason());
    }

    /** Every counter that is not 0; the equation is asserted on the way. */
    Map<Fate, Long> fates() {
        Map<Fate, Long> fates = new EnumMap<>(Fate.class);
        long sum = 0;
        for (Fate fate : Fate.values()) {
            sum += metrics.of(fate);
            if (metrics.of(fate) > 0) {
                fates.put(fate, metrics.of(fate));
            }
        }
        if (sum != metrics.received()) {
            throw new AssertionError("received " + metrics.received() + " is not the sum of " + fates);
        }
        return fates;
    }
}
