package city.onewindow.routing.backtest.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The last months, in whole days of a zone.
 *
 * @param from the first day
 * @param until the last day, not before the first
 */
public record Span(LocalDate from, LocalDate until, ZoneId zone) {
    /** Further back nobody looks at once. */
    public static final int MOST_MONTHS = 60;

    public Span {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a span ends after it begins");
        }
    }

    /** @param months 1 to {@value #MOST_MONTHS} */
    public static Span ending(LocalDate until, int months, ZoneId zone) {
        if (months < 1 || months > MOST_MONTHS) {
            throw new IllegalArgumentException("1 to " + MOST_MONTHS + " months, was " + months);
        }
        return new Span(until.minusMonths(months).plusDays(1), until, zone);
    }

    /** Inclusive. */
    public Instant begin() {
        return from.atStartOfDay(zone).toInstant();
    }

    /** Exclusive. */
    public Instant end() {
        return until.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
