package city.onewindow.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.onewindow.contracts.issue.WithdrawalRequested;
import city.onewindow.testkit.running.City;
import city.onewindow.testkit.running.Forged;
import city.onewindow.testkit.running.Http;
import city.onewindow.testkit.running.RunningStack;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What an operator sees of an issue that stands still, and does about it. */
class OperatorInTheBrowserTest {
    @RegisterExtension
    private final Browsing browsing = new Browsing();

    private final RunningStack running = RunningStack.plain();
    private final City city = running.city();

    @Test
    void anUnreadableRecordIsSeenAndAcknowledgedAndNeedsNobodyAnyMore() {
        String issue = Forged.issue();
        try (Forged forged = new Forged(running.brokers())) {
            Map<String, String> headers =
                    new HashMap<>(forged.headers(issue, 1, 0, forged.accepted(Forged.receipt(issue), "无法读取")));
            headers.put("ce_sequence", "one");
            forged.record(issue, headers, new byte[0]);
        }
        Window operator = browsing.open(Screen.DESK);
        operator.go(city.feedback().base() + "/operations/routing/unreadable");
        operator.awaitReloading("form[action$='/unreadable']");
        assertThat(operator.find("main")).containsText("消息头缺少必需的内容");
        operator.isFitToBeSeen();
        operator.find("form input[name=operator]").first().fill("王工");
        operator.find("form button[type=submit]").first().click();
        assertThat(operator.find(".ow-alert-good")).containsText("已记下");
        assertThat(operator.find("main")).containsText("王工");
        for (Http service : List.of(city.routing(), city.feedback())) {
            service.get("/ops/unreadable").good().forEach(record -> acknowledge(service, record));
            JsonNode one = service.get("/ops/unreadable").good().get(0);
            Assertions.assertThat(one.at("/acknowledged/by").asString()).isIn("王工", "test");
        }
        Http.Answer none = city.routing()
                .post("/ops/unreadable/nothing/0/0/acknowledgement", Map.of(), "OneWindow-Operator", "test");
        Assertions.assertThat(none.status()).isEqualTo(404);
        Assertions.assertThat(none.json().path("code").asString()).isEqualTo("no-such-record");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> Assertions.assertThat(city.routing()
                                .get("/ops/flow")
                                .good()
                                .path("heldNow")
                                .has("UNREADABLE"))
                        .isFalse());
    }

    private static void acknowledge(Http service, JsonNode record) {
        String place = record.path("topic").asString() + "/"
                + record.path("partition").asString() + "/"
                + record.path("offset").asString();
        Http.Answer answer =
                service.post("/ops/unreadable/" + place + "/acknowledgement", Map.of(), "OneWindow-Operator", "test");
        Assertions.assertThat(answer.status()).isEqualTo(204);
    }

    @Test
    void whatIsKeptBackIsSeenAndReplayedWhenItsCauseIsGone() {
        String issue = Forged.issue();
        try (Forged forged = new Forged(running.brokers())) {
            forged.event(issue, 2, 1, new WithdrawalRequested(null));
            Window operator = browsing.open(Screen.DESK);
            operator.go(city.feedback().base() + "/operations");
            String look = "a[href='/operations/routing/" + issue + "']";
            operator.awaitReloading(look);
            operator.find(look).click();
            assertThat(operator.find("main")).containsText(issue + "/elsewhere/2");

            forged.event(issue, 1, 0, forged.accepted(Forged.receipt(issue), "补到的第一条事件"));
            operator.awaitReloading("code:has-text('" + issue + "/elsewhere/1')");
            // Nobody is no operator, at the page as at the API.
            operator.find("#operator").fill(" ");
            operator.send("form[action$='/replay']");
            assertThat(operator.find("main")).containsText("操作人");
            operator.forgive("422");
            operator.go(city.feedback().base() + "/operations/routing/" + issue);
            Http.Answer nameless = city.routing().post("/ops/blocked/" + issue + "/replay", Map.of());
            Assertions.assertThat(nameless.status()).isEqualTo(422);
            Assertions.assertThat(nameless.json().at("/errors/0/pointer").asString())
                    .isEqualTo("#header/OneWindow-Operator");
            Http.Answer unknown = city.routing()
                    .post(
                            "/ops/blocked/nothing/replay",
                            Map.of(),
                            "OneWindow-Operator",
                            "test",
                            "Accept-Language",
                            "en");
            Assertions.assertThat(unknown.status()).isEqualTo(404);
            Assertions.assertThat(unknown.json().path("code").asString()).isEqualTo("nothing-kept");
            Assertions.assertThat(unknown.json().path("detail").asString()).startsWith("This service has no issue");
            operator.find("#operator").fill("李工");
            operator.send("form[action$='/replay']");
            assertThat(operator.find(".ow-alert-good")).containsText(issue);
            operator.isFitToBeSeen();
            operator.go(city.feedback().base() + "/operations/routing/" + issue);
            assertThat(operator.find("form[action$='/replay']")).hasCount(0);
            Assertions.assertThat(city.routing().get("/ops/replays").text()).contains(issue, "李工");
            city.feedback().post("/ops/blocked/" + issue + "/replay", Map.of(), "OneWindow-Operator", "test");
        }
    }
}
