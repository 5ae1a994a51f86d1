package city.onewindow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.contracts.EventLog;
import city.onewindow.messaging.event.Envelope;
import city.onewindow.messaging.event.EventHeaders;
import city.onewindow.messaging.topic.IssueTopic;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Messaging knows no contract and contracts no messaging: here both are at hand, and must say the same. */
class PublishedHeadersTest {
    private static final String ISSUE = "0123456789abcdef0123456789abcdef";
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void whatIsSentIsWhatIsPublishedAboutIt() {
        Envelope envelope = new Envelope(
                ISSUE,
                "routing",
                3,
                "onewindow.issue.replied.v1",
                Events.NOON,
                ISSUE + "/intake/1",
                Map.of("feedback", 2L),
                TRACE);

        assertThat(EventHeaders.write(envelope))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry(EventLog.SPEC_VERSION, "1.0"),
                        Map.entry(EventLog.ID, ISSUE + "/routing/3"),
                        Map.entry(EventLog.TYPE, "onewindow.issue.replied.v1"),
                        Map.entry(EventLog.SOURCE, "/onewindow/routing"),
                        Map.entry(EventLog.TIME, "2026-03-24T04:00:00Z"),
                        Map.entry(EventLog.SUBJECT, ISSUE),
                        Map.entry(EventLog.SEQUENCE, "3"),
                        Map.entry(EventLog.WRITER, "routing"),
                        Map.entry(EventLog.CAUSE, ISSUE + "/intake/1"),
                        Map.entry(EventLog.NAMED, "feedback=2"),
                        Map.entry(EventLog.CONTENT_TYPE, "application/json"),
                        Map.entry(EventLog.TRACEPARENT, TRACE)));
    }

    @Test
    void theTopicIsThePublishedOne() {
        assertThat(IssueTopic.NAME).isEqualTo(EventLog.TOPIC);
    }
}
