package city.onewindow.house.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/** Times as a reader reads them, in the installation's zone; for templates, as {@code @times}. */
public final class Times {
    private final ZoneId zone;

    public Times(ZoneId zone) {
        this.zone = zone;
    }

    /** Date and time to the minute. */
    public String minute(Instant instant) {
        Locale locale = LocaleContextHolder.getLocale();
        String pattern = locale.getLanguage().equals("en") ? "d MMM yyyy, HH:mm" : "yyyy年M月d日 HH:mm";
        return DateTimeFormatter.ofPattern(pattern, locale).withZone(zone).format(instant);
    }

    /** The day alone. */
    public String date(Instant instant) {
        Locale locale = LocaleContextHolder.getLocale();
        String pattern = locale.getLanguage().equals("en") ? "d MMM yyyy" : "yyyy年M月d日";
        return DateTimeFormatter.ofPattern(pattern, locale).withZone(zone).format(instant);
    }

    /** Date and time to the second. */
    public String second(Instant instant) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(zone).format(instant);
    }

    /** For the {@code datetime} attribute. */
    public String iso(Instant instant) {
        return instant.toString();
    }
}
