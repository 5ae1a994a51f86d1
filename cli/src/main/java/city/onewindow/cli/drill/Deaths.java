package city.onewindow.cli.drill;

import city.onewindow.cli.drill.Death.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts who died of what, each death once. Safe for threads. */
final class Deaths {
    private final Map<String, Integer> signalled = new TreeMap<>();
    private final Map<Place, Integer> crashed = new TreeMap<>();
    private final List<Said> unasked = new ArrayList<>();

    synchronized void signalled(String part) {
        signalled.merge(part, 1, Integer::sum);
    }

    synchronized void crashed(Place place) {
        crashed.merge(place, 1, Integer::sum);
    }

    /** A part ended that nobody had killed. */
    synchronized void unasked(String chinese, String english) {
        unasked.add(new Said(chinese, english));
    }

    /** SIGKILLs, by part. */
    synchronized Map<String, Integer> signalled() {
        return new TreeMap<>(signalled);
    }

    /** Processes that died at a crash point, by place. */
    synchronized Map<Place, Integer> crashed() {
        return new TreeMap<>(crashed);
    }

    /** Who ended of itself. */
    synchronized List<Said> unasked() {
        return List.copyOf(unasked);
    }

    synchronized boolean isReached(Place place) {
        return crashed.containsKey(place);
    }

    synchronized int total() {
        return sum(signalled) + sum(crashed);
    }

    private static int sum(Map<?, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
