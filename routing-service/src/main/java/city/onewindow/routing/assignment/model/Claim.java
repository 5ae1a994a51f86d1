package city.onewindow.routing.assignment.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dispatcher works on an issue of the triage desk; nobody else places it until then. It only saves two people the same
 * work: that an issue is placed once is held by the conditional write, so a clock that is off by seconds harms nothing.
 *
 * @param by the dispatcher's name, 1 to 60 characters
 * @param until after that moment anyone may take over
 */
public record Claim(String by, Instant at, Instant until) {
    /** Unless asked for otherwise. */
    public static final Duration LEASE = Duration.ofMinutes(15);

    /** Nobody keeps an issue from the others for longer. */
    public static final Duration LONGEST = Duration.ofMinutes(60);

    /** Whether the claim still keeps others off. */
    public boolean standsAt(Instant now) {
        return now.isBefore(until);
    }

    /** Whether it keeps off whoever goes by that name; nobody's name is absent. */
    boolean keepsOff(@Nullable String name, Instant now) {
        return standsAt(now) && !by.equals(name);
    }
}
