package city.onewindow.routing.suggestion.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The port in memory. */
public final class InMemoryModels implements ModelStore {
    private final TreeMap<Long, ModelVersion> versions = new TreeMap<>();
    private final Map<String, byte[]> bytes = new HashMap<>();
    private Lives lives = Lives.NONE;

    /** What lies there is another from now on. */
    public synchronized void spoil(ModelVersion version, byte[] other) {
        bytes.put(version.digest(), other);
    }

    @Override
    public synchronized long newest() {
        return versions.isEmpty() ? 0 : versions.lastKey();
    }

    @Override
    public synchronized Optional<ModelVersion> version(long number) {
        return Optional.ofNullable(versions.get(number));
    }

    @Override
    public synchronized Optional<byte[]> bytes(ModelVersion version) {
        return Optional.ofNullable(bytes.get(version.digest()));
    }

    @Override
    public synchronized boolean add(ModelVersion version, byte[] data) {
        bytes.putIfAbsent(version.digest(), data);
        return versions.putIfAbsent(version.number(), version) == null;
    }

    @Override
    public synchronized List<ModelVersion> versions(long below, int most) {
        return versions.headMap(below, false).descendingMap().values().stream()
                .limit(most)
                .toList();
    }

    @Override
    public synchronized Lives lives() {
        return lives;
    }

    @Override
    public synchronized boolean decide(Lives seen, Lives.Decision next) {
        if (lives.revision() != seen.revision()) {
            return false;
        }
        lives = seen.and(next);
        return true;
    }
}
