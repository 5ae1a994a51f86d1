package city.onewindow.feedback.delivery.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a notification is tried again: the pauses of the Standard Webhooks specification, each up to a fifth longer so
 * that many do not come back at once.
 *
 * @param pauses after the first try, the second …; after the last it is given up
 */
public record RetrySchedule(List<Duration> pauses) {
    /** Over about three days. */
    public static final RetrySchedule STANDARD = new RetrySchedule(List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24)));

    private static final double JITTER = 0.2;

    public RetrySchedule {
        pauses = List.copyOf(pauses);
    }

    /** @param triesMade at least 1. @return empty where it is given up */
    public Optional<Instant> next(Instant now, int triesMade, RandomGenerator random) {
        if (triesMade > pauses.size()) {
            return Optional.empty();
        }
        Duration pause = pauses.get(triesMade - 1);
        long jitter = (long) (pause.toMillis() * JITTER * random.nextDouble());
        return Optional.of(now.plus(pause).plusMillis(jitter));
    }
}
