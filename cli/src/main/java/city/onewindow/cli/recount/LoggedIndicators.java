package city.onewindow.cli.recount;

import city.onewindow.contracts.issue.EventType;
import city.onewindow.contracts.issue.IssueEventJson;
import city.onewindow.contracts.issue.UnreadableEventException;
import city.onewindow.feedback.indicator.model.Filter;
import city.onewindow.feedback.indicator.model.FirstDispatches;
import city.onewindow.feedback.indicator.model.Indicators;
import city.onewindow.feedback.indicator.model.IssueFacts;
import city.onewindow.feedback.indicator.model.Period;
import city.onewindow.messaging.event.Envelope;
import city.onewindow.messaging.event.EventHeaders.Reading;
import city.onewindow.messaging.topic.TopicReader;
import city.onewindow.messaging.topic.TopicRecord;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The indicators as the log alone gives them: the first occurrence of each event, each writer's in its order. What is out
 * of order or cannot be read is not made up for; it is counted.
 */
public final class LoggedIndicators {
    private final Map<String, IssueFacts> facts = new HashMap<>();
    /** Issue and writer to the sequence that was folded last. */
    private final Map<String, Long> folded = new HashMap<>();

    private long left;

    private LoggedIndicators() {}

    /**
     * What the log says.
     *
     * @param first the accuracy of first dispatches by what placed them
     * @param issues that it knows
     * @param left records that could not be folded: unreadable, of an unknown type, or out of order
     */
    public record Found(Indicators indicators, FirstDispatches first, long issues, long left) {}

    /**
     * Reads the whole topic up to now.
     *
     * @param brokers host:port, comma-separated
     * @param now which deadlines have passed
     */
    static Found read(String brokers, Instant now) {
        LoggedIndicators log = new LoggedIndicators();
        try (TopicReader reader = new TopicReader(brokers)) {
            reader.read(reader.ends(), log::add);
        }
        return new Found(
                Indicators.of(log.facts.values().stream(), Period.EVER, Filter.ALL, now),
                FirstDispatches.of(log.facts.values().stream(), Period.EVER, Filter.ALL),
                log.facts.size(),
                log.left);
    }

    private void add(TopicRecord record) {
        byte[] data = record.data();
        if (data == null || !(record.reading() instanceof Reading.Right(Envelope envelope))) {
            left++;
            return;
        }
        String stream = envelope.subject() + "/" + envelope.writer();
        long before = folded.getOrDefault(stream, 0L);
        if (envelope.sequence() <= before) {
            return;
        }
        Optional<EventType> type = EventType.named(envelope.type());
        if (envelope.sequence() != before + 1 || type.isEmpty()) {
            left++;
            return;
        }
        try {
            IssueFacts known = facts.getOrDefault(envelope.subject(), IssueFacts.NONE);
            facts.put(envelope.subject(), known.and(IssueEventJson.read(type.get(), data), envelope.time()));
            folded.put(stream, envelope.sequence());
        } catch (UnreadableEventException e) {
            left++;
        }
    }
}
