package city.onewindow.feedback.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Events a second, from two samples of a counter; a counter that fell belongs to a new process and begins anew. */
final class Rates {
    private record Sample(Instant at, long count, double rate) {}

    private static final Duration APART = Duration.ofSeconds(1);

    private final Map<String, Sample> samples = new ConcurrentHashMap<>();

    double rate(String counter, long count, Instant now) {
        return samples.compute(counter, (name, before) -> next(before, count, now))
                .rate();
    }

    private static Sample next(@Nullable Sample before, long count, Instant now) {
        if (before == null || count < before.count()) {
            return new Sample(now, count, 0);
        }
        Duration between = Duration.between(before.at(), now);
        return between.compareTo(APART) < 0
                ? before
                : new Sample(now, count, (count - before.count()) * 1000.0 / between.toMillis());
    }
}
