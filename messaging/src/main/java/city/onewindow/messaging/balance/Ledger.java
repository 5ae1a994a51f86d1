package city.onewindow.messaging.balance;

import city.onewindow.messaging.event.Envelope;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/** The distinct events of the topic, by writer and by whom they name: a bit for each, so that a city's years fit. */
final class Ledger {
    private final Map<String, Map<String, BitSet>> byWriter = new TreeMap<>();
    private final Map<String, Map<String, Map<String, BitSet>>> byNamed = new TreeMap<>();
    private long records;
    private long distinct;
    private long unreadable;

    void add(Envelope envelope) {
        records++;
        BitSet seen = bits(byWriter.computeIfAbsent(envelope.writer(), w -> new HashMap<>()), envelope.subject());
        int sequence = Math.toIntExact(envelope.sequence());
        if (!seen.get(sequence)) {
            distinct++;
            seen.set(sequence);
        }
        envelope.named()
                .keySet()
                .forEach(service -> bits(
                                byNamed.computeIfAbsent(service, s -> new TreeMap<>())
                                        .computeIfAbsent(envelope.writer(), w -> new HashMap<>()),
                                envelope.subject())
                        .set(sequence));
    }

    void addUnreadable() {
        records++;
        unreadable++;
    }

    private static BitSet bits(Map<String, BitSet> streams, String issue) {
        return streams.computeIfAbsent(issue, i -> new BitSet());
    }

    boolean has(String writer, String issue, long sequence) {
        BitSet seen = byWriter.getOrDefault(writer, Map.of()).get(issue);
        return seen != null && seen.get(Math.toIntExact(sequence));
    }

    /** Issues of which the writer has events in the topic. */
    Set<String> issues(String writer) {
        return new HashSet<>(byWriter.getOrDefault(writer, Map.of()).keySet());
    }

    /** Each of the writer's sequences in one issue. */
    void sequences(String writer, String issue, LongConsumer each) {
        BitSet seen = byWriter.getOrDefault(writer, Map.of()).get(issue);
        if (seen != null) {
            seen.stream().forEach(each::accept);
        }
    }

    /** Writer to issue to sequences of the events that name the service. */
    Map<String, Map<String, BitSet>> naming(String service) {
        return byNamed.getOrDefault(service, Map.of());
    }

    long records() {
        return records;
    }

    long distinct() {
        return distinct;
    }

    long unreadable() {
        return unreadable;
    }
}
