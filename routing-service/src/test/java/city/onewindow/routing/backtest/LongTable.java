package city.onewindow.routing.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.running.RunningRouting;
import city.onewindow.testkit.Browser;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A draft of thirty rules, of which the first would send a good many past issues elsewhere; and the draft that was there before. */
final class LongTable {
    static final int RULES = 30;
    static final String WORD = "长表里的厂房";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Browser browser;
    private final JsonNode before;

    LongTable(RunningRouting routing) {
        browser = routing.browser(0);
        before = read();
    }

    /** Anew, as if nobody had worked on it. @param faulty rows that name no lead */
    void lay(Integer... faulty) {
        List<Map<String, Object>> rules = IntStream.rangeClosed(1, RULES)
                .mapToObj(row -> rule(row, List.of(faulty).contains(row) ? "" : "taxation"))
                .toList();
        put(JSON.valueToTree(Map.of("otherwise", "catalogue", "rules", rules)));
    }

    private static Map<String, Object> rule(int row, String lead) {
        List<String> words = row == 1 ? List.of(WORD) : List.of("长表里的词" + row, "又一个词" + row);
        return Map.of(
                "id",
                "long-" + row,
                "zh",
                "长表第" + row + "条",
                "en",
                "Long rule " + row,
                "words",
                Map.of("any", words),
                "then",
                Map.of("lead", lead));
    }

    /** The ids of its rows, in order. */
    List<String> ids() {
        return read().get("rules")
                .valueStream()
                .map(rule -> rule.get("id").asString())
                .toList();
    }

    void putBack() {
        put(before);
    }

    private JsonNode read() {
        return JSON.readTree(browser.get("/api/rules/draft").body());
    }

    private void put(JsonNode table) {
        ObjectNode draft = JSON.createObjectNode().put("author", "李派单");
        draft.set("otherwise", table.get("otherwise"));
        draft.set("rules", table.get("rules"));
        String revision = "\"" + read().get("revision").asLong() + "\"";
        assertThat(browser.send(
                                "PUT",
                                "/api/rules/draft",
                                JSON.writeValueAsBytes(draft),
                                Map.of("Content-Type", "application/json", "If-Match", revision))
                        .statusCode())
                .isEqualTo(200);
    }
}
