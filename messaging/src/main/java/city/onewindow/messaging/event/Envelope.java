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
    public Envelope {
        if (subject.isEmpty() || writer.isEmpty() || type.isEmpty() || cause.isEmpty()) {
            throw new IllegalArgumentException("subject, writer, type and cause must not be empty");
        }
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence starts at 1, was " + sequence);
        }
        named = Collections.unmodifiableMap(new TreeMap<>(named));
    }

    /** {@code subject/writer/sequence}: CloudEvents {@code id}, unique for good. */
    public String id() {
        return subject + "/" + writer + "/" + sequence;
    }
}
