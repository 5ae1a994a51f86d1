package city.onewindow.feedback.indicator.model;

import java.time.Instant;

/** From, inclusive, to, exclusive (UTC). */
public record Period(Instant from, Instant to) {
    /** All of time. */
    public static final Period EVER = new Period(Instant.MIN, Instant.MAX);

    public Period {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a period ends after it begins");
        }
    }

    boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }
}
