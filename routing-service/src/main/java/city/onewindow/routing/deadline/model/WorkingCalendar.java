package city.onewindow.routing.deadline.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which days are worked: Monday to Friday, but for the holidays, and the weekend days worked in exchange. The State
 * Council publishes them year by year; a year that is not published yet has its weekends only.
 */
public final class WorkingCalendar {
    private static final String HEADER = "date,name,kind";

    private final Map<LocalDate, Boolean> exceptions;
    private final Set<Integer> published;

    private WorkingCalendar(Map<LocalDate, Boolean> exceptions) {
        this.exceptions = Map.copyOf(exceptions);
        this.published = exceptions.keySet().stream().map(LocalDate::getYear).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Reads a table {@code date,name,kind}, where kind is {@code off} (a holiday) or {@code work} (a weekend day worked in
     * exchange).
     *
     * @throws IllegalArgumentException naming the line that is neither
     */
    public static WorkingCalendar read(List<String> lines) {
        Map<LocalDate, Boolean> exceptions = new HashMap<>();
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            throw new IllegalArgumentException("line 1: the calendar begins with " + HEADER);
        }
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", -1);
            if (cells.length != 3 || !(cells[2].equals("off") || cells[2].equals("work"))) {
                throw new IllegalArgumentException("line " + (i + 1) + ": not date,name,off or date,name,work");
            }
            exceptions.put(LocalDate.parse(cells[0]), cells[2].equals("work"));
        }
        return new WorkingCalendar(exceptions);
    }

    public boolean isWorked(LocalDate day) {
        Boolean exception = exceptions.get(day);
        return exception != null
                ? exception
                : day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** Whether the holidays of that year are known. */
    public boolean isPublished(int year) {
        return published.contains(year);
    }

    /** The {@code number}-th working day after the day; {@code number} is at least 1. */
    LocalDate workingDayAfter(LocalDate day, int number) {
        LocalDate found = day;
        for (int left = number; left > 0; ) {
            found = found.plusDays(1);
            left -= isWorked(found) ? 1 : 0;
        }
        return found;
    }
}
