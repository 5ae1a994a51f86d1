package city.onewindow.routing.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.contracts.issue.Department;
import city.onewindow.contracts.issue.IssueTriaged.Suggested;
import city.onewindow.contracts.issue.Word;
import city.onewindow.routing.assignment.model.Case;
import city.onewindow.routing.running.RunningRouting;
import city.onewindow.routing.running.RunningRouting.Issue;
import city.onewindow.testkit.Browser;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The triage desk: queue, claim, placing. */
class TriageDeskTest {
    private static final String MARKUP = "<script>alert(1)</script>\"'><img src=x>${7*7}[[${7*7}]]#{house.name}";
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    private final RunningRouting routing = RunningRouting.get();
    private final Browser browser = routing.browser(0);

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> claim(Issue issue, String body) {
        return browser.put("/api/issues/" + issue.id() + "/claim", body);
    }

    private HttpResponse<String> place(Issue issue, String body) {
        return browser.post(
                "/api/issues/" + issue.id() + "/dispatches",
                body,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    /** All pages of the queue under one filter. */
    /** In the list itself: another's line may name an issue as what it repeats. */
    private static String line(Issue issue) {
        return "\"id\":\"" + issue.id() + "\"";
    }

    private String queue(String filter) {
        StringBuilder all = new StringBuilder();
        String after = "";
        do {
            String page = browser.get("/api/triage?" + filter + after).body();
            all.append(page);
            Matcher next = NEXT.matcher(page);
            after = next.find() ? "&after=" + encoded(next.group(1)) : "";
        } while (!after.isEmpty());
        return all.toString();
    }

    @Test
    void allThatTheCatalogueDoesNotHaveIsNamedAtOnce() {
        Issue issue = routing.triaged("派单");
        HttpResponse<String> answer =
                place(issue, "{\"lead\":\"mayor\",\"assists\":[\"sheriff\",\"bailiff\"],\"category\":\"weather\"}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("\"pointer\":\"/lead\"", "\"pointer\":\"/assists\"", "\"pointer\":\"/category\"");
    }

    @Test
    void aListHasTheTrackingCodeAsItIsReadOut() {
        Issue issue = routing.triaged("派单");
        assertThat(queue("")).contains("\"" + issue.grouped() + "\"").doesNotContain(issue.code());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/triage?reason=foo, 422, #query/reason",
        "/triage?reason=foo, 422, #query/reason",
        "/triage?tab=foo, 422, #query/tab",
        "/desk/housing?tab=foo, 422, #query/tab",
        "/api/departments/housing/issues?status=foo, 422, #query/status",
        "/api/departments/housing/issues?stat=open, 400, #query/stat",
        "/api/triage?work=free&colour=red, 400, #query/colour",
    })
    void aQueryOfWhatThereIsNotIsRefused(String path, int status, String pointer) {
        HttpResponse<String> answer = browser.get(path, "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acknowledgement", "replies"})
    void aDepartmentThatThereIsNotIsSaidNotToBeThere(String command) {
        Issue issue = routing.dispatched("签收");
        HttpResponse<String> answer = browser.post(
                "/api/departments/mayor/issues/" + issue.id() + "/" + command,
                "{\"audiences\":[\"company\"],\"outcome\":\"solved\",\"text\":\"好\"}",
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("no-such-department", "#path/department");
    }

    @Test
    void aClaimIsTakenShownRenewedAndLetGo() {
        Issue issue = routing.triaged("领取");
        HttpResponse<String> taken = claim(issue, "{\"by\":\"王派单\"}");
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body()).contains("\"claim\":{\"by\":\"王派单\"", "\"until\"");
        assertThat(claim(issue, "{\"by\":\"王派单\",\"minutes\":60}").statusCode()).isEqualTo(200);

        HttpResponse<String> late = claim(issue, "{\"by\":\"李派单\"}");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("overtaken-claimed", "王派单");
        HttpResponse<String> nobodys = place(issue, "{\"lead\":\"industry\"}");
        assertThat(nobodys.statusCode()).isEqualTo(409);
        assertThat(nobodys.body()).contains("王派单", "请在 by 中写明");
        HttpResponse<String> notTheirs = browser.delete("/api/issues/" + issue.id() + "/claim?by=" + encoded("李派单"));
        assertThat(notTheirs.statusCode()).isEqualTo(409);

        assertThat(browser.delete("/api/issues/" + issue.id() + "/claim?by=" + encoded("王派单"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(browser.get("/api/issues/" + issue.id()).body()).doesNotContain("\"claim\":{");
        assertThat(place(issue, "{\"lead\":\"industry\"}").statusCode()).isEqualTo(201);
        assertThat(claim(issue, "{\"by\":\"李派单\"}").body()).contains("overtaken-dispatched");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                           | /by      | missing",
                "{\"by\":\"  \"}              | /by      | missing",
                "{\"by\":\"王\",\"minutes\":0}  | /minutes | form",
                "{\"by\":\"王\",\"minutes\":61} | /minutes | form"
            })
    void aClaimWithoutANameOrEndIsNone(String body, String pointer, String fault) {
        Issue issue = routing.triaged("无名");
        HttpResponse<String> answer = claim(issue, body);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"" + pointer + "\"", fault);
    }

    @Test
    void theQueueIsFilteredByWhoWorksOnItAndByWhatItIs() {
        Issue mine = routing.triaged("我的");
        Issue free = routing.triaged("无人");
        claim(mine, "{\"by\":\"赵派单\"}");
        String me = "by=" + encoded("赵派单");
        assertThat(queue("work=mine&" + me)).contains(line(mine)).doesNotContain(line(free));
        assertThat(queue("work=free&" + me)).contains(line(free)).doesNotContain(line(mine));
        assertThat(queue("work=others&by=" + encoded("李派单")))
                .contains(line(mine))
                .doesNotContain(line(free));
        assertThat(queue("")).contains(line(mine), line(free));
        assertThat(browser.get("/api/triage?work=mine").statusCode()).isEqualTo(422);
        assertThat(browser.get("/api/triage?work=mine").body()).contains("\"/by\"");
        assertThat(queue("category=none&reason=no-category&district=development-zone"))
                .contains(line(mine), line(free));
        assertThat(queue("category=plant-and-land")).doesNotContain(line(mine), line(free));
        assertThat(queue("district=elsewhere")).doesNotContain(line(mine), line(free));
        assertThat(browser.get("/api/triage?work=everything").statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void thePagesSayWhoHasItInHand(String language) {
        Issue issue = routing.triaged("待派 " + language);
        claim(issue, "{\"by\":\"王派单\"}");
        String path = "/triage/" + issue.id() + "?lang=" + language;
        String stranger = browser.get(path, "Accept", "text/html").body();
        assertThat(stranger)
                .contains("王派单", language.equals("en") ? "works on it until" : "正在处理")
                .doesNotContain("id=\"f-lead\"", "??");
        String own = browser.get(path, "Accept", "text/html", "Cookie", Dispatcher.COOKIE + "=" + encoded("王派单"))
                .body();
        assertThat(own).contains("id=\"f-lead\"", "id=\"release\"").doesNotContain("??");
        String list = browser.get("/triage?work=others&lang=" + language, "Accept", "text/html")
                .body();
        assertThat(list)
                .contains("王派单", language.equals("en") ? "In the hands of" : "在处理")
                .doesNotContain("??");
    }

    @Test
    void aBrowserTakesAnIssueAndKeepsTheName() {
        Issue issue = routing.triaged("页面领取");
        HttpResponse<String> taken = browser.submit("/triage/" + issue.id() + "/claim", List.of("by", " 王派单 "));
        assertThat(taken.statusCode()).isEqualTo(302);
        assertThat(taken.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith(Dispatcher.COOKIE + "=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/triage");
        assertThat(((Case.Triage) routing.state(issue.id())).claim())
                .satisfies(claim -> assertThat(claim.by()).isEqualTo("王派单"));
        HttpResponse<String> late = browser.submit("/triage/" + issue.id() + "/claim", List.of("by", "李派单"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("已有派单员在办");
        HttpResponse<String> nameless = browser.submit("/triage/" + issue.id() + "/claim", List.of("by", ""));
        assertThat(nameless.statusCode()).isEqualTo(422);
        assertThat(nameless.body()).contains("href=\"#f-by\"");
        List<String> form = List.of("commandId", UUID.randomUUID().toString(), "lead", "industry", "replaces", "0");
        HttpResponse<String> unsigned = browser.submit("/triage/" + issue.id(), form);
        assertThat(unsigned.statusCode()).isEqualTo(422);
        assertThat(unsigned.body()).contains("href=\"#f-by\"").doesNotContain("??");
        List<String> other =
                Stream.concat(form.stream(), Stream.of("by", "李派单")).toList();
        assertThat(browser.submit("/triage/" + issue.id(), other).statusCode()).isEqualTo(409);
        assertThat(browser.submit("/triage/" + issue.id(), form, "Cookie", Browser.cookies(taken))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void whatAModelSuggestsIsShownWithItsWords() {
        List<Suggested> suggestions = List.of(
                new Suggested(new Department("industry", "工业和信息化局", "Industry"), 0.629, List.of(new Word("厂房", 1.5))),
                new Suggested(new Department("science", "科学技术局", "Science"), 0.2, List.of()));
        Issue issue = routing.accepted(null, "有建议", state -> {
            Case.Triage triage = (Case.Triage) state;
            return new Case.Triage(triage.facts(), triage.aftermath(), "abstained", triage.since(), suggestions, null);
        });
        assertThat(browser.get("/api/issues/" + issue.id()).body())
                .contains("\"probability\":0.629", "\"text\":\"厂房\"");
        assertThat(browser.get("/triage/" + issue.id(), "Accept", "text/html").body())
                .contains("工业和信息化局", "62 %", "厂房", "20 %");
        assertThat(browser.get("/triage?reason=abstained", "Accept", "text/html")
                        .body())
                .contains("把握不足", "62 %");
    }

    @Test
    void whatTheModelDidNotReadIsCalledSoAndHasNoFigure() {
        Issue issue = routing.accepted(null, "No words of ours", state -> {
            Case.Triage triage = (Case.Triage) state;
            return new Case.Triage(triage.facts(), triage.aftermath(), "unread", triage.since(), List.of(), null);
        });
        assertThat(queue("reason=unread")).contains(issue.id());
        assertThat(browser.get("/triage?reason=unread", "Accept", "text/html").body())
                .contains("模型没有读到学过的字词")
                .doesNotContain(" %", "??");
        assertThat(browser.get("/triage?reason=unread&lang=en", "Accept", "text/html")
                        .body())
                .contains("the model read no words that it has learned")
                .doesNotContain("??");
        String path = "/triage/" + issue.id();
        assertThat(browser.get("/api/issues/" + issue.id()).body()).contains("\"unread\":true");
        assertThat(browser.get(path, "Accept", "text/html").body())
                .contains("转入派单台时，模型在正文中几乎没有读到学过的字词")
                .doesNotContain("??");
        assertThat(browser.get(path + "?lang=en", "Accept", "text/html").body())
                .contains("When it came to the triage desk, the model found next to no words")
                .doesNotContain("??");
    }

    @Test
    void markupIsTextOnEveryPageOfTheDesk() {
        Issue issue = routing.accepted(null, MARKUP, state -> {
            Case.Triage triage = (Case.Triage) state;
            List<Suggested> suggested =
                    List.of(new Suggested(new Department("x", MARKUP, MARKUP), 0.5, List.of(new Word(MARKUP, 1))));
            return new Case.Triage(triage.facts(), triage.aftermath(), MARKUP, triage.since(), suggested, null);
        });
        String by = MARKUP.substring(0, 60);
        List<String> pages = new ArrayList<>();
        pages.add(browser.submit("/triage/" + issue.id() + "/claim", List.of("by", MARKUP))
                .body());
        assertThat(browser.submit("/triage/" + issue.id() + "/claim", List.of("by", by))
                        .statusCode())
                .isEqualTo(302);
        pages.add(browser.get("/triage/" + issue.id(), "Accept", "text/html").body());
        pages.add(browser.submit("/triage/" + issue.id() + "/duplicate", List.of("original", MARKUP, "reason", MARKUP))
                .body());
        pages.add(browser.get("/triage?work=others", "Accept", "text/html").body());
        assertThat(browser.get("/triage?reason=" + encoded(MARKUP), "Accept", "text/html")
                        .body())
                .doesNotContain("<script>alert", "<img src=x", "[[49]]");
        for (String page : pages) {
            assertThat(page)
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                    .doesNotContain("<script>alert", "<img src=x", "[[49]]");
        }
    }
}
