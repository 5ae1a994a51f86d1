package city.onewindow.intake.issue.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.intake.running.RunningIntake;
import city.onewindow.testkit.Browser;
import city.onewindow.testkit.LoopbackServer;
import city.onewindow.testkit.RunningService;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A code that nobody knows is taken in, as what cannot be placed goes to triage; and whoever sent it is told. */
class NotInCatalogueTest {
    private static final String OPTIONS = """
            {"version": 1, "districts": [{"code": "development-zone", "zh": "开发区", "en": "Development zone"}],
             "categories": [{"code": "plant-and-land", "zh": "厂房", "en": "Plant"}],
             "companyTiers": [{"code": "leading", "zh": "龙头企业", "en": "Leading"}],
             "industries": [{"code": "software", "zh": "软件", "en": "Software"}]}
            """;

    private static LoopbackServer routing;
    private static RunningService intake;
    private static Browser browser;

    @BeforeAll
    static void start() {
        routing = new LoopbackServer().on("/api/catalogue/options", 200, OPTIONS);
        intake = RunningIntake.get().another(Map.of("onewindow.addresses.routing", routing.address()));
        browser = intake.browser();
        // The form waits for what routing offers; a submission would not.
        assertThat(browser.get("/submit").body()).contains("开发区");
    }

    @AfterAll
    static void end() {
        intake.close();
        routing.close();
    }

    private static HttpResponse<String> submit(String body, String key) {
        return browser.post("/api/issues", body, "Idempotency-Key", key);
    }

    @Test
    void theAnswerNamesTheFieldAndWhereTheKnownOnesAre() {
        String body = BadInput.GOOD.replace("development-zone", "develpment-zone");
        String key = UUID.randomUUID().toString();
        HttpResponse<String> answer = submit(body, key);
        assertThat(answer.statusCode()).isEqualTo(201);
        JsonNode receipt = JsonMapper.shared().readTree(answer.body());
        assertThat(receipt.get("notes").size()).isOne();
        JsonNode note = receipt.at("/notes/0");
        assertThat(note.get("pointer").stringValue()).isEqualTo("/district");
        assertThat(note.get("code").stringValue()).isEqualTo("not-in-catalogue");
        assertThat(note.get("zh").stringValue()).contains("develpment-zone", "由派单员安排", "/api/catalogue/options");
        assertThat(note.get("en").stringValue()).contains("develpment-zone", "dispatcher", "/api/catalogue/options");
        assertThat(submit(body, key).body()).isEqualTo(answer.body());
        assertThat(browser.get(
                                "/api/issues/" + receipt.get("trackingCode").stringValue(),
                                "OneWindow-Secret",
                                receipt.get("secret").stringValue())
                        .body())
                .contains("not-in-catalogue");
    }

    @ParameterizedTest
    @CsvSource({"companyTier, 企业类别, kind of company", "industry, 行业, industry"})
    void aWordOnTheCompanyThatNoRuleCanMeanIsToldToo(String field, String chinese, String english) {
        String body = BadInput.GOOD.replaceFirst("\\{", "{\"" + field + "\": \"zzz\", ");
        HttpResponse<String> answer = submit(body, UUID.randomUUID().toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode note = JsonMapper.shared().readTree(answer.body()).at("/notes/0");
        assertThat(note.get("pointer").stringValue()).isEqualTo("/" + field);
        assertThat(note.get("zh").stringValue()).contains(chinese + "“zzz”");
        assertThat(note.get("en").stringValue()).contains(english + " “zzz”");
    }

    @Test
    void whatIsKnownIsToldNothing() {
        assertThat(submit(BadInput.GOOD, UUID.randomUUID().toString()).body()).doesNotContain("notes");
    }

    @Test
    void theReceiptPageTellsIt() {
        HttpResponse<String> answer = browser.submit(
                "/submit",
                List.of(
                        "commandId", UUID.randomUUID().toString(),
                        "kind", "company",
                        "company", "示例传感科技有限公司",
                        "name", "王工",
                        "district", "development-zone",
                        "category", "plnat-and-land",
                        "subject", "寻找厂房",
                        "text", "需租用标准厂房。"));
        String receipt = answer.headers().firstValue("Location").orElseThrow();
        String path = receipt.substring(receipt.indexOf("/receipt/"));
        String page = browser.get(path, "Accept", "text/html", "Cookie", Browser.cookies(answer))
                .body();
        assertThat(page).contains("没有问题类别“plnat-and-land”");
    }
}
