package city.onewindow.routing.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.running.RunningRouting;
import city.onewindow.testkit.Browser;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule table as a dispatcher's browser has it, without any script. */
class RulesPagesTest {
    private static final String MARKUP = "<script>alert(1)</script>";
    private static final LocalDate NEXT_YEAR =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(300);
    private final RunningRouting routing = RunningRouting.get();
    private final Browser browser = routing.browser(0);

    private String page(String query) {
        HttpResponse<String> answer = browser.get("/rules" + query, "Accept", "text/html");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("??");
        return answer.body();
    }

    private static String hidden(String page, String name) {
        Matcher matcher =
                Pattern.compile("name=\"" + name + "\" value=\"([0-9]+)\"").matcher(page);
        assertThat(matcher.find()).as(name).isTrue();
        return matcher.group(1);
    }

    private HttpResponse<String> change(String what, String... fields) {
        List<String> form = new ArrayList<>(List.of("revision", hidden(page(""), "revision"), "do", what));
        form.addAll(List.of(fields));
        return browser.submit("/rules/draft", form);
    }

    private void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private HttpResponse<String> live(String what, String... fields) {
        String page = page("");
        List<String> form = new ArrayList<>(
                List.of("draft", hidden(page, "draft"), "decided", hidden(page, "decided"), "do", what));
        form.addAll(List.of(fields));
        return browser.submit("/rules/live", form);
    }

    private String decided() {
        return browser.post(
                        "/api/rules/decide",
                        "{\"district\":\"development-zone\",\"category\":\"plant-and-land\",\"subject\":\"页面上的规则词\"}")
                .body();
    }

    @Test
    void aRowIsEditedTriedActivatedAndTakenBack() {
        RunningRouting.Issue past = routing.dispatched("页面上的规则词");
        assertThat(change("save:0", "id", "page-rule").body()).contains("href=\"#f-author\"");
        done(change(
                "save:0",
                "author",
                "王派单",
                "id",
                "page-rule",
                "zh",
                "页面规则",
                "any",
                "页面上的规则词",
                "where",
                "anywhere",
                "lead",
                "nobody",
                "enabled",
                "true",
                "otherwise",
                "catalogue"));
        done(change("otherwise", "author", "王派单", "otherwise", "catalogue"));
        String faulty = page("");
        assertThat(faulty).contains("页面规则", "派单目录中没有部门“nobody”");
        assertThat(browser.get("/rules/backtest", "Accept", "text/html").statusCode())
                .isEqualTo(409);
        int row = rowOf(faulty, "page-rule");
        assertThat(page("?edit=" + row)).contains("id=\"e-lead\"", "value=\"nobody\"");
        done(change(
                "save:" + row,
                "author",
                "王派单",
                "id",
                "page-rule",
                "zh",
                "页面规则",
                "any",
                "页面上的规则词\r\n另一个词",
                "lead",
                "taxation",
                "c-requester",
                "company",
                "enabled",
                "true"));
        HttpResponse<String> trial = browser.get("/rules/backtest?months=60", "Accept", "text/html");
        assertThat(trial.statusCode()).as(trial.body()).isEqualTo(200);
        assertThat(trial.body())
                .contains(past.id(), "id=\"trial-sum\"", "<rect")
                .doesNotContain("??");
        assertThat(live("publish", "author", "王派单").body()).contains("href=\"#f-reason\"");
        done(live("publish", "author", "王派单", "reason", "试行", "meant", "true"));
        assertThat(page("")).contains("生效中");
        assertThat(decided()).contains("\"ruleId\":\"page-rule\"");
        done(change("copy:" + row, "author", "王派单"));
        assertThat(page("")).contains("永远轮不到");
        done(change("remove:" + (row + 1), "author", "王派单"));
        assertThat(page("")).containsPattern("id=\"back\"[^>]*>回退到(第 [0-9]+ 版|没有规则)<");
        assertThat(page("?lang=en")).containsPattern("id=\"back\"[^>]*>Roll back to (version [0-9]+|no rules)<");
        done(live("back", "author", "王派单", "reason", "派错了"));
        assertThat(decided()).doesNotContain("page-rule");
        assertThat(live("publish", "author", "王派单", "reason", "下月", "from", "明天")
                        .body())
                .contains("href=\"#f-from\"", "2026-03-24T08:00");
        done(live("publish", "author", "王派单", "reason", "下月", "meant", "true", "from", NEXT_YEAR + "T08:00"));
        String planned = page("");
        String day = DateTimeFormatter.ofPattern("yyyy年M月d日").format(NEXT_YEAR);
        assertThat(planned).contains(day + " 08:00 起启用第", "在生效时间或以后的安排将取消：" + day);
        assertThat(live("publish", "author", "王派单", "reason", "去年", "meant", "true", "from", "2025-01-01T08:00")
                        .body())
                .contains("href=\"#f-from\"", "这个时间已经过去", "value=\"2025-01-01T08:00\"");
        assertThat(decided()).doesNotContain("page-rule");
        done(live("keep", "author", "王派单", "reason", "不要了"));
        String kept = page("?done=kept");
        assertThat(kept).contains("id=\"dropped\"", "取消了：" + day + " 08:00 起启用第");
        assertThat(kept.substring(0, kept.indexOf("id=\"table\""))).doesNotContain("ow-badge ow-wait");
        page("?done=kept&lang=en");
        page("?lang=zh");
    }

