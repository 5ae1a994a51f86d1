package city.onewindow.cli.demo.play;

import java.time.Duration;
import java.util.function.IntPredicate;

/**
 * How the people behave.
 *
 * @param clients that submit at a time, at least 1
 * @param perSecond submissions begun per second, 0 for as fast as they are answered
 * @param patience after which, with nothing moving, the demo stops waiting
 * @param unanswered for how long a client tries again what got no answer
 * @param more whether the row of that number, from 0, is still to be submitted; the first that is not is the end
 */
public record Settings(int clients, int perSecond, Duration patience, Duration unanswered, IntPredicate more) {
    private static final Duration A_MINUTE = Duration.ofSeconds(60);

    public Settings {
        if (clients < 1 || perSecond < 0) {
            throw new IllegalArgumentException("at least one client, and a rate that is not negative");
        }
    }

    /** Every row is submitted. */
    public Settings(int clients, int perSecond, Duration patience) {
        this(clients, perSecond, patience, A_MINUTE, row -> true);
    }
}
