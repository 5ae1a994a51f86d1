package city.onewindow.routing.rule.model;

import java.time.Instant;

/**
 * Somebody's decision that a version shall decide.
 *
 * @param version 1, 2, 3 …; 0 for none, so that the catalogue decides
 * @param from when it begins to
 * @param at when it was decided
 * @param back that it was a roll-back: it takes one decision back, where any other is one more to go back on
 */
public record Activation(long version, Instant from, String by, String reason, Instant at, boolean back) {
    /** No roll-back. */
    public Activation(long version, Instant from, String by, String reason, Instant at) {
        this(version, from, by, reason, at, false);
    }
}
