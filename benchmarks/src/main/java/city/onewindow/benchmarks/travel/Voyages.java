package city.onewindow.benchmarks.travel;

import city.onewindow.benchmarks.load.Timings;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ObjLongConsumer;

/** When each began and when it was there, told by different threads in any order. */
final class Voyages {
    private static final Duration LATEST = Duration.ofSeconds(60);

    private final Map<String, Long> begun = new ConcurrentHashMap<>();
    private final Map<String, Long> arrived = new ConcurrentHashMap<>();

    void begun(String key, long due) {
        begun.put(key, due);
    }

    /** The first arrival counts; a repeat changes nothing. */
    void arrived(String key, long at) {
        arrived.putIfAbsent(key, at);
    }

    /** Each that began, with when it was due. */
    void forEachBegun(ObjLongConsumer<String> each) {
        begun.forEach(each::accept);
    }

    /**
     * What all of them took, as soon as all are there.
     *
     * @throws IllegalStateException where one of them is not there a minute later
     */
    Timings timings() throws InterruptedException {
        long given = System.nanoTime();
        while (!arrived.keySet().containsAll(begun.keySet())) {
            if (System.nanoTime() - given > LATEST.toNanos()) {
                throw new IllegalStateException("not all arrived within " + LATEST);
            }
            Thread.sleep(5);
        }
        Timings timings = new Timings();
        begun.forEach((key, due) -> timings.add(arrived.getOrDefault(key, due) - due));
        return timings;
    }
}
