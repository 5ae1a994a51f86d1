package city.onewindow.cli.demo.report;

import city.onewindow.cli.demo.check.Evidence;
import city.onewindow.cli.demo.check.Evidence.Happening;
import city.onewindow.cli.demo.check.Evidence.Promise;
import city.onewindow.cli.demo.sink.Receipt;
import city.onewindow.contracts.issue.EventType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long each leg took, by the events' own times and the sink's clock; one machine, one clock. A reply is delivered
 * when the last of its audiences has it.
 */
public final class Legs {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The legs, in the order of the way. */
    public enum Leg {
        /** What rules, catalogue or model placed: nobody had to do anything. */
        SUBMITTED_TO_DISPATCHED_UNAIDED("submitted_to_dispatched_unaided"),
        /** All, the dispatcher's part among them. */
        SUBMITTED_TO_DISPATCHED("submitted_to_dispatched"),
        /** The departments' part, played. */
        DISPATCHED_TO_REPLIED("dispatched_to_replied"),
        REPLIED_TO_DELIVERED("replied_to_delivered"),
        SUBMITTED_TO_DELIVERED("submitted_to_delivered");

        private final String code;

        Leg(String code) {
            this.code = code;
        }

        /** Its name in the report. */
        public String code() {
            return code;
        }
    }

    private Legs() {}

    /** Every leg that was measured. */
    public static Map<Leg, Percentiles> of(Evidence evidence) {
        Map<String, Map<EventType, Happening>> first = first(evidence);
        Map<String, Instant> arrived = lastArrival(evidence);
        Map<Leg, List<Long>> measured = new EnumMap<>(Leg.class);
        for (Promise promise : evidence.promises()) {
            Map<EventType, Happening> events = first.getOrDefault(promise.issue(), Map.of());
            Instant submitted = submitted(events.get(EventType.ACCEPTED));
            Instant dispatched = time(events.get(EventType.DISPATCHED));
            Instant replied = time(events.get(EventType.REPLIED));
            Instant delivered = arrived.get(promise.issue());
            if (!events.containsKey(EventType.TRIAGED)) {
                add(measured, Leg.SUBMITTED_TO_DISPATCHED_UNAIDED, submitted, dispatched);
            }
            add(measured, Leg.SUBMITTED_TO_DISPATCHED, submitted, dispatched);
            add(measured, Leg.DISPATCHED_TO_REPLIED, dispatched, replied);
            add(measured, Leg.REPLIED_TO_DELIVERED, replied, delivered);
            add(measured, Leg.SUBMITTED_TO_DELIVERED, submitted, delivered);
        }
        Map<Leg, Percentiles> legs = new LinkedHashMap<>();
        measured.forEach((leg, values) -> Percentiles.of(values).ifPresent(found -> legs.put(leg, found)));
        return legs;
    }

    private static Map<String, Map<EventType, Happening>> first(Evidence evidence) {
        Map<String, Map<EventType, Happening>> first = new HashMap<>();
        evidence.topic()
                .forEach(record -> EventType.named(record.event().type())
                        .map(EventType::written)
                        .ifPresent(type -> first.computeIfAbsent(
                                        record.event().issue(), none -> new EnumMap<>(EventType.class))
                                .merge(type, record.event(), (a, b) -> a.sequence() <= b.sequence() ? a : b)));
        return first;
    }

    /** By issue: when the last of its audiences had the first reply. */
    private static Map<String, Instant> lastArrival(Evidence evidence) {
        Map<String, String> issues = new HashMap<>();
        evidence.promises().forEach(promise -> issues.put(promise.trackingCode(), promise.issue()));
        Map<String, Instant> last = new HashMap<>();
        for (Receipt receipt : evidence.receipts()) {
            String issue = issues.get(receipt.trackingCode());
            if (issue != null && receipt.reply() == 1) {
                last.merge(issue, receipt.firstAt(), Legs::later);
            }
        }
        evidence.topic().forEach(record -> {
            Happening event = record.event();
            if (event.type().equals(EventType.DELIVERED.typeName()) && isInApp(event)) {
                last.merge(event.issue(), event.time(), Legs::later);
            }
        });
        return last;
    }

    private static boolean isInApp(Happening event) {
        JsonNode data = JSON.readTree(event.data());
        return data.path("via").asString("").equals("in-app")
                && data.path("reply").asInt(0) == 1;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static @Nullable Instant submitted(@Nullable Happening accepted) {
        return accepted == null
                ? null
                : Instant.parse(
                        JSON.readTree(accepted.data()).path("submittedAt").asString());
    }

    private static @Nullable Instant time(@Nullable Happening event) {
        return event == null ? null : event.time();
    }

    private static void add(Map<Leg, List<Long>> measured, Leg leg, @Nullable Instant from, @Nullable Instant to) {
        if (from != null && to != null) {
            measured.computeIfAbsent(leg, none -> new ArrayList<>())
                    .add(Duration.between(from, to).toMillis());
        }
    }
}
