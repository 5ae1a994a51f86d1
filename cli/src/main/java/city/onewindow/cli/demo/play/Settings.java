package city.onewindow.cli.demo.play;

import java.time.Duration;

/**
 * How the people behave.
 *
 * @param clients that submit at a time, at least 1
 * @param perSecond submissions begun per second, 0 for as fast as they are answered
 * @param patience after which, with nothing moving, the demo stops waiting
 */
public record Settings(int clients, int perSecond, Duration patience) {
    public Settings {
        if (clients < 1 || perSecond < 0) {
            throw new IllegalArgumentException("at least one client, and a rate that is not negative");
        }
    }
}
