package city.onewindow.cli.demo.check;

import city.onewindow.cli.demo.sink.Receipt;
import city.onewindow.contracts.issue.EventType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What there is to be checked.
 *
 * @param promises what clients were told with a 2xx
 * @param topic every record of those issues, repeats too, by partition and offset
 * @param stores every service's documents of those issues
 * @param receipts what arrived at the sink
 */
public record Evidence(List<Promise> promises, List<Logged> topic, List<Stored> stores, List<Receipt> receipts) {
    public Evidence {
        promises = List.copyOf(promises);
        topic = List.copyOf(topic);
        stores = List.copyOf(stores);
        receipts = List.copyOf(receipts);
    }

    /**
     * An issue that was accepted with a 2xx, and what else was promised of it.
     *
     * @param webhooks audiences whose reply is to arrive at the sink
     * @param inApp audiences that read their reply on the page
     * @param replies accepted with a 2xx
     * @param ratings accepted with a 2xx
     * @param replyText the text of its reply, empty where none was sent
     */
    public record Promise(
            String issue,
            String trackingCode,
            Set<String> webhooks,
            Set<String> inApp,
            int replies,
            int ratings,
            String replyText) {
        public Promise {
            webhooks = Set.copyOf(webhooks);
            inApp = Set.copyOf(inApp);
        }
    }

    /**
     * An event, wherever it was found.
     *
     * @param cause a command's or an event's id
     * @param named the services that must act on it, with the sequence of this writer's last event that named them
     * @param data as sent
     */
    public record Happening(
            String issue,
            String writer,
            long sequence,
            String type,
            Instant time,
            String cause,
            Map<String, Long> named,
            String data) {
        public Happening {
            named = Map.copyOf(named);
        }

        /** Whether it says that, in whichever version it was written. */
        public boolean is(EventType what) {
            return EventType.named(type)
                    .map(EventType::written)
                    .filter(what::equals)
                    .isPresent();
        }

        /** {@code issue/writer/sequence}. */
        public String id() {
            return issue + "/" + writer + "/" + sequence;
        }
    }

    /** A record of the topic. */
    public record Logged(int partition, long offset, Happening event) {}

    /**
     * A service's document of an issue.
     *
     * @param marks by writer, the sequence up to which its events were applied
     * @param parked ids of events that are held or parked
     */
    public record Stored(
            String service, String issue, List<Happening> events, Map<String, Long> marks, Set<String> parked) {
        public Stored {
            events = List.copyOf(events);
            marks = Map.copyOf(marks);
            parked = Set.copyOf(parked);
        }
    }
}
