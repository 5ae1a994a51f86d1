package city.onewindow.cli.demo.sheet;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Moments as files give them: 2026-01-31T08:30:00+08:00, 2026/1/31 8:30, 2026年1月31日. */
public final class Moments {
    private static final Pattern MOMENT = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?"
            + "(?:(?:T| +)([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:\\.[0-9]{1,9})?)? *(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?");

    private Moments() {}

    /** Whether there is such a day, and such a time where one is given. */
    public static boolean isReadable(String text) {
        Matcher found = MOMENT.matcher(text.strip());
        return found.matches() && isThere(found);
    }

    private static boolean isThere(Matcher found) {
        try {
            return LocalDateTime.of(
                                    number(found, 1),
                                    number(found, 2),
                                    number(found, 3),
                                    number(found, 4),
                                    number(found, 5),
                                    number(found, 6))
                            .getYear()
                    > 0;
        } catch (DateTimeException no) {
            // No day, or no time: which of them is to be read in the file.
            return false;
        }
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(Objects.requireNonNullElse(found.group(group), "0"));
    }
}
