package city.onewindow.intake.issue.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.intake.running.RunningIntake;
import city.onewindow.testkit.Browser;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmitPagesTest {
    private static final String[] CHINESE = {"Accept", "text/html", "Accept-Language", "zh-CN"};
    private static final Pattern CODE = Pattern.compile("id=\"code\"[^>]*>([0-9-]+)<");
    private static final Pattern SECRET = Pattern.compile("id=\"secret\"[^>]*>([0-9a-z-]+)<");

    private final Browser browser = new Browser(RunningIntake.get().address());

    private static List<String> filled(String commandId) {
        return List.of(
                "commandId", commandId,
                "kind", "company",
                "company", "示例传感科技有限公司",
                "name", "王工",
                "contact", "",
                "district", "",
                "category", "",
                "subject", "寻找厂房",
                "text", "第一行\r\n第二行",
                "webhook", "");
    }

    private static List<String> changed(List<String> fields, String field, String value) {
        List<String> changed = new ArrayList<>(fields);
        for (int i = 0; i < changed.size(); i += 2) {
            if (changed.get(i).equals(field)) {
                changed.set(i + 1, value);
            }
        }
        return changed;
    }

    private static String freshId() {
        return UUID.randomUUID().toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void startAndFormAreThereWithRoutingDown(String language) {
        for (String path : List.of("/", "/submit")) {
            HttpResponse<String> page = browser.get(path + "?lang=" + language, CHINESE);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains(language.equals("en") ? "lang=\"en\"" : "lang=\"zh-CN\"")
                    .doesNotContain("??");
        }
    }

    @Test
    void theStartPageLeadsToWhateverStaffDo() {
        String page = browser.get("/", CHINESE).body();
        for (String path : List.of("/desk", "/triage", "/rules", "/suggestion", "/indicators", "/operations")) {
            assertThat(page.substring(page.indexOf("<main"))).containsPattern("href=\"http[^\"]+" + path + "\"");
        }
    }

    @Test
    void whatIsSubmittedIsConfirmedWithCodeAndSecretAndSoAgainAfterARefresh() {
        HttpResponse<String> answer = browser.submit("/submit", filled(freshId()));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("onewindow-intake-receipt=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/receipt/", "Max-Age=7200");
        String receipt = answer.headers().firstValue("Location").orElseThrow();
        assertThat(receipt).doesNotContain("secret", Browser.cookies(answer));

        String first = browser.get(path(receipt), "Accept", "text/html", "Cookie", Browser.cookies(answer))
                .body();
        String second = browser.get(path(receipt), "Accept", "text/html", "Cookie", Browser.cookies(answer))
                .body();
        assertThat(found(CODE, first)).isEqualTo(found(CODE, second));
        assertThat(found(SECRET, first)).isEqualTo(found(SECRET, second)).hasSize(39);

        HttpResponse<String> read =
                browser.get("/api/issues/" + found(CODE, first), "OneWindow-Secret", found(SECRET, first));
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body())
                .contains("\"channel\":\"web\"", "\"district\":\"unsure\"", "\"text\":\"第一行\\n第二行\"")
                .doesNotContain(found(SECRET, first), "\"category\"");
    }

    @Test
    void aReceiptOpensForItsBrowserOnly() {
        HttpResponse<String> answer = browser.submit("/submit", filled(freshId()));
        String receipt = path(answer.headers().firstValue("Location").orElseThrow());
        HttpResponse<String> stranger = browser.get(receipt, CHINESE);
        assertThat(stranger.statusCode()).isEqualTo(404);
        assertThat(stranger.body()).contains("回执不再显示").doesNotContain("寻找厂房");
        HttpResponse<String> unknown = browser.get("/receipt/3141-5926-5358-5", CHINESE);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("回执不再显示");
    }

    @Test
    void aFormSentTwiceIsOneIssue() {
        List<String> form = filled(freshId());
        HttpResponse<String> first = browser.submit("/submit", form);
        HttpResponse<String> second = browser.submit("/submit", form);
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(Browser.cookies(second)).isEqualTo(Browser.cookies(first));
    }

    @Test
    void aFormSentAgainWithOtherWordsAsksWhetherItIsAnotherIssueAndThenIsOne() {
        List<String> form = filled(freshId());
        HttpResponse<String> first = browser.submit("/submit", form);
        HttpResponse<String> changed = browser.submit("/submit", changed(form, "subject", "另一件事"));
        assertThat(changed.statusCode()).isEqualTo(409);
        assertThat(changed.body()).contains("这份表单已经提交过", "另一件事", "第二行");
        String fresh = found(Pattern.compile("name=\"commandId\" value=\"([0-9a-f-]+)\""), changed.body());
        HttpResponse<String> another =
                browser.submit("/submit", changed(changed(form, "subject", "另一件事"), "commandId", fresh));
        assertThat(another.statusCode()).isEqualTo(302);
        assertThat(another.headers().firstValue("Location"))
                .isNotEqualTo(first.headers().firstValue("Location"));
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndWhatWasTypedStays() {
        String commandId = freshId();
        List<String> form = new ArrayList<>(filled(commandId));
        form = changed(changed(changed(form, "company", ""), "text", ""), "webhook", "https://evil.example/");
        form.addAll(List.of("audiences", "talent"));
        HttpResponse<String> page = browser.submit("/submit", form, "Accept-Language", "zh-CN");
        assertThat(page.statusCode()).as(page.body()).isEqualTo(422);
        assertThat(page.body())
                .contains("请检查以下 3 处")
                .contains("href=\"#f-company\"", "href=\"#f-text\"", "href=\"#f-webhook\"")
                .contains("evil.example:443")
                .contains("value=\"王工\"", "value=\"寻找厂房\"", "value=\"https://evil.example/\"")
                .contains("value=\"" + commandId + "\"");
    }

    @Test
    void aBrokenFormIsRefusedAsAPage() {
        HttpResponse<String> noId = browser.submit("/submit", changed(filled("x"), "commandId", "x"), CHINESE);
        assertThat(noId.statusCode()).isEqualTo(422);
        assertThat(noId.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        HttpResponse<String> broken = browser.send(
                "POST",
                "/submit",
                "kind=company&name=%ED%A0%80".getBytes(StandardCharsets.US_ASCII),
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html"));
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(broken.body()).contains("UTF-8");
        HttpResponse<String> controls =
                browser.submit("/submit", changed(filled(freshId()), "subject", "a\u0000b\u202e"));
        assertThat(controls.statusCode()).isEqualTo(422);
        assertThat(controls.body()).contains("href=\"#f-subject\"", "控制字符");
    }

    @Test
    void markupChangesNoPage() {
        String evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>${7*7}[[${7*7}]]#{house.name}&lt;b&gt;";
        List<String> form = List.of(
                "commandId",
                freshId(),
                "kind",
                "company",
                "company",
                evil,
                "name",
                evil,
                "contact",
                evil,
                "district",
                "",
                "category",
                "",
                "subject",
                evil,
                "text",
                evil,
                "webhook",
                "");
        HttpResponse<String> answer = browser.submit("/submit", form);
        String receipt = path(answer.headers().firstValue("Location").orElseThrow());
        String page = browser.get(receipt, "Accept", "text/html", "Cookie", Browser.cookies(answer))
                .body();
        List<String> again = new ArrayList<>(form);
        again = changed(changed(again, "commandId", freshId()), "webhook", evil);
        again = changed(changed(again, "kind", evil), "district", evil);
        String refused = browser.submit("/submit", again).body();
        for (String body : List.of(page, refused)) {
            assertThat(body)
                    .doesNotContain("<script>alert", "<img src=x", "49[[", "]]49", "[[49]]")
                    .contains(
                            "&lt;script&gt;alert(1)&lt;/script&gt;", "${7*7}[[${7*7}]]#{house.name}&amp;lt;b&amp;gt;");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"company", "talent"})
    void whoAsksDecidesWhetherACompanyIsRequired(String kind) {
        String part = browser.get("/submit/company?lang=zh&kind=" + kind, "HX-Request", "true")
                .body();
        assertThat(part).contains("name=\"company\"").doesNotContain("<html", "<header");
        assertThat(part.contains("必填")).isEqualTo(kind.equals("company"));
    }

    private static String path(String location) {
        return location.replaceFirst("^https?://[^/]+", "");
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }
}
