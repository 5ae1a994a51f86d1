package city.onewindow.system.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.onewindow.testkit.running.City;
import city.onewindow.testkit.running.Http;
import city.onewindow.testkit.running.RunningStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Each bad input is answered with a problem that names field and remedy, in the reader's language, and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
    private static final String HAN = "(?s).*\\p{IsHan}.*";
    private static final int LEAST = 30;

    private final City city = RunningStack.replicated().city();
    private final City.Receipt there = city.submit(City.question());

    @BeforeAll
    void itIsThere() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> city.isAt("development-zone-centre", there)
                        && city.happened(there).contains("dispatched"));
    }

    private static Stream<BadInput> toRouting() {
        return Stream.concat(RoutingBadInputs.all(), DispatcherBadInputs.all());
    }

    private static Stream<BadInput> toFeedback() {
        return FeedbackBadInputs.all();
    }

    @ParameterizedTest
    @MethodSource("toRouting")
    void routingRefusesWithFieldAndRemedy(BadInput input) {
        isRefused(input, city.routing());
    }

    @ParameterizedTest
    @MethodSource("toFeedback")
    void feedbackRefusesWithFieldAndRemedy(BadInput input) {
        isRefused(input, city.feedback());
    }

    private void isRefused(BadInput input, Http service) {
        JsonNode chinese = refused(input, service, "zh-CN,zh;q=0.9");
        JsonNode english = refused(input, service, "en-GB,en;q=0.9");
        assertThat(words(chinese)).allMatch(words -> words.matches(HAN));
        // What was typed may be repeated in an English answer; its own words are English.
        assertThat(english.path("title").stringValue()).matches("[\\x20-\\x7e]+");
        assertThat(english.path("remedy").stringValue()).matches("[\\x20-\\x7e“”–]+");
    }

    private JsonNode refused(BadInput input, Http service, String language) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        input.headers().forEach((name, value) -> headers.put(name, filledIn(value)));
        headers.put("Accept-Language", language);
        Http.Answer answer = service.send(input.method(), filledIn(input.path()), input.body(), headers);
        assertThat(answer.text())
                .doesNotContain("Exception", "\tat ", "city.onewindow", "tools.jackson", "org.springframework");
        assertThat(answer.status()).as(answer.text()).isEqualTo(input.status());
        assertThat(answer.contentType()).startsWith("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.path("status").intValue()).isEqualTo(input.status());
        assertThat(problem.path("code").stringValue()).as(answer.text()).isEqualTo(input.code());
        assertThat(words(problem)).isNotEmpty().noneMatch(String::isBlank);
        assertThat(faults(problem)).as(answer.text()).containsExactlyElementsOf(input.faults());
        return problem;
    }

    private String filledIn(String text) {
        return text.replace("{id}", there.id()).replace("{code}", there.code()).replace("{secret}", there.secret());
    }

    private static List<String> faults(JsonNode problem) {
        return problem.path("errors")
                .valueStream()
                .map(error -> error.path("pointer").stringValue() + " "
                        + error.path("code").stringValue())
                .toList();
    }

    private static List<String> words(JsonNode problem) {
        List<String> words = new ArrayList<>();
        for (String name : List.of("title", "detail", "remedy")) {
            words.add(problem.path(name).stringValue());
        }
        problem.path("errors").forEach(error -> {
            words.add(error.path("detail").stringValue());
            words.add(error.path("remedy").stringValue());
        });
        return words;
    }

    @Test
    void theTablesAreLong() {
        assertThat(toRouting().map(BadInput::name)).hasSizeGreaterThan(LEAST).doesNotHaveDuplicates();
        assertThat(toFeedback().map(BadInput::name)).hasSizeGreaterThan(LEAST).doesNotHaveDuplicates();
    }

    @Test
    void nothingOfItTookEffect() {
        toRouting().forEach(input -> isRefused(input, city.routing()));
        toFeedback().forEach(input -> isRefused(input, city.feedback()));
        assertThat(city.happened(there)).containsExactly("accepted", "dispatched");
    }
}
