package city.onewindow.cli.demo.play;

import java.time.Duration;
import java.util.function.IntPredicate;

/**
 * How the people behave.
 *
 * @param clients that submit at a time, at least 1
 * @param underWay issues at a time that have not got as far as they can, at least 1: what is slow gets no more to do
 * @param perSecond submissions begun per second, 0 for as fast as they are answered
 * @param patience after which, with nothing moving, the demo stops waiting
 * @param unanswered for how long a client tries again what got no answer
 * @param language in which they want to be told what is wrong, as {@code Accept-Language} names it
 * @param more whether the row of that number, from 0, is still to be submitted; the first that is not is the end
 */
public record Settings(
        int clients,
        int underWay,
        int perSecond,
        Duration patience,
        Duration unanswered,
        String language,
        IntPredicate more) {
    private static final int NO_LIMIT = 1_000_000;
    private static final Duration A_MINUTE = Duration.ofSeconds(60);

    public Settings {
        if (clients < 1 || underWay < 1 || perSecond < 0) {
            throw new IllegalArgumentException("at least one client, and a rate that is not negative");
        }
    }

    /** Every row is submitted. */
    public Settings(int clients, int perSecond, Duration patience) {
        this(clients, NO_LIMIT, perSecond, patience, A_MINUTE, Door.CHINESE, row -> true);
    }

    /** The same people in another language. */
    public Settings in(String other) {
        return new Settings(clients, underWay, perSecond, patience, unanswered, other, more);
    }
}
