package city.onewindow.routing.assignment.application;

import city.onewindow.routing.assignment.model.Decided;
import java.time.Instant;

/**
 * The port to what is counted: decisions as they are made. One that lost a race and was made anew counts again; what is
 * exact is in the log.
 */
@FunctionalInterface
public interface RoutingMeters {
    /** Counts nothing. */
    RoutingMeters NONE = (changed, now) -> {};

    void decided(Decided.Changed changed, Instant now);
}
