package city.onewindow.system.way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.onewindow.cli.demo.sink.Receipt;
import city.onewindow.cli.demo.sink.WebhookSink;
import city.onewindow.testkit.running.City;
import city.onewindow.testkit.running.RunningStack;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From a company to a department and back, through HTTP, Kafka and the store, each part in its own process. */
class TheWholeWayTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    /** Leads plant and land in the Development Zone. */
    private static final String CENTRE = "development-zone-centre";

    private static final String ANSWER = "已为贵公司对接两处标准厂房,请联系招商部门。";

    private final RunningStack running = RunningStack.replicated();
    private final City city = running.city();

    @Test
    void aQuestionReachesItsDepartmentAndTheReplyComesBackToWhoeverAsked() {
        Map<String, String> keys = new ConcurrentHashMap<>();
        try (WebhookSink sink = new WebhookSink(
                running.sinkPort(),
                10,
                code -> Optional.ofNullable(keys.get(code)),
                arrived -> {},
                Clock.systemUTC())) {
            Map<String, Object> question = City.question();
            question.put(
                    "replyTo",
                    List.of(
                            Map.of("audience", "company", "via", "in-app"),
                            Map.of("audience", "company", "via", "webhook", "address", sink.address())));
            City.Receipt receipt = city.submit(question);
            keys.put(receipt.code(), String.valueOf(receipt.signingKey()));

            await().atMost(SOON).until(() -> city.isAt(CENTRE, receipt));
            assertThat(city.inbox(CENTRE, "dispatched")).contains(receipt.id());
            city.acknowledge(CENTRE, receipt).good();
            city.reply(CENTRE, receipt, "solved", ANSWER).good();
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(city.happened(receipt))
                            .containsExactlyInAnyOrder(
                                    "accepted", "dispatched", "acknowledged", "replied", "delivered", "delivered")
                            .containsSequence("accepted", "dispatched", "acknowledged", "replied"));
            assertThat(sink.receipts()).singleElement().satisfies(arrived -> arrivedWhole(arrived, receipt));
            assertThat(sink.refused()).isZero();

            city.rate(receipt, "satisfied", "basically-satisfied", "两天就有了答复");
            JsonNode timeline = city.timeline(receipt).good();
            assertThat(timeline.path("state").asString()).isEqualTo("closed");
            assertThat(city.happened(receipt)).endsWith("rated", "closed");
            assertThat(timeline.path("replies").path(0).path("text").asString()).isEqualTo(ANSWER);
            await().atMost(SOON).until(() -> statusAtDesk(receipt).equals("closed"));
            assertThat(city.inbox(CENTRE, "acknowledged")).doesNotContain(receipt.id());
        }
    }

    private static void arrivedWhole(Receipt arrived, City.Receipt receipt) {
        assertThat(arrived.trackingCode()).isEqualTo(receipt.code());
        assertThat(arrived.audience()).isEqualTo("company");
        assertThat(arrived.reply()).isOne();
        assertThat(arrived.text()).isEqualTo(ANSWER);
    }

    private String statusAtDesk(City.Receipt receipt) {
        return city.atDesk(CENTRE, receipt).good().path("status").asString();
    }

    @Test
    void whatNoRulePlacesIsPlacedByTheDispatcher() {
        Map<String, Object> question = City.question();
        question.remove("category");
        City.Receipt receipt = city.submit(question);
        await().atMost(SOON).until(() -> city.happened(receipt).equals(List.of("accepted", "triaged")));
        assertThat(city.routing().get("/api/triage").text()).contains(receipt.id());

        city.place(receipt, Map.of("lead", "industry", "assists", List.of("finance"), "reason", "属技改项目"))
                .good();

        await().atMost(SOON).until(() -> city.happened(receipt).equals(List.of("accepted", "triaged", "dispatched")));
        assertThat(city.inbox("industry", "dispatched")).contains(receipt.id());
        assertThat(city.inbox("finance", "assisting")).contains(receipt.id());
        assertThat(city.atDesk("education", receipt).status())
                .as("no department sees what was not dispatched to it")
                .isEqualTo(404);
    }

    @Test
    void whatWentToTheWrongDepartmentIsSentElsewhereWithAReason() {
        City.Receipt receipt = city.submit(City.question());
        await().atMost(SOON).until(() -> city.isAt(CENTRE, receipt));
        assertThat(city.place(receipt, Map.of("lead", "commerce", "replaces", 1))
                        .text())
                .contains("reason-required");

        city.place(receipt, Map.of("lead", "commerce", "replaces", 1, "reason", "外资企业,由商务局主办"))
                .good();

        await().atMost(SOON)
                .until(() -> city.happened(receipt).equals(List.of("accepted", "dispatched", "dispatched")));
        assertThat(city.timeline(receipt).text()).contains("外资企业,由商务局主办");
        assertThat(city.inbox("commerce", "dispatched")).contains(receipt.id());
        assertThat(city.atDesk(CENTRE, receipt).status()).isEqualTo(404);
        assertThat(city.reply(CENTRE, receipt, "solved", "晚了一步").status()).isEqualTo(404);
        city.reply("commerce", receipt, "explained", "外资项目由我局对接。").good();
        await().atMost(SOON).until(() -> city.happened(receipt).contains("delivered"));
    }

    @Test
    void aWithdrawalBeforeTheReplyEndsTheIssue() {
        City.Receipt receipt = city.submit(City.question());
        await().atMost(SOON).until(() -> city.isAt(CENTRE, receipt));

        city.withdraw(receipt, "已自行解决");

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(city.happened(receipt))
                        .containsExactlyInAnyOrder(
                                "accepted", "dispatched", "withdrawal-requested", "withdrawn", "closed"));
        assertThat(city.timeline(receipt).good().path("state").asString()).isEqualTo("withdrawn");
        assertThat(city.reply(CENTRE, receipt, "solved", "太晚了").text()).contains("overtaken");
    }

    @Test
    void aWithdrawalAfterTheReplyComesTooLateAndTheRequesterIsTold() {
        City.Receipt receipt = city.submit(City.question());
        await().atMost(SOON).until(() -> city.isAt(CENTRE, receipt));
        city.reply(CENTRE, receipt, "partly-solved", "已列入计划。").good();
        await().atMost(SOON).until(() -> city.happened(receipt).contains("delivered"));

        city.withdraw(receipt, "不需要了");

        await().atMost(SOON).until(() -> city.happened(receipt).contains("withdrawal-overtaken"));
        assertThat(city.timeline(receipt).good().path("state").asString()).isEqualTo("replied");
        assertThat(city.happened(receipt)).doesNotContain("withdrawn");
    }
}
