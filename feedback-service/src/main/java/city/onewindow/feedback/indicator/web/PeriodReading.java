package city.onewindow.feedback.indicator.web;

import city.onewindow.feedback.indicator.model.Period;
import city.onewindow.feedback.indicator.web.IndicatorsController.PeriodQuery;
import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Reads a period: days in a zone, the last one included. */
final class PeriodReading {
    private PeriodReading() {}

    static PeriodQuery read(@Nullable String from, @Nullable String to, @Nullable String otherZone, ZoneId zone) {
        ZoneId in = otherZone == null ? zone : zone(otherZone);
        Instant begin = from == null ? Instant.MIN : begin("from", from, 0, in);
        Instant end = to == null ? Instant.MAX : begin("to", to, 1, in);
        if (!begin.isBefore(end)) {
            throw Problem.invalid(FieldFault.of("#query/to", "period-order")).exception();
        }
        return new PeriodQuery(from, to, in, new Period(begin, end));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw Problem.invalid(FieldFault.of("#query/zone", "form", "Asia/Shanghai"))
                    .exception();
        }
    }

    private static Instant begin(String parameter, String day, int later, ZoneId in) {
        try {
            return LocalDate.parse(day).plusDays(later).atStartOfDay(in).toInstant();
        } catch (DateTimeException e) {
            throw Problem.invalid(FieldFault.of("#query/" + parameter, "form", "2026-03-21"))
                    .exception();
        }
    }
}
