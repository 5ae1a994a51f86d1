package city.onewindow.cli.demo.report;

import city.onewindow.cli.demo.check.Evidence.Happening;
import city.onewindow.cli.demo.check.Evidence.Logged;
import city.onewindow.cli.demo.play.Lesson;
import city.onewindow.contracts.issue.EventType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the learned suggestion did, by the events in the topic.
 *
 * @param lesson what it learned from, and how sure it was to be
 * @param suggested issues that it placed
 * @param abstained issues that it was asked and left to the dispatcher
 * @param judged of those that it placed, the ones whose row names a department
 * @param right of those judged, the ones that it placed in that department
 */
public record Suggestions(Lesson lesson, long suggested, long abstained, long judged, long right) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Counts.
     *
     * @param hinted department's code by issue, of the rows that name one
     */
    public static Suggestions of(Lesson lesson, List<Logged> topic, Map<String, String> hinted) {
        Map<String, String> placed = new java.util.HashMap<>();
        java.util.Set<String> left = new java.util.HashSet<>();
        for (Logged each : topic) {
            Happening event = each.event();
            JsonNode data = event.is(EventType.DISPATCHED) || event.is(EventType.TRIAGED)
                    ? JSON.readTree(event.data())
                    : JSON.nullNode();
            if (event.is(EventType.DISPATCHED)
                    && data.path("basis").path("by").asString("").equals("suggestion")) {
                placed.put(event.issue(), data.path("lead").path("code").asString(""));
            }
            if (event.is(EventType.TRIAGED)
                    && !data.path("modelVersion").asString("").isEmpty()) {
                left.add(event.issue());
            }
        }
        long judged = placed.keySet().stream().filter(hinted::containsKey).count();
        long right = placed.entrySet().stream()
                .filter(each -> each.getValue().equals(hinted.get(each.getKey())))
                .count();
        return new Suggestions(lesson, placed.size(), left.size(), judged, right);
    }

    /** Absent where nothing can be judged. */
    public @Nullable Double accuracy() {
        return judged == 0 ? null : (double) right / judged;
    }
}
