package city.onewindow.messaging.event;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is said about an event beside its data, in the terms of CloudEvents.
 *
 * @param subject the aggregate (issue) it is about; also the Kafka key
 * @param writer the service that decided it
 * @param sequence 1, 2, 3 … per subject and writer; order and duplicates are judged by it, never by a clock
 * @param type its published name with version
 * @param time when it was decided (UTC, milliseconds); for people, never for order
 * @param cause the command id or event id that it follows from
 * @param named the services that must act on it, each with {@code after}: the sequence of this writer's last event
 *     before it that named that service, 0 where there was none
 * @param traceparent W3C trace context of the decision, where there was one
 */
public record Envelope(
        String subject,
        String writer,
        long sequence,
        String type,
        Instant time,
        String cause,
        Map<String, Long> named,
        @Nullable String traceparent) {
    /** More than any issue will have; counting keeps a bit for each. */
    public static final long LAST_SEQUENCE = 100_000_000;

    private static final int LONGEST_SUBJECT = 256;
    private static final int LONGEST_NAME = 64;
    private static final Instant FIRST_TIME = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST_TIME = Instant.parse("9999-12-31T23:59:59.999Z");

    public Envelope {
        if (subject.isEmpty() || writer.isEmpty() || type.isEmpty() || cause.isEmpty()) {
            throw new IllegalArgumentException("subject, writer, type and cause must not be empty");
        }
        if (subject.length() > LONGEST_SUBJECT) {
            throw new IllegalArgumentException("subject is longer than " + LONGEST_SUBJECT);
        }
        if (sequence < 1 || sequence > LAST_SEQUENCE) {
            throw new IllegalArgumentException("sequence lies between 1 and " + LAST_SEQUENCE + ", was " + sequence);
        }
        if (time.isBefore(FIRST_TIME) || time.isAfter(LAST_TIME)) {
            throw new IllegalArgumentException("time lies between the years 0 and 9999");
        }
        requireName(writer);
        named.keySet().forEach(Envelope::requireName);
        named = Collections.unmodifiableMap(new TreeMap<>(named));
    }

    /** Names of services become field names in documents: a dot or a dollar sign there would be a command. */
    private static void requireName(String service) {
        boolean right = !service.isEmpty()
                && service.length() <= LONGEST_NAME
                && service.chars()
                        .allMatch(c -> (c >= 'a' && c <= 'z')
                                || (c >= 'A' && c <= 'Z')
                                || (c >= '0' && c <= '9')
                                || c == '-'
                                || c == '_');
        if (!right) {
            throw new IllegalArgumentException("a service's name has letters, digits, - and _ only");
        }
    }

    /** {@code subject/writer/sequence}: CloudEvents {@code id}, unique for good. */
    public String id() {
        return subject + "/" + writer + "/" + sequence;
    }
}
