package city.onewindow.messaging.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventHeadersTest {
    private static final Envelope ENVELOPE = new Envelope(
            "问题-1",
            "routing",
            7,
            "issue.replied.v1",
            Instant.parse("2026-03-02T01:00:00.123Z"),
            "问题-1/intake/2",
            Map.of("feedback", 5L, "intake", 0L),
            "00-trace");

    @Test
    void whatIsWrittenIsReadAgain() {
        Map<String, String> headers = EventHeaders.write(ENVELOPE);
        assertThat(EventHeaders.reading(headers)).isEqualTo(new EventHeaders.Reading.Right(ENVELOPE));
        assertThat(headers).containsEntry("ce_id", "问题-1/routing/7").containsEntry("ce_named", "feedback=5,intake=0");
    }

    /**
     * What a store could not keep must not get as far as the store: a field name with a dollar sign, a time beyond its
     * dates. It would be neither applied nor parked, and hold up its whole partition.
     */
    @ParameterizedTest
    @CsvSource({
        "ce_writer, $set",
        "ce_writer, a.b",
        "ce_named, 'a.b=0'",
        "ce_named, '$x=0'",
        "ce_named, 'reader'",
        "ce_named, 'reader=many'",
        "ce_time, +1000000000-12-31T23:59:59Z",
        "ce_time, -1000000000-01-01T00:00:00Z",
        "ce_time, today",
        "ce_sequence, 0",
        "ce_sequence, 9223372036854775807",
        "ce_sequence, first",
        "ce_id, another",
        "ce_specversion, 0.3",
        "ce_subject, ''",
        "ce_type, ''",
        "ce_cause, ''"
    })
    void whatCannotBeRightIsUnreadableAndNoException(String header, String value) {
        Map<String, String> headers = new HashMap<>(EventHeaders.write(ENVELOPE));
        headers.put(header, value);
        if (!header.equals("ce_id")) {
            headers.put(
                    "ce_id",
                    headers.get("ce_subject") + "/" + headers.get("ce_writer") + "/" + headers.get("ce_sequence"));
        }
        assertThat(EventHeaders.reading(headers)).isInstanceOf(EventHeaders.Reading.Wrong.class);
    }

    @Test
    void aSubjectIsOfBoundedLength() {
        Map<String, String> headers = new HashMap<>(EventHeaders.write(ENVELOPE));
        String subject = "x".repeat(257);
        headers.put("ce_subject", subject);
        headers.put("ce_id", subject + "/routing/7");
        assertThat(EventHeaders.reading(headers)).isInstanceOf(EventHeaders.Reading.Wrong.class);
    }
}
