package city.onewindow.messaging.memory;

import city.onewindow.messaging.parking.HeldEvent;
import city.onewindow.messaging.parking.ParkingStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Held and parked events in memory. Thread-safe. */
public final class InMemoryParkingStore implements ParkingStore {
    private static final Comparator<Unreadable> UNKNOWN_FIRST = Comparator.comparing(InMemoryParkingStore::knownSince)
            .thenComparing(record -> record.origin().topic())
            .thenComparing(record -> record.origin().partition())
            .thenComparing(record -> record.origin().offset());

    private final Map<String, HeldEvent> events = new TreeMap<>();
    private final Map<String, Unreadable> unreadable = new TreeMap<>();
    private final List<Replay> replays = new ArrayList<>();

    private static Instant knownSince(Unreadable record) {
        Acknowledged acknowledged = record.acknowledged();
        return acknowledged == null ? Instant.MIN : acknowledged.at();
    }

    @Override
    public synchronized boolean insert(HeldEvent event) {
        return events.putIfAbsent(event.event().envelope().id(), event) == null;
    }

    @Override
    public synchronized void explain(HeldEvent event) {
        events.computeIfPresent(
                event.event().envelope().id(),
                (id, kept) -> new HeldEvent(kept.event(), event.reason(), event.words(), kept.origin(), kept.since()));
    }

    @Override
    public synchronized List<HeldEvent> of(String issue) {
        return events.values().stream()
                .filter(event -> event.event().envelope().subject().equals(issue))
                .sorted(Comparator.comparingLong(event -> event.origin().offset()))
                .toList();
    }

    @Override
    public synchronized long count(String issue) {
        return of(issue).size();
    }

    @Override
    public synchronized void delete(String issue, String writer, long sequence) {
        events.remove(issue + "/" + writer + "/" + sequence);
    }

    @Override
    public synchronized void insertUnreadable(Unreadable record) {
        unreadable.putIfAbsent(record.origin().toString(), record);
    }

    @Override
    public synchronized List<Unreadable> unreadable(int limit) {
        return unreadable.values().stream().sorted(UNKNOWN_FIRST).limit(limit).toList();
    }

    @Override
    public synchronized boolean acknowledge(HeldEvent.Origin origin, Acknowledged by) {
        return unreadable.computeIfPresent(origin.toString(), (id, kept) -> kept.acknowledged(by)) != null;
    }

    @Override
    public synchronized List<HeldEvent> page(@Nullable String after, int limit) {
        return events.values().stream()
                .filter(event -> after == null || event.event().envelope().id().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<Instant> oldest(HeldEvent.Reason reason) {
        return events.values().stream()
                .filter(event -> event.reason() == reason)
                .map(HeldEvent::since)
                .min(Comparator.naturalOrder());
    }

    @Override
    public synchronized Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        events.values().forEach(event -> counts.merge(event.reason().name(), 1L, Long::sum));
        long unseen = unreadable.values().stream()
                .filter(record -> record.acknowledged() == null)
                .count();
        if (unseen > 0) {
            counts.put("UNREADABLE", unseen);
        }
        return counts;
    }

    @Override
    public synchronized void audit(Replay replay) {
        replays.removeIf(earlier -> earlier.id().equals(replay.id()));
        replays.add(replay);
    }

    @Override
    public synchronized List<Replay> replays(int limit) {
        return replays.reversed().stream().limit(limit).toList();
    }
}
