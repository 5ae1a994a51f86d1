package city.onewindow.routing.rule.web;

import city.onewindow.house.problem.Faults;
import city.onewindow.house.problem.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The moment from which something shall decide, as a browser's field for date and time sends it. */
final class Moment {
    private Moment() {}

    /**
     * Reads it.
     *
     * @param typed {@code 2026-03-24T08:00}, in the installation's zone; blank for at once
     * @param faults take what is wrong with it
     * @return null for at once, and where it is wrong
     */
    static @Nullable Instant read(@Nullable String typed, ZoneId zone, Faults faults) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(typed.strip()).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            faults.note("/from", "form", "2026-03-24T08:00");
            return null;
        }
    }

    /** One that a page showed and sends back; null where it says none. */
    static @Nullable Instant shown(@Nullable String sent) {
        try {
            return sent == null || sent.isBlank() ? null : Instant.parse(sent);
        } catch (DateTimeException e) {
            throw Problem.of(400, "page-outdated").exception();
        }
    }
}
