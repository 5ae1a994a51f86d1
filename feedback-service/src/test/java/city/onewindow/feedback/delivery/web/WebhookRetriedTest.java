package city.onewindow.feedback.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.onewindow.contracts.issue.Audience;
import city.onewindow.contracts.issue.IssueAccepted;
import city.onewindow.contracts.issue.Outcome;
import city.onewindow.contracts.issue.ReplyTo;
import city.onewindow.contracts.issue.ReplyVia;
import city.onewindow.feedback.running.RunningFeedback;
import city.onewindow.testkit.Browser;
import city.onewindow.testkit.Events;
import city.onewindow.testkit.running.City;
import city.onewindow.testkit.running.Forged;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A receiver that fails is seen while it does; what it gets in the end is what it got at first. */
class WebhookRetriedTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningFeedback feedback = RunningFeedback.get();
    private final Browser browser = feedback.browser();
    private final City.Receipt receipt = Forged.receipt(Forged.issue());

    @Test
    void oneThatFailsIsSeenUntilItIsDeliveredUnderTheSameId() {
        try (Sink sink = new Sink()) {
            feedback.happens(receipt, 1, toBeSentTo(sink.address()));
            feedback.happens(receipt, 2, Events.replied(1, Outcome.SOLVED));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(metrics())
                            .contains("\nonewindow_feedback_retrying 1.0\n")
                            .contains("# HELP onewindow_feedback_retrying Deliveries by webhook that failed")
                            .contains("# HELP onewindow_feedback_oldest_retrying_seconds How long ago"));
            assertThat(page("zh")).contains("有 1 条推送未成功，正在重试；最早的一条自20");
            assertThat(page("en")).contains("1 delivery is being tried again, the oldest since ");

            sink.answers(204);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(metrics())
                            .contains("\nonewindow_feedback_retrying 0.0\n")
                            .contains("\nonewindow_feedback_oldest_retrying_seconds 0.0\n")
                            .contains("# HELP onewindow_feedback_delivered_total Replies that arrived"));
            assertThat(page("en")).doesNotContain("being tried again");
            assertThat(sink.received()).hasSizeGreaterThan(1);
            assertThat(sink.received()).extracting(Sink.Received::body).containsOnly(body(sink));
            assertThat(sink.received())
                    .extracting(one -> one.header("webhook-id"))
                    .containsOnly(receipt.id() + "-elsewhere-2-company-1");
            sink.received().forEach(this::isAsTheApiSays);
        }
    }

    private static String body(Sink sink) {
        return sink.received().getFirst().body();
    }

    /** What docs/API.md says under Webhooks. */
    private void isAsTheApiSays(Sink.Received one) {
        assertThat(one.method()).isEqualTo("POST");
        assertThat(one.header("Content-Type")).isEqualTo("application/json; charset=UTF-8");
        assertThat(one.header("User-Agent")).isEqualTo("OneWindow");
        String signed = one.header("webhook-id") + "." + one.header("webhook-timestamp") + "." + one.body();
        byte[] signature = RunningFeedback.mac(RunningFeedback.signingKey(receipt.id()), signed);
        assertThat(one.header("webhook-signature"))
                .isEqualTo("v1," + Base64.getEncoder().encodeToString(signature));
        JsonNode body = JsonMapper.shared().readTree(one.body());
        assertThat(body.propertyNames()).containsExactlyInAnyOrder("type", "timestamp", "data");
        assertThat(body.path("type").asString()).isEqualTo("onewindow.feedback.v1");
        JsonNode data = body.path("data");
        assertThat(data.propertyNames()).containsExactlyInAnyOrder("trackingCode", "audience", "reply");
        assertThat(data.path("trackingCode").asString()).isEqualTo(receipt.code());
        JsonNode reply = data.path("reply");
        assertThat(reply.propertyNames())
                .containsExactlyInAnyOrder("number", "outcome", "text", "department", "repliedAt");
        assertThat(reply.path("department").propertyNames()).containsExactlyInAnyOrder("code", "zh", "en");
        assertThat(reply.path("repliedAt")).isEqualTo(body.path("timestamp"));
    }

    private IssueAccepted toBeSentTo(String address) {
        IssueAccepted inApp = feedback.accepted(receipt, "寻找厂房");
        return new IssueAccepted(
                inApp.trackingCode(),
                inApp.channel(),
                inApp.requesterKind(),
                inApp.category(),
                inApp.district(),
                inApp.companyTier(),
                inApp.industry(),
                inApp.subject(),
                inApp.text(),
                inApp.submittedAt(),
                inApp.accessDigest(),
                new IssueAccepted.Personal(
                        "nobody", "nowhere", null, List.of(new ReplyTo(Audience.COMPANY, ReplyVia.WEBHOOK, address))));
    }

    private String metrics() {
        return browser.get("/actuator/prometheus").body();
    }

    private String page(String language) {
        return browser.get("/operations?lang=" + language).body();
    }
}
