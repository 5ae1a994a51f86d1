package city.onewindow.routing.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.onewindow.routing.assignment.model.Case;
import city.onewindow.routing.assignment.model.Link;
import city.onewindow.routing.running.RunningRouting;
import city.onewindow.routing.running.RunningRouting.Issue;
import city.onewindow.testkit.Browser;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Marking as a duplicate, over REST and on the page. */
class DuplicatesTest {
    private static final String DEPARTMENT = "development-zone-centre";

    private final RunningRouting routing = RunningRouting.get();
    private final Browser browser = routing.browser(0);

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private HttpResponse<String> mark(Issue issue, String original, String key) {
        String body = "{\"original\":\"" + original + "\",\"reason\":\"同一厂房\"}";
        return browser.post("/api/issues/" + issue.id() + "/duplicate-markings", body, "Idempotency-Key", key);
    }

    private HttpResponse<String> unmark(Issue issue) {
        return browser.post("/api/issues/" + issue.id() + "/duplicate-unmarkings", "{}", "Idempotency-Key", key());
    }

    private boolean shows(Issue original, Issue duplicate) {
        return routing.state(original.id()).aftermath().duplicates().stream()
                .anyMatch(link -> link.stands() && link.issue().equals(duplicate.id()));
    }

    @Test
    void bothStayAndShowEachOtherUntilItIsTakenBack() {
        Issue first = routing.dispatched("厂房一");
        Issue second = routing.triaged("厂房二");
        String key = key();
        HttpResponse<String> marked = mark(second, first.grouped(), key);
        assertThat(marked.statusCode()).as(marked.body()).isEqualTo(201);
        assertThat(mark(second, first.code(), key).body()).isEqualTo(marked.body());
        await().until(() -> shows(first, second));
        assertThat(browser.get("/api/issues/" + second.id()).body())
                .contains("\"status\":\"duplicate\"", "\"duplicateOf\":{\"issue\":\"" + first.id() + "\"");
        assertThat(browser.get("/api/issues/" + first.id()).body())
                .contains("\"status\":\"dispatched\"", second.grouped())
                .doesNotContain(second.code());

        assertThat(unmark(second).statusCode()).isEqualTo(201);
        await().until(() -> !shows(first, second));
        assertThat(routing.state(second.id())).isInstanceOf(Case.Triage.class);
        assertThat(unmark(second).body()).contains("no-duplicate");
    }

