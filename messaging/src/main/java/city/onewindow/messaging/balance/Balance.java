package city.onewindow.messaging.balance;

import java.time.Duration;
import java.util.List;

/**
 * Whether the books agree, by distinct event id:
 *
 * <pre>
 * for every outbox:    written = in the topic
 * for every consumer:  named in the topic = passed the mark + parked + held
 * </pre>
 *
 * @param records of the topic up to the ends that were fixed
 * @param distinct events among them
 * @param unreadable records among them
 * @param took from the first read to the last
 */
public record Balance(
        long records, long distinct, long unreadable, List<Outbox> outboxes, List<Inbox> inboxes, Duration took) {
    public Balance {
        outboxes = List.copyOf(outboxes);
        inboxes = List.copyOf(inboxes);
    }

    /** Whether every equation holds. */
    public boolean holds() {
        return outboxes.stream().allMatch(side -> side.differing().isEmpty())
                && inboxes.stream().allMatch(side -> side.differing().isEmpty());
    }

    /** Records beyond the first of their id. */
    public long repeats() {
        return records - distinct - unreadable;
    }

    /**
     * One writer.
     *
     * @param written events when the count began
     * @param inTopic of them
     * @param differing ids of events that are only on one side, {@value Differing#MOST} at the most
     */
    public record Outbox(String service, long written, long inTopic, List<String> differing) {}

    /**
     * One consumer.
     *
     * @param named distinct events in the topic that name it
     * @param passed of them, at or below its marks
     * @param parked of them, kept for a reason of their own
     * @param held of them, kept behind another
     * @param differing ids of events that met none of these fates, {@value Differing#MOST} at the most
     */
    public record Inbox(String service, long named, long passed, long parked, long held, List<String> differing) {}
}
