package city.onewindow.messaging.outbox;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What this process knows the broker to have, of the issues touched last. Saves the repeats that a {@code published}
 * which is not yet raised would cause; forgetting costs a repeat and nothing else.
 */
final class Acknowledged {
    private final Map<String, Long> sequences;

    Acknowledged(int most) {
        this.sequences = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
                return size() > most;
            }
        };
    }

    synchronized void raise(String id, long sequence) {
        sequences.merge(id, sequence, Math::max);
    }

    /** 0 where nothing is known. */
    synchronized long of(String id) {
        return sequences.getOrDefault(id, 0L);
    }
}
