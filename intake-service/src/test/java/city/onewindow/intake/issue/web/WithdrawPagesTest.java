package city.onewindow.intake.issue.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.intake.running.RunningIntake;
import city.onewindow.testkit.Browser;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A requester asks to withdraw without a program. */
class WithdrawPagesTest {
    private final Browser browser = new Browser(RunningIntake.get().address());

    private JsonNode submitted() {
        String json = """
                {"requester": {"kind": "talent", "name": "王工"}, "district": "unsure", "subject": "不再需要的问题", "text": "已经自行解决",
                 "replyTo": [{"audience": "talent", "via": "in-app"}]}""";
        HttpResponse<String> answer = browser.post(
                "/api/issues", json, "Idempotency-Key", UUID.randomUUID().toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> ask(String code, String secret, String reason) {
        return browser.submit(
                "/withdraw",
                List.of("commandId", UUID.randomUUID().toString(), "code", code, "secret", secret, "reason", reason),
                "Accept-Language",
                "zh-CN");
    }

    @Test
    void isAskedOnceAndSaysWhoDecides() {
        JsonNode receipt = submitted();
        String code = receipt.at("/trackingCode").stringValue();
        String secret = receipt.at("/secret").stringValue();
        assertThat(receipt.at("/links/withdraw").stringValue()).endsWith("/withdraw?code=" + code);
        HttpResponse<String> answer = ask(code, secret, "已经解决");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(location).endsWith("/withdraw/" + code).doesNotContain(secret);
        String cookie = Browser.cookies(answer);
        String page = page("/withdraw/" + code, cookie);
        assertThat(page).contains("由其决定", "不再需要的问题", code, "/track\"", "name=\"sequence\" value=\"2\"");
        HttpResponse<String> again = ask(code, secret, "另一个原因");
        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(page).doesNotContain("之前已经申请过撤回");
        String to = again.headers().firstValue("Location").orElseThrow();
        assertThat(page(to.substring(to.indexOf("/withdraw/")), Browser.cookies(again)))
                .contains("name=\"sequence\" value=\"2\"", "之前已经申请过撤回");
        assertThat(browser.get("/api/issues/" + code, "OneWindow-Secret", secret)
                        .body())
                .contains("withdrawalRequestedAt");
    }

    private String page(String path, String cookie) {
        HttpResponse<String> page =
                browser.get(path, "Accept", "text/html", "Accept-Language", "zh-CN", "Cookie", cookie);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    @Test
    void whatWasNotAskedIsNotSaidToBe() {
        String code = submitted().at("/trackingCode").stringValue();
        HttpResponse<String> page = browser.get("/withdraw/" + code, "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElseThrow()).endsWith("/withdraw?code=" + code);
    }

    @Test
    void theCodeIsFilledInAndTheSecretNever() {
        String page = browser.get("/withdraw?code=3141-5926-5358-5&secret=abcd-efgh&lang=en", "Accept", "text/html")
                .body();
        assertThat(page)
                .contains("value=\"3141-5926-5358-5\"", "Ask to withdraw")
                .doesNotContain("abcd-efgh", "??");
        HttpResponse<String> wrong = ask("3141-5926-5358-5", "abcd-efgh", "不再需要<b>");
        assertThat(wrong.statusCode()).isEqualTo(404);
        assertThat(wrong.body())
                .contains("href=\"#f-code\"", "追踪码或查询密码不对", "不再需要&lt;b&gt;")
                .doesNotContain("abcd-efgh");
    }

    @ParameterizedTest
    @CsvSource({"'', s, '', code", "3141-5926-5358-6, s, '', code", "3141-5926-5358-5, '', '', secret"})
    void whatIsWrongStandsAtItsField(String code, String secret, String reason, String field) {
        HttpResponse<String> page = ask(code, secret, reason);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("href=\"#f-" + field + "\"").doesNotContain("??", "。 请");
        assertThat(page.body()).containsPattern("<input[^>]* id=\"f-" + field + "\"[^>]*aria-invalid=\"true\"");
    }

    @Test
    void aReasonHasItsLength() {
        HttpResponse<String> page = ask("3141-5926-5358-5", "s", "长".repeat(501));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("href=\"#f-reason\"", "500");
    }
}