    @Test
    void whatCanBeNoOriginalIsToldAtItsField() {
        Issue issue = routing.triaged("无原件");
        Issue duplicate = routing.triaged("重复");
        Issue other = routing.dispatched("另一件");
        mark(duplicate, other.code(), key());
        await().until(() -> shows(other, duplicate));
        assertThat(mark(issue, issue.code(), key()).body()).contains("/original", "same-issue");
        assertThat(mark(issue, "0000-0000-0000-0", key()).body()).contains("/original", "no-such-code");
        assertThat(mark(issue, duplicate.code(), key()).body()).contains("/original", "original-is-duplicate");
        assertThat(mark(other, issue.code(), key()).body()).contains("has-duplicates");
        assertThat(mark(issue, "", key()).statusCode()).isEqualTo(422);
        assertThat(routing.state(issue.id())).isInstanceOf(Case.Triage.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void thePageMarksShowsAndTakesBack(String language) {
        Issue first = routing.dispatched("原件 " + language);
        Issue second = routing.triaged("重复 " + language);
        String path = "/triage/" + second.id();
        List<String> form = List.of("commandId", key(), "original", first.grouped(), "reason", "同一件事");
        HttpResponse<String> nobodys = browser.submit(path + "/duplicate?lang=" + language, form);
        assertThat(nobodys.statusCode()).isEqualTo(422);
        assertThat(nobodys.body())
                .contains("href=\"#f-by\"", "id=\"f-by\"", "value=\"" + first.grouped() + "\"", "同一件事")
                .doesNotContain("??");
        List<String> signed =
                Stream.concat(form.stream(), Stream.of("by", " 钱派单 ")).toList();
        HttpResponse<String> sent = browser.submit(path + "/duplicate", signed);
        assertThat(sent.statusCode()).isEqualTo(302);
        String remembered = Browser.cookies(sent);
        String duplicate =
                browser.get(path + "?lang=" + language, "Accept", "text/html").body();
        assertThat(duplicate)
                .contains(first.grouped(), "原件 " + language, "id=\"unmark\"", "同一件事")
                .contains(language.equals("en") ? "by the dispatcher 钱派单" : "由派单员钱派单标记")
                .doesNotContain("id=\"f-lead\"", "??");
        await().until(() -> shows(first, second));
        assertThat(browser.get("/triage/" + first.id() + "?lang=" + language, "Accept", "text/html")
                        .body())
                .contains(second.grouped(), "重复 " + language)
                .doesNotContain("??");
        List<String> removal = List.of("commandId", key());
        assertThat(browser.submit(path + "/duplicate/removal", removal).body()).contains("href=\"#f-by\"");
        HttpResponse<String> back = browser.submit(path + "/duplicate/removal", removal, "Cookie", remembered);
        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(browser.get(path + "?lang=" + language, "Accept", "text/html")
                        .body())
                .contains("id=\"f-lead\"")
                .contains(language.equals("en") ? "by the dispatcher 钱派单" : "由派单员钱派单取消")
                .doesNotContain("id=\"unmark\"", "??");
    }

    @ParameterizedTest
    @CsvSource({"zh, 由另一件统一答复, 签收期限", "en, the other issue is answered instead, Acknowledge by"})
    void whatNobodyWillAnswerHasNoDeadlines(String language, String elsewhere, String deadline) {
        Issue first = routing.dispatched("期限的原件");
        Issue second = routing.dispatched("期限的重复件");
        List<String> pages = List.of("/triage/", "/desk/" + DEPARTMENT + "/issues/");
        for (String page : pages) {
            assertThat(page(page + second.id(), language)).contains(deadline).doesNotContain(elsewhere);
        }
        mark(second, first.code(), key());
        for (String page : pages) {
            assertThat(page(page + second.id(), language))
                    .contains(elsewhere, first.grouped())
                    .doesNotContain(deadline, "??");
        }
    }

    private String page(String path, String language) {
        return browser.get(path + "?lang=" + language, "Accept", "text/html").body();
    }

    @Test
    void whoMarkedAndWhoTookItBackIsNamedToStaff() {
        Issue first = routing.dispatched("谁标的原件");
        Issue second = routing.dispatched("谁标的重复件");
        String body = "{\"original\":\"" + first.code() + "\",\"by\":\"张三\"}";
        assertThat(post(second, "markings", body).statusCode()).isEqualTo(201);
        assertThat(post(second, "unmarkings", "{\"by\":\"李四\"}").statusCode()).isEqualTo(201);
        for (String path : List.of("/api/issues/", "/api/departments/" + DEPARTMENT + "/issues/")) {
            assertThat(browser.get(path + second.id()).body())
                    .contains("\"dispatcher\":\"张三\"", "\"dispatcher\":\"李四\"");
        }
        for (String path : List.of("/triage/", "/desk/" + DEPARTMENT + "/issues/")) {
            assertThat(browser.get(path + second.id(), "Accept", "text/html").body())
                    .contains("由派单员张三标记", "由派单员李四取消")
                    .doesNotContain("??");
        }
        List<String> events = routing.cases().find(second.id()).orElseThrow().events().stream()
                .map(event -> new String(event.data(), StandardCharsets.UTF_8))
                .toList();
        assertThat(events)
                .anyMatch(data -> data.contains("\"personal\":{\"dispatcher\":\"张三\"}"))
                .anyMatch(data -> data.contains("\"personal\":{\"dispatcher\":\"李四\"}"));
        HttpResponse<String> wrong = post(second, "unmarkings", "{\"by\":\"" + "长".repeat(61) + "\"}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("\"/by\"");
    }

    private HttpResponse<String> post(Issue issue, String what, String body) {
        return browser.post("/api/issues/" + issue.id() + "/duplicate-" + what, body, "Idempotency-Key", key());
    }

    @Test
    void aDepartmentSeesOfAnothersIssueItsCodeAlone() {
        Issue first = routing.dispatched("本部门的");
        Issue secret = routing.triaged("与本部门无关的标题");
        mark(secret, first.code(), key());
        await().until(() -> shows(first, secret));
        String page = browser.get("/desk/" + DEPARTMENT + "/issues/" + first.id(), "Accept", "text/html")
                .body();
        assertThat(page).contains(secret.grouped(), "不在本部门").doesNotContain("与本部门无关的标题", "同一厂房");
    }

    @Test
    void aClaimOfAnotherKeepsAnIssueFromBeingMarked() {
        Issue first = routing.dispatched("在办原件");
        Issue second = routing.triaged("他人在办");
        browser.put("/api/issues/" + second.id() + "/claim", "{\"by\":\"王派单\"}");
        assertThat(mark(second, first.code(), key()).body()).contains("overtaken-claimed", "王派单");
        assertThat(routing.state(first.id()).aftermath().duplicates())
                .filteredOn(Link::stands)
                .isEmpty();
    }
}
