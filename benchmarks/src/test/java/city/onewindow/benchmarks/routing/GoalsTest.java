package city.onewindow.benchmarks.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GoalsTest {
    private static final Path RESULTS = Path.of("results");

    @Test
    void eachIsSaidWithWhetherItIsMet() {
        assertThat(new Goals(0.9339, 0.9685, 39_538, 2_470_551).lines())
                .containsExactly(
                        "| goal | measured | |",
                        "|---|---:|---|",
                        "| macro-F1 of at least 0.94 | 0.9339 | missed |",
                        "| accuracy of at least 0.97 on the nine tenths of which it is surest | 0.9685 | missed |",
                        "| at least 20,000 texts a second on one core | 39,538 | met |",
                        "| a model of less than 20 MB | 2.5 MB | met |",
                        "",
                        "What was tried to reach what is missed is said in docs/adr/0010-suggestion.md.");
        assertThat(new Goals(0.94, 0.97, 20_000, 19_999_999).lines())
                .noneMatch(line -> line.contains("missed") || line.contains("docs/adr"));
        assertThat(new Goals(0.94, 0.97, 19_999, 20_000_000).json())
                .extractingByKeys("texts_per_second", "model_megabytes")
                .containsExactly(
                        Map.of("goal", 20_000.0, "measured", 19_999.0, "goal_met", false),
                        Map.of("goal", 20.0, "measured", 20.0, "goal_met", false));
    }

    @Test
    void theResultThatIsCheckedInSaysSoToo() throws IOException {
        JsonNode json = JsonMapper.shared().readTree(Files.readString(RESULTS.resolve("2026-11-29-routing.json")));
        Goals goals = new Goals(
                json.path("macro_f1").asDouble(),
                json.path("accuracy_at_90").asDouble(),
                json.path("texts_per_second_spread").path("median").asDouble(),
                json.path("model_bytes").asInt());
        assertThat(Files.readString(RESULTS.resolve("2026-11-29-routing.md")))
                .contains(String.join("\n", goals.lines()));
        assertThat(json.path("goals")).isEqualTo(JsonMapper.shared().valueToTree(goals.json()));
    }
}