    private static int rowOf(String page, String id) {
        String before = page.substring(0, page.indexOf(id));
        int at = before.lastIndexOf("id=\"row-") + 8;
        return Integer.parseInt(before.substring(at, before.indexOf('"', at)));
    }

    @ParameterizedTest
    @CsvSource({
        "remove:999, 404, 第 999 行",
        "up:999, 404, 第 999 行",
        "save:999, 404, 第 999 行",
        "up:1, 404, 第 1 行",
        "take:999999, 404, 没有这个规则版本",
        "zzz, 400, 没有这个操作",
        "'', 400, 没有这个操作"
    })
    void whatTheDraftDoesNotHaveIsSaidAndNothingIsStored(String what, int status, String words) {
        done(change("otherwise", "author", "王派单", "otherwise", "catalogue"));
        String before = hidden(page(""), "revision");
        HttpResponse<String> answer = change(what, "author", "王派单", "zh", "一条", "id", "one");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(words).doesNotContain("??");
        assertThat(hidden(page(""), "revision")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "zzz, '', 400, 没有这个操作",
        "activate:999999, '', 404, 没有这个规则版本",
        "publish, 9999-12-31T08:00, 422, 一年以后",
        "keep, '', 409, 没有作任何改动",
    })
    void whatCannotBeDecidedIsSaidAndNothingIsStored(String what, String from, int status, String words) {
        String before = hidden(page(""), "decided");
        HttpResponse<String> answer = live(what, "author", "王派单", "reason", "试行", "from", from, "meant", "true");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(words).doesNotContain("??");
        assertThat(hidden(page(""), "decided")).isEqualTo(before);
    }

    @Test
    void aRowThatThereIsNotIsNotEdited() {
        HttpResponse<String> answer = browser.get("/rules?edit=999", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("没有第 999 行").doesNotContain("id=\"e-zh\"", "??");
    }

    @Test
    void whoeverDoesNotSayWhatThePageShowedIsToldToReload() {
        for (String path : List.of("/rules/draft", "/rules/live")) {
            HttpResponse<String> answer = browser.submit(
                    path, List.of("do", path.endsWith("live") ? "back" : "otherwise", "author", "王", "reason", "试行"));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("请刷新页面").doesNotContain("If-Match", "ETag", "??");
        }
    }

    @Test
    void whatIsWrongWithABackTestIsSaidAtItsControl() {
        HttpResponse<String> answer =
                browser.get("/rules/backtest?months=abc&against=sauna&until=2026-99-99", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("href=\"#f-months\"", "href=\"#f-against\"", "截止日", "1–60")
                .containsPattern("id=\"e-months-[0-9]\"")
                .containsPattern("id=\"e-against-[0-9]\">[^<]*history, live")
                .doesNotContain("errors 中", "??");
    }

    @Test
    void whatIsWrongIsSaidInThePagesWords() {
        String read = hidden(page(""), "revision");
        done(change("otherwise", "author", "李派单", "otherwise", "catalogue"));
        HttpResponse<String> late =
                browser.submit("/rules/draft", List.of("revision", read, "do", "otherwise", "author", "王派单"));
        assertThat(late.body()).contains("李派单在此期间改过规则表", "请刷新页面");
        done(change("save:0", "author", "王", "id", "words", "zh", "词", "lead", "sauna", "assists", "taxatoin"));
        String faulty = page("");
        assertThat(faulty)
                .containsPattern("<strong>派给</strong> <span>[^<]*“sauna”[^<]*请从页面的选项中选择")
                .containsPattern("<strong>协办部门</strong> <span>[^<]*“taxatoin”[^<]*是否要填：taxation？")
                .containsPattern("请加上条件；其余问题的去向在“没有规则适用时”选择");
        done(change("remove:" + rowOf(faulty, "words"), "author", "王"));
        HttpResponse<String> yaml = change("file", "author", "王", "yaml", "format: 1\ncolour: x");
        assertThat(yaml.body()).contains("第 2 行：没有名为“colour”");
        assertThat(browser.submit(
                                "/rules/draft?lang=en",
                                List.of(
                                        "revision",
                                        hidden(page(""), "revision"),
                                        "do",
                                        "file",
                                        "author",
                                        "W",
                                        "yaml",
                                        "format: 1\ncolour: x"))
                        .body())
                .contains("Line 2: there is no key");
        page("?lang=zh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyPageHasItsWords(String language) {
        page("?edit=new&lang=" + language);
        assertThat(browser.get("/rules/backtest?lang=" + language, "Accept", "text/html")
                        .body())
                .doesNotContain("??");
    }

    @Test
    void whatSomebodyElseChangedIsNotOverwrittenAndMarkupIsText() {
        String read = hidden(page(""), "revision");
        done(change("otherwise", "author", "李派单", "otherwise", "catalogue"));
        HttpResponse<String> late = browser.submit(
                "/rules/draft", List.of("revision", read, "do", "save:0", "author", "王派单", "id", "late", "zh", MARKUP));
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.body()).contains("李派单", "&lt;script&gt;alert(1)").doesNotContain("<script>alert");
    }
}
