package city.onewindow.routing.rule.file;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;

/** Days and times of a sheet: numbers that only their format tells from others. */
final class SheetTime {
    /** The last day of the year 9999. */
    private static final BigDecimal LAST = BigDecimal.valueOf(2_958_466);
    /** Of a format what is shown as it stands: quoted, escaped, a filler, a colour or a condition. */
    private static final Pattern SHOWN = Pattern.compile("\"[^\"]*\"|[\\\\_*].|\\[(?![hms]+])[^\\]]*]");

    private SheetTime() {}

    /** The cell as 2026-01-31 or 08:30 or both; empty where its number is none of these. */
    static Optional<String> of(Cell cell, BigDecimal number) {
        if (!isTime(cell) || number.signum() < 0 || number.compareTo(LAST) >= 0) {
            return Optional.empty();
        }
        LocalDateTime moment = cell.asDate().plus(500, ChronoUnit.MILLIS).truncatedTo(ChronoUnit.SECONDS);
        LocalTime time = moment.toLocalTime();
        if (number.compareTo(BigDecimal.ONE) < 0) {
            return Optional.of(time.toString());
        }
        String day = moment.toLocalDate().toString();
        return Optional.of(time.equals(LocalTime.MIDNIGHT) ? day : day + " " + time);
    }

    private static boolean isTime(Cell cell) {
        int id = Objects.requireNonNullElse(cell.getDataFormatId(), 0);
        // Those that every workbook has without naming them; the last but one and the last are East Asian.
        if (id >= 14 && id <= 22 || id >= 45 && id <= 47 || id >= 27 && id <= 36 || id >= 50 && id <= 58) {
            return true;
        }
        String format = Objects.requireNonNullElse(cell.getDataFormatString(), "");
        String bare = SHOWN.matcher(format.split(";", 2)[0]).replaceAll("");
        return bare.chars().anyMatch(letter -> "yYmMdDhHsS".indexOf(letter) >= 0);
    }
}
