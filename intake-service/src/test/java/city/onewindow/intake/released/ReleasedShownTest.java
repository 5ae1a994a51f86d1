package city.onewindow.intake.released;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import city.onewindow.intake.running.RunningIntake;
import city.onewindow.testkit.Browser;
import city.onewindow.testkit.RunningService;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What others were answered, beside the form and on the receipt; with a routing that answers, one that is silent and none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReleasedShownTest {
    private static final String MARKUP = "<img src=x>${7*7}[[${7*7}]]";
    private static final String FOUND = """
            [{"question": "标准厂房如何申请租用?%s", "answer": "可在招商窗口登记。%s", "department": "%s",
              "releasedAt": "2026-03-24T04:00:00Z", "added": "later"}]
            """;
    /** Long enough for a slow machine, and far below what a silent routing would cost without an end to patience. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private final StandIn routing = new StandIn();
    private final RunningService intake = askingAt(routing);
    private final Browser browser = intake.browser();

    private static RunningService askingAt(StandIn routing) {
        return RunningIntake.get().another(Map.of("onewindow.addresses.routing", routing.address()));
    }

    @AfterAll
    void end() {
        routing.close();
        intake.close();
    }

    private static String part(Browser browser, String language) {
        HttpResponse<String> part = browser.submit(
                "/submit/answered?lang=" + language,
                List.of("subject", "租用厂房", "text", "想租 3000 平方米"),
                "HX-Request",
                "true");
        assertThat(part.statusCode()).isEqualTo(200);
        return part.body();
    }

    private static HttpResponse<String> submit(Browser browser) {
        return browser.submit(
                "/submit",
                List.of(
                        "commandId", UUID.randomUUID().toString(),
                        "kind", "talent",
                        "name", "李某",
                        "district", "",
                        "subject", "租用厂房",
                        "text", "想租 3000 平方米厂房"));
    }

    private static String receipt(HttpResponse<String> sent) {
        return sent.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    @ParameterizedTest
    @CsvSource({"zh, 由示例局, 有人问过", "en, Answered by, Others asked alike"})
    void theyStandBesideTheFormAndOnTheReceiptAsText(String language, String by, String title) {
        routing.answers(200, FOUND.formatted(MARKUP, MARKUP, "由示例局"));
        routing.asked().clear();
        String form =
                browser.get("/submit?lang=" + language, "Accept", "text/html").body();
        assertThat(form).contains("hx-post=\"/submit/answered\"").doesNotContain("??");
        assertThat(routing.asked()).isEmpty();

        assertThat(part(browser, language))
                .contains(title, by, "<details", "标准厂房如何申请租用?&lt;img src=x&gt;", "可在招商窗口登记。&lt;img")
                .doesNotContain("<html", "<img", "[[49]]", "??", " open");
        assertThat(routing.asked().remove()).startsWith(language + " ").contains("租用厂房", "想租 3000 平方米");

        HttpResponse<String> sent = submit(browser);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        assertThat(routing.asked()).as("whoever submits waits for nobody").isEmpty();
        String receipt = browser.get(
                        receipt(sent) + "?lang=" + language, "Accept", "text/html", "Cookie", Browser.cookies(sent))
                .body();
        assertThat(receipt).contains(title, "标准厂房如何申请租用?&lt;img", "id=\"code\"").doesNotContain("<img", "[[49]]", "??");
        assertThat(routing.asked()).hasSize(1);
    }

    @Test
    void aSilentRoutingIsWaitedForOnceAndNeverByASubmission() {
        try (StandIn silent = new StandIn();
                RunningService waiting = askingAt(silent)) {
            Browser here = waiting.browser();
            silent.isSilent();
            assertTimeout(SOON, () -> {
                assertThat(part(here, "zh")).doesNotContain("<details");
                assertThat(part(here, "zh")).doesNotContain("<details");
                assertThat(silent.asked()).containsExactly("silent");
                HttpResponse<String> sent = submit(here);
                assertThat(sent.statusCode()).isEqualTo(302);
                assertThat(here.get(receipt(sent), "Accept", "text/html", "Cookie", Browser.cookies(sent))
                                .body())
                        .contains("id=\"code\"");
            });
        }
    }

    /** As in the other tests of this run: nobody listens where its routing should be. */
    @Test
    void withoutRoutingNothingIsShown() {
        Browser here = new Browser(RunningIntake.get().address());
        assertThat(part(here, "zh")).doesNotContain("<details");
        assertThat(submit(here).statusCode()).isEqualTo(302);
    }
}
