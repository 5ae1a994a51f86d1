package city.onewindow.cli.demo.check;

import city.onewindow.cli.demo.check.Evidence.Happening;
import city.onewindow.contracts.issue.EventType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a delivery ended, as the topic tells it.
 *
 * @param reply its number
 * @param arrived false where it was reported undelivered
 */
record Delivery(int reply, String audience, String via, boolean arrived) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Every delivery that ended, by issue. */
    static Map<String, Set<Delivery>> ended(Topic topic) {
        Map<String, Set<Delivery>> ended = new HashMap<>();
        for (EventType type : List.of(EventType.DELIVERED, EventType.UNDELIVERED)) {
            topic.byIssue(type)
                    .forEach((issue, events) ->
                            events.forEach(event -> ended.computeIfAbsent(issue, none -> new HashSet<>())
                                    .add(read(event, type == EventType.DELIVERED))));
        }
        return ended;
    }

    private static Delivery read(Happening event, boolean arrived) {
        JsonNode data = data(event);
        return new Delivery(
                data.path("reply").asInt(0),
                data.path("audience").asString(""),
                data.path("via").asString(""),
                arrived);
    }

    /** The number of a reply, a dispatch; 0 where the event has none. */
    static int number(Happening event) {
        return data(event).path("number").asInt(0);
    }

    /** The fields of the event, in words that are equal for equal values. */
    static String fields(Happening event, String... names) {
        JsonNode data = data(event);
        return String.join(
                "/", Stream.of(names).map(name -> data.path(name).asString("")).toList());
    }

    static JsonNode data(Happening event) {
        return JSON.readTree(event.data());
    }
}
