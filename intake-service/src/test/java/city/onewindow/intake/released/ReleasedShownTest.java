package city.onewindow.intake.released;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import city.onewindow.intake.running.RunningIntake;
import city.onewindow.testkit.Browser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** What others were answered, beside the form and on the receipt; with a routing that answers, that errs and that is silent. */
class ReleasedShownTest {
    private static final String MARKUP = "<img src=x>${7*7}[[${7*7}]]";
    private static final String FOUND = """
            [{"question": "标准厂房如何申请租用?%s", "answer": "可在招商窗口登记。%s", "department": "%s",
              "releasedAt": "2026-03-24T04:00:00Z", "added": "later"}]
            """;
    /** Long enough for a slow machine, and far below what a silent routing would cost without an end to patience. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer routing;
    private ConfigurableApplicationContext intake;
    private Browser browser;

    @BeforeEach
    void start() throws IOException {
        routing = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        routing.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        routing.start();
        intake = RunningIntake.get()
                .another(Map.of(
                        "onewindow.addresses.routing",
                        "http://127.0.0.1:" + routing.getAddress().getPort()));
        browser = new Browser(RunningIntake.address(intake));
    }

    @AfterEach
    void end() {
        over.countDown();
        intake.close();
        routing.stop(0);
    }

    private void answers(int status, String body) {
        routing.createContext("/api/released-answers/search", exchange -> answer(exchange, status, body));
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        asked.add(exchange.getRequestHeaders().getFirst("Accept-Language") + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void isSilent() {
        routing.createContext("/api/released-answers/search", exchange -> {
            asked.add("silent");
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
    }

    private String part(String language) {
        HttpResponse<String> part = browser.submit(
                "/submit/answered?lang=" + language,
                List.of("subject", "租用厂房", "text", "想租 3000 平方米"),
                "HX-Request",
                "true");
        assertThat(part.statusCode()).isEqualTo(200);
        return part.body();
    }

    private HttpResponse<String> submit() {
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
        answers(200, FOUND.formatted(MARKUP, MARKUP, "由示例局"));
        String form =
                browser.get("/submit?lang=" + language, "Accept", "text/html").body();
        assertThat(form).contains("hx-post=\"/submit/answered\"").doesNotContain("??");
        assertThat(asked).isEmpty();

        assertThat(part(language))
                .contains(title, by, "<details", "标准厂房如何申请租用?&lt;img src=x&gt;", "可在招商窗口登记。&lt;img")
                .doesNotContain("<html", "<img", "[[49]]", "??", " open");
        assertThat(asked.remove()).startsWith(language + " ").contains("租用厂房", "想租 3000 平方米");

        HttpResponse<String> sent = submit();
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        assertThat(asked).as("whoever submits waits for nobody").isEmpty();
        String receipt = browser.get(
                        receipt(sent) + "?lang=" + language, "Accept", "text/html", "Cookie", Browser.cookies(sent))
                .body();
        assertThat(receipt).contains(title, "标准厂房如何申请租用?&lt;img", "id=\"code\"").doesNotContain("<img", "[[49]]", "??");
        assertThat(asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "[{\"question\": 1}", "nonsense"})
    void whereThereIsNoneOrNoAnswerOfOursNothingIsShown(String body) {
        answers(200, body);
        assertThat(part("zh")).doesNotContain("<details", "有人问过");
    }

    @Test
    void whatRoutingRefusesShowsNothingAndIsNoFault() {
        answers(422, "{}");
        assertThat(part("zh")).doesNotContain("<details");
        assertThat(part("zh")).doesNotContain("<details");
        assertThat(asked).hasSize(2);
    }

    @Test
    void aSilentRoutingIsWaitedForOnceAndNeverByASubmission() {
        isSilent();
        assertTimeout(SOON, () -> {
            assertThat(part("zh")).doesNotContain("<details");
            assertThat(part("zh")).doesNotContain("<details");
            assertThat(asked).containsExactly("silent");
            HttpResponse<String> sent = submit();
            assertThat(sent.statusCode()).isEqualTo(302);
            assertThat(browser.get(receipt(sent), "Accept", "text/html", "Cookie", Browser.cookies(sent))
                            .body())
                    .contains("id=\"code\"");
        });
    }

    @Test
    void withoutRoutingNothingIsShown() {
        routing.stop(0);
        assertThat(part("zh")).doesNotContain("<details");
        assertThat(submit().statusCode()).isEqualTo(302);
    }
}
