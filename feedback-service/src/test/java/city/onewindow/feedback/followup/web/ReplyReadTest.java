package city.onewindow.feedback.followup.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.onewindow.contracts.issue.Outcome;
import city.onewindow.feedback.running.RunningFeedback;
import city.onewindow.testkit.Browser;
import city.onewindow.testkit.Events;
import city.onewindow.testkit.running.City;
import city.onewindow.testkit.running.Forged;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is rated is the reply that the requester has read, and no other that came meanwhile. */
class ReplyReadTest {
    private final RunningFeedback feedback = RunningFeedback.get();
    private final Browser browser = feedback.browser();
    private final City.Receipt receipt = Forged.receipt(Forged.issue());

    @BeforeEach
    void answered() {
        feedback.happens(receipt, 1, feedback.accepted(receipt, "寻找厂房"));
        feedback.happens(receipt, 2, Events.replied(1, Outcome.EXPLAINED));
        awaitReplies(1);
    }

    private void answeredAgain() {
        feedback.happens(receipt, 3, Events.replied(2, Outcome.SOLVED));
        awaitReplies(2);
    }

    private void awaitReplies(int number) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> timeline().contains("\"replies\":") && timeline().contains("\"number\":" + number));
    }

    private String timeline() {
        return browser.get("/api/issues/" + receipt.code() + "/timeline", Requests.SECRET, receipt.secret())
                .body();
    }

    private HttpResponse<String> rate(String key, String reply) {
        return browser.post(
                "/api/issues/" + receipt.code() + "/ratings",
                "{" + reply + "\"process\": \"satisfied\", \"result\": \"satisfied\"}",
                Requests.SECRET,
                receipt.secret(),
                Requests.KEY,
                key,
                "Accept-Language",
                "en");
    }

    @Test
    void aNewerReplyIsReadBeforeItIsRated() {
        answeredAgain();
        HttpResponse<String> overtaken = rate(UUID.randomUUID().toString(), "\"reply\": 1, ");
        assertThat(overtaken.statusCode()).isEqualTo(409);
        assertThat(overtaken.body()).contains("\"overtaken-replied\"", "then rate reply 2");
        assertThat(timeline()).contains("\"state\":\"replied\"");

        String key = UUID.randomUUID().toString();
        assertThat(rate(key, "\"reply\": 2, ").body()).contains("\"reply\":2");
        assertThat(rate(key, "\"reply\": 2, ").statusCode()).isEqualTo(201);
        assertThat(rate(key, "\"reply\": 1, ").body()).contains("\"idempotency-key-reused\"");
        assertThat(rate(UUID.randomUUID().toString(), "\"reply\": 1, ").body()).contains("\"rating-too-late\"");
    }

    @Test
    void whoNamesNoneRatesTheLatest() {
        answeredAgain();
        assertThat(rate(UUID.randomUUID().toString(), "").body()).contains("\"reply\":2");
    }

    @Test
    void whatIsNotThereIsNotRated() {
        assertThat(rate(UUID.randomUUID().toString(), "\"reply\": 2, ").body()).contains("\"rating-too-early\"");
        assertThat(rate(UUID.randomUUID().toString(), "\"reply\": 0, ").body())
                .contains("\"pointer\":\"/reply\"", "\"invalid\"");
    }

    @Test
    void thePageShowsTheNewerReplyAndKeepsWhatWasTyped() {
        HttpResponse<String> tracked =
                browser.submit("/track", List.of("code", receipt.code(), "secret", receipt.secret()));
        String cookies = Browser.cookies(tracked);
        String path = "/issues/" + receipt.code();
        assertThat(browser.get(path, "Cookie", cookies).body())
                .contains("<input type=\"hidden\" name=\"reply\" value=\"1\">");
        answeredAgain();

        HttpResponse<String> overtaken = send(path, cookies, "1");
        assertThat(overtaken.statusCode()).isEqualTo(409);
        assertThat(overtaken.body())
                .contains("有新的答复", "新的答复就在本页", "两天就有了答复</textarea>")
                .contains("<input type=\"hidden\" name=\"reply\" value=\"2\">")
                .containsPattern("name=\"result\" value=\"dissatisfied\" checked");
        assertThat(overtaken.body().split("<article", -1)).hasSize(3);

        assertThat(send(path, cookies, "2").statusCode()).isEqualTo(302);
        assertThat(timeline()).contains("\"state\":\"closed\"");
    }

    @ParameterizedTest
    @CsvSource({"zh, 此问题即办结", "en, ends the issue"})
    void whatARatingDoesIsSaidBeforeItIsSent(String language, String words) {
        HttpResponse<String> tracked =
                browser.submit("/track", List.of("code", receipt.code(), "secret", receipt.secret()));
        String page = browser.get("/issues/" + receipt.code() + "?lang=" + language, "Cookie", Browser.cookies(tracked))
                .body();
        String form = page.substring(page.indexOf("/rating\""));
        assertThat(form.substring(0, form.indexOf("<button"))).contains(words);
    }

    private HttpResponse<String> send(String path, String cookies, String reply) {
        return browser.submit(
                path + "/rating",
                List.of(
                        "commandId",
                        UUID.randomUUID().toString(),
                        "reply",
                        reply,
                        "process",
                        "satisfied",
                        "result",
                        "dissatisfied",
                        "comment",
                        "两天就有了答复"),
                "Cookie",
                cookies,
                "Accept-Language",
                "zh");
    }
}
