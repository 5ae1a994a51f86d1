package city.onewindow.routing.rule.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.running.RunningRouting;
import city.onewindow.testkit.Browser;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What was forgotten is named, and is not taken for nothing. */
class NothingSaidTest {
    private static final String DRAFT = "/api/rules/draft";

    private final Browser browser = RunningRouting.get().browser(0);

    private HttpResponse<String> draft(String body) {
        long revision = JsonMapper.shared()
                .readTree(browser.get(DRAFT).body())
                .path("revision")
                .asLong(0);
        return browser.send(
                "PUT",
                DRAFT,
                body.getBytes(StandardCharsets.UTF_8),
                Map.of("Content-Type", "application/json", "If-Match", "\"" + revision + "\""));
    }

    @Test
    void whoeverForgetsTheRulesDoesNotEmptyTheDraft() {
        String before = browser.get(DRAFT).body();
        for (String forgotten : List.of("", ", \"rules\": null")) {
            String table = "\"otherwise\": \"catalogue\"" + forgotten + "}";
            HttpResponse<String> refused = draft("{\"author\": \"王\", " + table);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("\"/rules\"", "missing").doesNotContain("??");
            for (String path : List.of("/api/rules/check", "/api/backtests")) {
                assertThat(browser.post(path, "{" + table).statusCode()).isEqualTo(422);
            }
        }
        assertThat(draft("{}").body()).contains("\"/author\"", "\"/rules\"");
        HttpResponse<String> hole = draft("{\"author\": \"王\", \"otherwise\": \"catalogue\", \"rules\": [null]}");
        assertThat(hole.statusCode()).isEqualTo(422);
        assertThat(hole.body()).contains("\"/rules/0\"");
        assertThat(browser.get(DRAFT).body()).isEqualTo(before);
        assertThat(browser.post("/api/rules/check", "{\"otherwise\": \"catalogue\", \"rules\": []}")
                        .body())
                .contains("\"sound\":true");
    }

    @Test
    void aModelIsAskedAboutSomething() {
        HttpResponse<String> nothing = browser.post("/api/suggestion/tries", "{}");
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("\"/text\"", "missing");
        HttpResponse<String> control = browser.post("/api/suggestion/tries", "{\"subject\": \"a\\u0000b\"}");
        assertThat(control.statusCode()).isEqualTo(422);
        assertThat(control.body()).contains("\"/subject\"", "control-character").doesNotContain("??");
    }
}
