package city.onewindow.messaging.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The envelope as Kafka headers: CloudEvents 1.0, Kafka binary mode, with our extensions; and back. */
public final class EventHeaders {
    private static final String SPEC = "1.0";

    private EventHeaders() {}

    /** All headers of the event, in a fixed order. */
    public static Map<String, String> write(Envelope envelope) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", SPEC);
        headers.put("ce_id", envelope.id());
        headers.put("ce_source", "/onewindow/" + envelope.writer());
        headers.put("ce_type", envelope.type());
        headers.put("ce_subject", envelope.subject());
        headers.put("ce_time", envelope.time().toString());
        headers.put("ce_writer", envelope.writer());
        headers.put("ce_sequence", Long.toString(envelope.sequence()));
        headers.put("ce_cause", envelope.cause());
        headers.put("ce_named", named(envelope.named()));
        headers.put("content-type", "application/json");
        if (envelope.traceparent() != null) {
            headers.put("traceparent", envelope.traceparent());
        }
        return headers;
    }

    /** Reads an envelope; one that cannot be read is a value, so that nobody loses its record by an exception. */
    public static Reading reading(Map<String, String> headers) {
        try {
            Envelope envelope = new Envelope(
                    required(headers, "ce_subject"),
                    required(headers, "ce_writer"),
                    number("ce_sequence", required(headers, "ce_sequence")),
                    required(headers, "ce_type"),
                    time(required(headers, "ce_time")),
                    required(headers, "ce_cause"),
                    named(headers.getOrDefault("ce_named", "")),
                    headers.get("traceparent"));
            if (!SPEC.equals(headers.get("ce_specversion"))) {
                return new Reading.Wrong("ce_specversion is not " + SPEC);
            }
            return envelope.id().equals(headers.get("ce_id"))
                    ? new Reading.Right(envelope)
                    : new Reading.Wrong("ce_id is not subject/writer/sequence");
        } catch (DateTimeException | IllegalArgumentException e) {
            return new Reading.Wrong(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Reads an envelope where only events of ours are expected.
     *
     * @throws UnreadableEnvelopeException naming the header that is missing or wrong
     */
    public static Envelope read(Map<String, String> headers) {
        return switch (reading(headers)) {
            case Reading.Right(Envelope envelope) -> envelope;
            case Reading.Wrong(String words) -> throw new UnreadableEnvelopeException(words);
        };
    }

    /** What headers turn out to be. */
    public sealed interface Reading {
        /** An envelope. */
        record Right(Envelope envelope) implements Reading {}

        /** No envelope of ours. @param words which header is missing or wrong */
        record Wrong(String words) implements Reading {}
    }

    private static String required(Map<String, String> headers, String name) {
        @Nullable String value = headers.get(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("header " + name + " is missing");
        }
        return value;
    }

    private static long number(String header, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("header " + header + " holds no number where one belongs", e);
        }
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("header ce_time is no time in UTC", e);
        }
    }

    private static String named(Map<String, Long> named) {
        StringBuilder text = new StringBuilder();
        named.forEach((service, after) -> text.append(text.isEmpty() ? "" : ",")
                .append(service)
                .append('=')
                .append(after));
        return text.toString();
    }

    private static Map<String, Long> named(String text) {
        Map<String, Long> named = new TreeMap<>();
        for (String entry : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            int equals = entry.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("ce_named is not service=after,…");
            }
            named.put(entry.substring(0, equals), number("ce_named", entry.substring(equals + 1)));
        }
        return named;
    }

    /** A record whose headers are not an event of ours. */
    public static final class UnreadableEnvelopeException extends RuntimeException {
        UnreadableEnvelopeException(String message) {
            super(message);
        }
    }
}
