package city.onewindow.messaging.ops;

import city.onewindow.messaging.inbox.InboxMetrics;
import city.onewindow.messaging.outbox.OutboxMetrics;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /ops/flow}. Counters are of this process's life; backlog, lag, blocked and heldNow are as stored.
 *
 * @param blocked issues that hold events back
 * @param heldNow events kept back now, by reason
 */
public record FlowAnswer(
        String service, Instant at, Outbox outbox, Inbox inbox, long blocked, Map<String, Long> heldNow) {
    /**
     * Counters as in {@link OutboxMetrics}.
     *
     * @param backlog documents with unpublished events
     * @param refused issue → event and the broker's words
     */
    public record Outbox(
            long backlog,
            double oldestUnpublishedSeconds,
            long written,
            long published,
            long failed,
            Map<String, String> refused) {}

    /** Counters as in {@link InboxMetrics}. @param lag records not committed, -1 where the broker does not answer, absent where that is not known yet */
    public record Inbox(
            long received,
            long applied,
            long skipped,
            long parked,
            long held,
            long waiting,
            long gaps,
            long redelivered,
            long replayed,
            @Nullable Long lag) {}
}
