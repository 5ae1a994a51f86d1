package city.onewindow.messaging.outbox;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Issues whose event the broker refused; each rests for a while, so that a refusal is an alarm and not a storm. */
final class Refusals {
    private static final int MOST = 1_000;
    private static final int RESTS_KEPT = 3;

    private final Duration rest;
    private final LongSupplier nanoTime;
    private final Map<String, Refusal> refusals = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Refusal> eldest) {
            return size() > MOST;
        }
    };

    Refusals(Duration rest, LongSupplier nanoTime) {
        this.rest = rest;
        this.nanoTime = nanoTime;
    }

    synchronized void add(String id, String words) {
        refusals.put(id, new Refusal(words, nanoTime.getAsLong()));
    }

    synchronized void remove(String id) {
        refusals.remove(id);
    }

    synchronized boolean isResting(String id) {
        Refusal refusal = refusals.get(id);
        return refusal != null && nanoTime.getAsLong() - refusal.at() < rest.toNanos();
    }

    /**
     * What is refused. One that was not asked again for several rests is forgotten: another replica sweeps now, and tells
     * whether it is refused still.
     */
    synchronized Map<String, String> words() {
        long now = nanoTime.getAsLong();
        refusals.values().removeIf(refusal -> now - refusal.at() > RESTS_KEPT * rest.toNanos());
        Map<String, String> words = new LinkedHashMap<>();
        refusals.forEach((id, refusal) -> words.put(id, refusal.words()));
        return words;
    }

    private record Refusal(String words, long at) {}
}
