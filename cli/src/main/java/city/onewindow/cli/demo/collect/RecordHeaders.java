package city.onewindow.cli.demo.collect;

import city.onewindow.cli.demo.check.Evidence.Happening;
import city.onewindow.contracts.EventLog;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads an event's headers by the published contract alone, not by the code that writes them. */
final class RecordHeaders {
    private RecordHeaders() {}

    /** Empty where the record is no event as the contract describes it. */
    static Optional<Happening> event(Map<String, String> headers, String data) {
        try {
            Happening event = new Happening(
                    headers.getOrDefault(EventLog.SUBJECT, ""),
                    headers.getOrDefault(EventLog.WRITER, ""),
                    Long.parseLong(headers.getOrDefault(EventLog.SEQUENCE, "")),
                    headers.getOrDefault(EventLog.TYPE, ""),
                    Instant.parse(headers.getOrDefault(EventLog.TIME, "")),
                    headers.getOrDefault(EventLog.CAUSE, ""),
                    named(headers.getOrDefault(EventLog.NAMED, "")),
                    data);
            return event.id().equals(headers.get(EventLog.ID)) ? Optional.of(event) : Optional.empty();
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@code routing=0,feedback=3}. */
    private static Map<String, Long> named(String text) {
        Map<String, Long> named = new HashMap<>();
        for (String entry : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            int equals = entry.indexOf('=');
            named.put(entry.substring(0, Math.max(equals, 0)), Long.parseLong(entry.substring(equals + 1)));
        }
        return named;
    }
}
