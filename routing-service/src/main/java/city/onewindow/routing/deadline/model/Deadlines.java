package city.onewindow.routing.deadline.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.IntConsumer;

/**
 * The one rule for when something is due: the end (17:30) of the N-th working day after the day of the dispatch. The day
 * itself never counts, so that an issue of the late evening has the same time as one of the morning.
 */
public final class Deadlines {
    /** When a working day ends. */
    public static final LocalTime CLOSING = LocalTime.of(17, 30);

    private final WorkingCalendar calendar;
    private final ZoneId zone;
    private final IntConsumer unpublished;

    /**
     * @param zone in which days begin and end
     * @param unpublished told of each year that was counted without its holidays, as often as it happens
     */
    public Deadlines(WorkingCalendar calendar, ZoneId zone, IntConsumer unpublished) {
        this.calendar = calendar;
        this.zone = zone;
        this.unpublished = unpublished;
    }

    /** When what was dispatched then is due. */
    public Due due(Instant dispatched, Terms terms) {
        LocalDate day = LocalDate.ofInstant(dispatched, zone);
        return new Due(closing(day, terms.acknowledge()), closing(day, terms.reply()));
    }

    private Instant closing(LocalDate day, int workingDays) {
        LocalDate last = calendar.workingDayAfter(day, workingDays);
        for (int year = day.getYear(); year <= last.getYear(); year++) {
            if (!calendar.isPublished(year)) {
                unpublished.accept(year);
            }
        }
        return last.atTime(CLOSING).atZone(zone).toInstant();
    }

    /** Both deadlines of a dispatch. */
    public record Due(Instant acknowledgeBy, Instant replyBy) {}
}
