package city.onewindow.intake.issue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.onewindow.contracts.EventLog;
import city.onewindow.contracts.issue.EventType;
import city.onewindow.contracts.issue.IssueAccepted;
import city.onewindow.contracts.issue.IssueEventJson;
import city.onewindow.contracts.issue.WithdrawalRequested;
import city.onewindow.intake.issue.model.Secret;
import city.onewindow.intake.running.RunningIntake;
import city.onewindow.testkit.Browser;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From HTTP to the topic, with what stands between them. */
class SubmissionTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Browser browser = new Browser(RunningIntake.get().address());

    @Test
    void whatIsSubmittedIsAnsweredReadBackAndPublished() {
        HttpResponse<String> created = browser.post("/api/issues", BadInput.GOOD, "Idempotency-Key", freshId());
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("Idempotency-Replayed")).isEmpty();
        JsonNode receipt = JSON.readTree(created.body());
        String code = receipt.get("trackingCode").stringValue();
        String secret = receipt.get("secret").stringValue();
        assertThat(receipt.get("id").stringValue()).matches("[0-9a-f]{32}");
        assertThat(receipt.get("sequence").longValue()).isOne();
        assertThat(receipt.has("webhookSigningKey")).isFalse();
        assertThat(receipt.at("/links/self").stringValue()).endsWith("/api/issues/" + code);

        JsonNode read = JSON.readTree(browser.get("/api/issues/" + code.replace("-", ""), "OneWindow-Secret", secret)
                .body());
        assertThat(read.get("subject").stringValue()).isEqualTo("寻找厂房");
        assertThat(read.get("channel").stringValue()).isEqualTo("api");

        ConsumerRecord<String, byte[]> record =
                published(receipt.get("id").stringValue(), 1).getFirst();
        assertThat(header(record, EventLog.ID)).isEqualTo(record.key() + "/intake/1");
        assertThat(header(record, EventLog.TYPE)).isEqualTo(EventType.ACCEPTED.typeName());
        assertThat(header(record, EventLog.SUBJECT)).isEqualTo(record.key());
        assertThat(header(record, "ce_named").split(",")).containsExactlyInAnyOrder("routing=0", "feedback=0");
        IssueAccepted event = (IssueAccepted) IssueEventJson.read(EventType.ACCEPTED, record.value());
        assertThat(event.trackingCode()).isEqualTo(code.replace("-", ""));
        assertThat(event.accessDigest()).isEqualTo(Secret.typed(secret).digest());
    }

    @Test
    void theSameBodyGetsTheSameBytesAndAnotherIsRefused() {
        String key = freshId();
        HttpResponse<String> first = browser.post("/api/issues", BadInput.GOOD, "Idempotency-Key", key);
        HttpResponse<String> again = browser.post("/api/issues", BadInput.GOOD, "Idempotency-Key", key);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        for (String other : List.of(BadInput.GOOD + " ", "{}", "{", "")) {
            HttpResponse<String> reused = browser.post("/api/issues", other, "Idempotency-Key", key);
            assertThat(reused.statusCode()).isEqualTo(409);
            assertThat(reused.body())
                    .contains("idempotency-key-reused", "#header/Idempotency-Key")
                    .doesNotContain(JSON.readTree(first.body()).get("secret").stringValue());
        }
    }

    @Test
    void whoIsAnsweredByWebhookGetsTheKeyThatSignsIt() {
        String body = BadInput.GOOD.replace(
                "\"in-app\"", "\"webhook\", \"address\": \"https://" + RunningIntake.ALLOWED_HOST + "/hook\"");
        String key = freshId();
        String first = browser.post("/api/issues", body, "Idempotency-Key", key).body();
        assertThat(JSON.readTree(first).get("webhookSigningKey").stringValue()).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(browser.post("/api/issues", body, "Idempotency-Key", key).body())
                .isEqualTo(first);
    }

    @Test
    void codeAndSecretOpenOneIssueOnly() {
        JsonNode one = submit();
        JsonNode two = submit();
        String path = "/api/issues/" + one.get("trackingCode").stringValue();
        String unknown = "/api/issues/3141-5926-5358-5";
        HttpResponse<String> others =
                browser.get(path, "OneWindow-Secret", two.get("secret").stringValue());
        HttpResponse<String> nobodys =
                browser.get(unknown, "OneWindow-Secret", two.get("secret").stringValue());
        assertThat(others.statusCode()).isEqualTo(404);
        assertThat(told(others, path)).isEqualTo(told(nobodys, unknown));
        assertThat(browser.get(
                                path,
                                "OneWindow-Secret",
                                one.get("secret").stringValue().toUpperCase(java.util.Locale.ROOT))
                        .statusCode())
                .isEqualTo(200);
    }

    /** All that an answer tells but for what is new in each. */
    private static String told(HttpResponse<String> answer, String path) {
        return answer.statusCode() + answer.body().replace(path, "…").replaceAll("\"trace\":\"[^\"]*\"", "…");
    }

    @Test
    void aWithdrawalIsPassedOnOnceHoweverOftenItIsAsked() {
        JsonNode issue = submit();
        String path = "/api/issues/" + issue.get("trackingCode").stringValue() + "/withdrawal";
        String secret = issue.get("secret").stringValue();
        String key = freshId();
        HttpResponse<String> first =
                browser.post(path, "{\"reason\": \"不需要了\"}", "OneWindow-Secret", secret, "Idempotency-Key", key);
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(JSON.readTree(first.body()).get("sequence").longValue()).isEqualTo(2);
        assertThat(JSON.readTree(first.body()).at("/notes/0/zh").stringValue()).contains("由其决定", "已办结的不再撤回");
        assertThat(browser.post(path, "{\"reason\": \"不需要了\"}", "OneWindow-Secret", secret, "Idempotency-Key", key)
                        .body())
                .isEqualTo(first.body());
        JsonNode again =
                JSON.readTree(browser.post(path, "{}", "OneWindow-Secret", secret, "Idempotency-Key", freshId())
                        .body());
        assertThat(again.get("sequence")).isEqualTo(JSON.readTree(first.body()).get("sequence"));
        assertThat(again.at("/notes/1/code").stringValue()).isEqualTo("withdrawal-asked-already");
        assertThat(browser.post(path, "{}", "OneWindow-Secret", secret, "Idempotency-Key", key)
                        .statusCode())
                .isEqualTo(409);

        List<ConsumerRecord<String, byte[]>> records = published(issue.get("id").stringValue(), 2);
        assertThat(header(records.getLast(), "ce_named").split(","))
                .containsExactlyInAnyOrder("routing=1", "feedback=1");
        assertThat(IssueEventJson.read(
                        EventType.WITHDRAWAL_REQUESTED, records.getLast().value()))
                .isEqualTo(new WithdrawalRequested("不需要了"));
    }

    @Test
    void submissionsAreCountedByOutcomeWithAHistogram() {
        submit();
        String metrics = browser.get("/actuator/prometheus").body();
        assertThat(metrics)
                .containsPattern("onewindow_intake_submit_seconds_bucket\\{outcome=\"accepted\",le=\"[^\"]+\"\\} [1-9]")
                .contains("onewindow_intake_submit_seconds_count{outcome=\"repeated\"}")
                .contains("onewindow_intake_submit_seconds_count{outcome=\"key-reused\"}")
                .contains("onewindow_intake_submit_seconds_count{outcome=\"invalid\"}");
    }

    private JsonNode submit() {
        HttpResponse<String> created = browser.post("/api/issues", BadInput.GOOD, "Idempotency-Key", freshId());
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return JSON.readTree(created.body());
    }

    private static String freshId() {
        return UUID.randomUUID().toString();
    }

    private static List<ConsumerRecord<String, byte[]>> published(String issue, int count) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", RunningIntake.get().brokers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> all = IntStream.range(0, EventLog.PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(EventLog.TOPIC, partition))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            await().atMost(Duration.ofSeconds(90)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (record.key().equals(issue)) {
                        found.add(record);
                    }
                });
                return found.size() >= count;
            });
        }
        assertThat(found).hasSize(count);
        return found;
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
