package city.onewindow.routing.deadline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.onewindow.routing.Fixtures;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {
    private final Deadlines deadlines = Fixtures.deadlines();

    @ParameterizedTest(name = "{0}: {1} working days → {2}")
    @CsvSource({
        "2026-03-24T10:00, 1, 2026-03-25", // a Tuesday
        "2026-03-24T00:00, 1, 2026-03-25",
        "2026-03-24T23:59, 1, 2026-03-25", // the day itself never counts, however late
        "2026-03-27T10:00, 1, 2026-03-30", // over a weekend
        "2026-03-28T10:00, 1, 2026-03-30", // dispatched on a Saturday
        "2026-09-30T10:00, 1, 2026-10-08", // over the National Day
        "2026-09-30T10:00, 3, 2026-10-10", // a Saturday worked in exchange counts
        "2026-10-10T10:00, 1, 2026-10-12", // dispatched on one
        "2026-09-18T10:00, 1, 2026-09-20", // a Sunday worked in exchange
        "2026-05-08T10:00, 1, 2026-05-09",
        "2026-12-31T10:00, 1, 2027-01-01", // not published yet: weekends only
        "2025-12-31T10:00, 1, 2026-01-04", // new year, with a Sunday worked
        "2024-02-08T10:00, 2, 2024-02-18" // Spring Festival
    })
    void countsWorkingDaysAfterTheDayOfTheDispatch(LocalDateTime at, int days, LocalDate expected) {
        Instant dispatched = at.atZone(Fixtures.ZONE).toInstant();
        assertThat(deadlines.due(dispatched, new Terms(days, days)).replyBy())
                .isEqualTo(expected.atTime(17, 30).atZone(Fixtures.ZONE).toInstant());
    }

    @Property(tries = 500)
    void aDeadlineEndsAWorkingDayAndNeverComesBeforeAShorterOne(
            @ForAll @IntRange(min = 0, max = 16 * 365 * 24) int hours, @ForAll @IntRange(min = 1, max = 89) int days) {
        Instant dispatched = Instant.parse("2011-01-01T00:00:00Z").plusSeconds(hours * 3600L);
        Deadlines.Due due = deadlines.due(dispatched, new Terms(days, days + 1));
        LocalDateTime last = LocalDateTime.ofInstant(due.replyBy(), Fixtures.ZONE);
        WorkingCalendar calendar = Fixtures.calendar();
        assertThat(calendar.isWorked(last.toLocalDate())).isTrue();
        assertThat(last.toLocalTime()).isEqualTo(Deadlines.CLOSING);
        LocalDate first = LocalDate.ofInstant(dispatched, Fixtures.ZONE);
        long worked = Stream.iterate(first.plusDays(1), day -> !day.isAfter(last.toLocalDate()), day -> day.plusDays(1))
                .filter(calendar::isWorked)
                .count();
        assertThat(worked).isEqualTo(days + 1);
        assertThat(due.acknowledgeBy()).isAfter(dispatched).isBefore(due.replyBy());
    }

    @Test
    void tellsWhichYearsWereCountedWithoutTheirHolidays() {
        List<Integer> told = new ArrayList<>();
        Deadlines telling = new Deadlines(Fixtures.calendar(), Fixtures.ZONE, told::add);
        telling.due(Instant.parse("2026-12-20T02:00:00Z"), new Terms(1, 2));
        assertThat(told).isEmpty();
        telling.due(Instant.parse("2026-12-30T02:00:00Z"), new Terms(1, 10));
        assertThat(told).containsOnly(2027);
    }

    @Test
    void refusesATableThatIsNone() {
        assertThatThrownBy(() -> WorkingCalendar.read(List.of("date,name,kind", "2026-01-01,元旦,maybe")))
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> WorkingCalendar.read(List.of("day"))).hasMessageContaining("line 1");
        assertThatThrownBy(() -> new Terms(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Terms(0, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
