package city.onewindow.messaging.simulation;

import city.onewindow.messaging.aggregate.AggregateStore;
import city.onewindow.messaging.aggregate.Evolution;
import city.onewindow.messaging.event.Event;
import city.onewindow.messaging.fixture.Diary;
import city.onewindow.messaging.fixture.DiaryHandler;
import city.onewindow.messaging.inbox.Inbox;
import city.onewindow.messaging.inbox.InboxMetrics;
import city.onewindow.messaging.inbox.InboxPorts;
import city.onewindow.messaging.inbox.Incoming;
import city.onewindow.messaging.inbox.Judge;
import city.onewindow.messaging.inbox.PassedRemoval;
import city.onewindow.messaging.inbox.Replaying;
import city.onewindow.messaging.inbox.WaitingRelease;
import city.onewindow.messaging.memory.InMemoryAggregateStore;
import city.onewindow.messaging.memory.InMemoryParkingStore;
import city.onewindow.messaging.parking.HeldEvent.Origin;
import city.onewindow.messaging.parking.ParkingStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A process of the reading service. It believes to own the partition until it is told otherwise, or forever. */
final class ReaderReplica extends Replica {
    final InboxMetrics metrics = new InboxMetrics();
    final DiaryHandler handler = new DiaryHandler();
    final Replaying<Diary> replaying;
    final WaitingRelease waiting;
    final PassedRemoval passed;
    private final Inbox<Diary> inbox;
    private final Chance chance;
    int position;

    ReaderReplica(
            InMemoryAggregateStore<Diary> documents, InMemoryParkingStore kept, Chance chance, int committedOffset) {
        this.chance = chance;
        this.position = committedOffset;
        AggregateStore<Diary> store = store(documents);
        ParkingStore parking = chance.shaken(ParkingStore.class, kept, this);
        Judge judge = new Judge("reader", handler::knows);
        InboxPorts<Diary> ports = new InboxPorts<>(
                store,
                parking,
                new Evolution<>("reader", Clock.systemUTC()),
                handler,
                judge,
                metrics,
                crashPoints(chance),
                Clock.systemUTC(),
                (written, events) -> {});
        this.inbox = new Inbox<>(ports, failures -> chance.moment(this));
        this.replaying = new Replaying<>(ports);
        this.waiting = new WaitingRelease(store, parking, judge, replaying);
        this.passed = new PassedRemoval(store, parking, judge);
    }

    @SuppressWarnings("unchecked")
    private AggregateStore<Diary> store(InMemoryAggregateStore<Diary> shared) {
        return chance.shaken(AggregateStore.class, shared, this);
    }

    /** One batch, issue by issue in any order. @return the offset that may be committed now */
    int poll(Topic topic, boolean commitFirst) {
        int end = Math.min(topic.records.size(), position + 1 + chance.below(6));
        int begin = position;
        if (commitFirst) {
            position = end;
        }
        Map<String, List<Incoming>> runs = new LinkedHashMap<>();
        for (int offset = begin; offset < end; offset++) {
            Event event = topic.records.get(offset);
            runs.computeIfAbsent(event.envelope().subject(), issue -> new ArrayList<>())
                    .add(new Incoming(event, new Origin("topic", 0, offset), false));
        }
        List<String> issues = new ArrayList<>(runs.keySet());
        Collections.shuffle(issues, new Random(chance.below(1_000)));
        issues.forEach(issue -> inbox.apply(issue, runs.getOrDefault(issue, List.of())));
        position = end;
        return end;
    }
}
