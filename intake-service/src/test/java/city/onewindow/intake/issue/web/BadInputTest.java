package city.onewindow.intake.issue.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.intake.running.RunningIntake;
import city.onewindow.testkit.Browser;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each bad input is answered with a problem that names field and remedy, in the reader's language, and nothing else. */
class BadInputTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String HAN = "\\p{IsHan}";

    private final Browser browser = new Browser(RunningIntake.get().address());

    private static Stream<BadInput> all() {
        return BadInputs.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void isRefusedWithFieldAndRemedy(BadInput input) {
        JsonNode chinese = refused(input, "zh-CN,zh;q=0.9");
        JsonNode english = refused(input, "en-GB,en;q=0.9");
        assertThat(words(chinese)).allMatch(words -> words.matches("(?s).*" + HAN + ".*"));
        // What was typed may be repeated in an English answer; its own words are English.
        assertThat(english.get("title").stringValue()).matches("[\\x20-\\x7e]+");
        assertThat(english.get("remedy").stringValue()).matches("[\\x20-\\x7e“”–]+");
    }

    @Test
    void aChineseReaderGetsNoEnglishWordForAKind() {
        BadInput number =
                BadInput.submission("number for a text").with("\"寻找厂房\"", "5").isInvalid("/subject type");
        assertThat(refused(number, "zh-CN").at("/errors/0/remedy").stringValue())
                .isEqualTo("此处应为：文本（写在双引号中）。");
    }

    private JsonNode refused(BadInput input, String language) {
        HttpResponse<String> answer = browser.send(
                input.method(),
                input.path(),
                input.body(),
                input.header("Accept-Language", language).headers());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(input.status());
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .doesNotContain("Exception", "\tat ", "city.onewindow", "tools.jackson", "org.springframework");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.get("status").intValue()).isEqualTo(input.status());
        assertThat(problem.get("code").stringValue()).isEqualTo(input.code());
        assertThat(words(problem)).isNotEmpty().noneMatch(String::isBlank);
        if (!input.faults().isEmpty()) {
            assertThat(faults(problem)).containsExactlyElementsOf(input.faults());
        }
        return problem;
    }

    private static List<String> faults(JsonNode problem) {
        List<String> faults = new ArrayList<>();
        problem.get("errors")
                .forEach(error -> faults.add(error.get("pointer").stringValue() + " "
                        + error.get("code").stringValue()));
        return faults;
    }

    private static List<String> words(JsonNode problem) {
        List<String> words = new ArrayList<>();
        for (String name : List.of("title", "detail", "remedy")) {
            words.add(problem.get(name).stringValue());
        }
        problem.get("errors").forEach(error -> {
            words.add(error.get("detail").stringValue());
            words.add(error.get("remedy").stringValue());
        });
        return words;
    }

    @Test
    void theTableIsLong() {
        assertThat(BadInputs.all().map(BadInput::name)).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }

    @Test
    void nothingOfItWasTaken() {
        BadInputs.all().forEach(input -> browser.send(input.method(), input.path(), input.body(), input.headers()));
        String metrics = browser.get("/actuator/prometheus").body();
        assertThat(metrics).contains("onewindow_intake_submit_seconds_count{outcome=\"failed\"} 0");
    }
}
