package city.onewindow.routing.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.running.RunningRouting;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule table as a dispatcher's browser has it, without any script. */
class RulesPagesTest extends RulesByHand {
    private static final String MARKUP = "<script>alert(1)</script>";
    private static final LocalDate NEXT_YEAR =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(300);

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
                .contains(past.id(), "id=\"trial-sum\"", "<rect", "草稿的规则“页面规则”")
                .doesNotContain("??");
        assertThat(live("publish", "author", "王派单").body()).contains("href=\"#f-reason\"");
        done(live("publish", "author", "王派单", "reason", "试行", "meant", "true"));
        assertThat(page("")).contains("生效中");
        assertThat(browser.get("/rules/backtest?months=60", "Accept", "text/html")
                        .body())
                .contains("规则草稿（与现行规则第")
                .containsPattern("草稿的规则“页面规则”（与生效的第 [0-9]+ 版相同）")
                .doesNotContain("未发布");
        assertThat(browser.get("/rules/backtest?months=1&until=2020-01-31", "Accept", "text/html")
                        .body())
                .contains("ow-strip-none", "尚无数据")
                .doesNotContain("ow-strip-ground", "??");
        assertThat(decided()).contains("\"ruleId\":\"page-rule\"");
        done(change("copy:" + row, "author", "王派单"));
        assertThat(page("")).contains("永远轮不到");
        done(change("remove:" + (row + 1), "author", "王派单"));
        assertThat(page("")).containsPattern("id=\"back\"[^>]*>回退到(第 [0-9]+ 版|没有规则)<");
        assertThat(page("?lang=en")).containsPattern("id=\"back\"[^>]*>Roll back to (version [0-9]+|no rules)<");
        done(live("publish", "author", "王派单", "reason", "明年", "meant", "true", "from", NEXT_YEAR + "T08:00"));
        assertThat(page("")).containsPattern("data-confirm=\"[^\"]*(回退到|停用规则)[^\"]*已安排的启用将一并取消：[^\"]*起启用第 [0-9]+ 版");
        assertThat(page("")).containsPattern("id=\"back\"[^>]*>取消已安排的启用，并回退到(第 [0-9]+ 版|没有规则)<");
        done(live("back", "author", "王派单", "reason", "派错了"));
        assertThat(page("?done=back"))
                .containsPattern("已回退。</span> <span id=\"dropped\">已安排的启用因此取消：[^<]*起启用第 [0-9]+ 版");
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

    @Test
    void longListsAreFoldedWithWhatIsChosenOfThem() {
        done(change(
                "save:0",
                "author",
                "王",
                "id",
                "folded",
                "zh",
                "折",
                "lead",
                "taxation",
                "c-category",
                "plant-and-land",
                "c-requester",
                "company",
                "c-requester",
                "talent",
                "assists",
                "housing",
                "enabled",
                "true"));
        int row = rowOf(page(""), "folded");
        assertThat(page("?edit=" + row))
                .doesNotContainPattern("<details class=\"ow-fold\"[^>]* open")
                .containsPattern("类别</span> <span class=\"ow-badge ow-info\">已选 1 项</span>")
                .containsPattern(
                        "诉求人</span> <span class=\"ow-badge ow-info\">已选 2 项</span> <span class=\"ow-faint\">[^<]+、[^<]+<");
        done(change("remove:" + row, "author", "王"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/triage", "/rules", "/rules/backtest", "/suggestion"})
    void theDispatchersPagesLeadToOneAnother(String path) {
        String html = browser.get(path, "Accept", "text/html").body();
        String nav = html.substring(html.indexOf("id=\"dispatching\""), html.indexOf("</header>"));
        assertThat(nav).contains("/triage\"", "/rules\"", "/suggestion\"").containsOnlyOnce("aria-current");
        assertThat(browser.get("/desk", "Accept", "text/html").body()).doesNotContain("id=\"dispatching\"");
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
        done(change("save:0", "author", "李派单", "id", "late", "zh", "迟"));
        String last = "" + rowOf(page(""), "late");
        String read = hidden(page(""), "revision");
        done(change("save:" + last, "author", "李派单", "id", "late", "zh", "早"));
        HttpResponse<String> late = browser.submit(
                "/rules/draft",
                List.of("revision", read, "do", "save:" + last, "author", "王派单", "id", "late", "zh", MARKUP));
        done(change("remove:" + last, "author", "李派单"));
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.body())
                .contains("<span>早</span>", "<span>&lt;script&gt;alert(1)")
                // Who typed it is kept too, and not led away from what is wrong.
                .containsPattern("id=\"f-author\"[^>]* value=\"王派单\"")
                .doesNotContain("<script>alert", "autofocus");
    }
}
