package city.onewindow.routing.released.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.onewindow.routing.running.RunningRouting;
import city.onewindow.routing.running.RunningRouting.Issue;
import city.onewindow.testkit.Browser;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A general answer from its release to its end, over REST and on the page, at both replicas. */
class ReleasedTest {
    private static final String DEPARTMENT = "development-zone-centre";
    private static final String ASSIST = "housing";
    private static final String MARKUP = "<img src=x>${7*7}[[${7*7}]]";

    private final RunningRouting routing = RunningRouting.get();
    private final Browser browser = routing.browser(0);

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String of(Issue issue) {
        return "/issues/" + issue.id();
    }

    private HttpResponse<String> post(String department, Issue issue, String what, String body, String key) {
        return browser.post("/api/departments/" + department + of(issue) + what, body, "Idempotency-Key", key);
    }

    private Issue answered(String subject) {
        Issue issue = routing.dispatched(subject);
        HttpResponse<String> reply = post(
                DEPARTMENT,
                issue,
                "/replies",
                "{\"audiences\":[\"company\"],\"outcome\":\"solved\",\"text\":\"王工,已为示例公司对接。\"}",
                key());
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(201);
        return issue;
    }

    private static String words(String question, String answer) {
        return "{\"question\":\"" + question + "\",\"answer\":\"" + answer + "\",\"staff\":\"李四\"}";
    }

    private HttpResponse<String> release(Issue issue, String question, String answer) {
        return post(DEPARTMENT, issue, "/releases", words(question, answer), key());
    }

    private HttpResponse<String> revoke(Issue issue) {
        return post(DEPARTMENT, issue, "/release-revocations", "{\"reason\":\"政策已更新\"}", key());
    }

    private String search(int replica, String text, @Nullable String language) {
        HttpResponse<String> found = routing.browser(replica)
                .post(
                        "/api/released-answers/search",
                        "{\"text\":\"" + text + "\"}",
                        "Accept-Language",
                        language == null ? "zh" : language);
        assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
        return found.body();
    }

    @Test
    void whoeverAsksAlikeSeesTheReleasedWordsAndNothingOfTheIssue() {
        Issue issue = answered("青瓷窑炉改电的补贴");
        assertThat(search(0, "青瓷窑炉改电补贴", null)).isEqualTo("[]");
        assertThat(release(issue, "青瓷窑炉改电有补贴吗?", "改造后可凭验收单申请。").statusCode()).isEqualTo(201);
        for (int replica : List.of(0, 1)) {
            await().untilAsserted(
                            () -> assertThat(search(replica, "青瓷窑炉改电补贴", null)).contains("凭验收单申请"));
        }
        assertThat(search(0, "青瓷窑炉改电补贴", null))
                .contains("\"question\":\"青瓷窑炉改电有补贴吗?\"", "\"department\":\"", "\"releasedAt\":\"")
                .doesNotContain(issue.id(), issue.code(), issue.grouped(), "王工", "示例", "李四");
        assertThat(search(0, "青瓷窑炉改电补贴", "en")).contains("Development Zone");
        assertThat(search(0, "请问公司如何办理", null)).isEqualTo("[]");

        assertThat(release(issue, "青瓷窑炉改电如何补贴?", "改造前先备案。").statusCode()).isEqualTo(201);
        assertThat(search(1, "青瓷窑炉改电补贴", null)).contains("改造前先备案").doesNotContain("凭验收单申请");
        assertThat(browser.get("/api/departments/" + DEPARTMENT + of(issue)).body())
                .contains("\"released\":{\"question\":\"青瓷窑炉改电如何补贴?\"", "\"kind\":\"released\"");

        assertThat(revoke(issue).statusCode()).isEqualTo(201);
        for (int replica : List.of(0, 1)) {
            assertThat(search(replica, "青瓷窑炉改电补贴", null)).isEqualTo("[]");
        }
        assertThat(revoke(issue).body()).contains("nothing-released");
    }

    @Test
    void aRepeatedRequestHasItsEffectOnce() {
        Issue issue = answered("重复发布");
        String key = key();
        HttpResponse<String> first = post(DEPARTMENT, issue, "/releases", words("问", "答"), key);
        assertThat(post(DEPARTMENT, issue, "/releases", words("问", "答"), key).body())
                .isEqualTo(first.body());
        assertThat(post(DEPARTMENT, issue, "/releases", words("问", "另一个答"), key).body())
                .contains("key-reused");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(textBlock = """
            '',                /question, missing
            '  ',              /question, missing
            'a\\u0007b',       /question, control-character
            'a\\nb',           /question, control-character
            'a\\u202Eb',       /question, direction-override
            """)
    void whatIsWrongIsToldAtItsFieldInBothLanguages(String question, String pointer, String code) {
        Issue issue = answered("有误");
        HttpResponse<String> refused = release(issue, question, "答");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"pointer\":\"" + pointer + "\"", "\"code\":\"" + code + "\"");
        for (String language : List.of("zh", "en")) {
            assertThat(browser.post(
                                    "/api/departments/" + DEPARTMENT + of(issue) + "/releases",
                                    words("x".repeat(201), "y".repeat(4_001)),
                                    "Idempotency-Key",
                                    key(),
                                    "Accept-Language",
                                    language)
                            .body())
                    .contains("/question", "/answer", "too-long", "200", "\"remedy\":\"")
                    .doesNotContain("??");
        }
        assertThat(browser.post("/api/released-answers/search", "{}").body()).contains("/text", "missing");
        assertThat(browser.post("/api/released-answers/search", "{\"text\":\"" + "字".repeat(10_001) + "\"}")
                        .body())
                .contains("too-long");
    }

    @Test
    void whoMayNotOrCannotYetIsToldWhy() {
        Issue open = routing.dispatched("还没有答复");
        assertThat(release(open, "问", "答").body()).contains("not-replied", "\"status\":409");
        Issue issue = answered("别人的问题");
        assertThat(post("taxation", issue, "/releases", words("问", "答"), key()).statusCode())
                .isEqualTo(404);
        assertThat(post(ASSIST, issue, "/releases", words("问", "答"), key()).body())
                .contains("not-lead");
        assertThat(revoke(issue).body()).contains("nothing-released", "\"status\":409");
        assertThat(post(DEPARTMENT, issue, "/release-revocations", "{}", key()).body())
                .contains("/reason", "missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void thePageReleasesCorrectsAndTakesBack(String language) {
        Issue issue = answered("页面公开 " + language);
        String path = "/desk/" + DEPARTMENT + of(issue);
        assertThat(page(path, language))
                .contains("id=\"f-question\"", "王工,已为示例公司对接。</textarea>", "data-confirm=")
                .doesNotContain("id=\"f-reason\"", "??");
        HttpResponse<String> wrong = browser.submit(
                path + "/releases", List.of("commandId", key(), "question", "", "answer", "改过的" + MARKUP));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("改过的&lt;img src=x&gt;", "open=\"open\"")
                .doesNotContain("<img", "[[49]]");
        HttpResponse<String> sent = browser.submit(
                path + "/releases",
                List.of("commandId", key(), "question", "通用" + MARKUP, "answer", MARKUP, "staff", "李四" + MARKUP));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        assertThat(page(path + "?done=released", language))
                .contains("id=\"released-question\"", "通用&lt;img src=x&gt;", "id=\"f-reason\"", "role=\"status\"")
                .doesNotContain("<img", "[[49]]", "??");
        assertThat(page("/desk/" + ASSIST + of(issue), language))
                .contains("id=\"released-question\"")
                .doesNotContain("id=\"f-question\"", "??");
        assertThat(browser.submit(path + "/release-revocations", List.of("commandId", key()))
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.submit(path + "/release-revocations", List.of("commandId", key(), "reason", "有误"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(page(path + "?done=revoked", language))
                .contains("value=\"通用&lt;img src=x&gt;", "有误")
                .doesNotContain("王工,已为示例公司对接。</textarea>")
                .doesNotContain("id=\"released-question\"", "id=\"f-reason\"", "??");
    }

    /** As far as a rule can tell: told at the field, in both languages, with what was typed kept. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            question, 保密的标题 公开不得,          question-is-subject, 来件的标题,         the subject of the issue
            question, 请王工看如何对接?,           reveals-requester,   诉求人的姓名,       company or contact
            answer,   '王　工,已为示例公司对接｡',   reveals-requester,   诉求人的姓名,       company or contact
            answer,   已 经对接,                   answer-is-reply,     给诉求人的答复，一字未改, the reply to the requester
            """)
    void theIssueItselfIsNotReleased(String field, String words, String code, String zh, String en) {
        Issue issue = answered("保密的标题公开不得");
        HttpResponse<String> further = post(
                DEPARTMENT,
                issue,
                "/replies",
                "{\"audiences\":[\"company\"],\"outcome\":\"solved\",\"text\":\"已经对接\"}",
                key());
        assertThat(further.statusCode()).as(further.body()).isEqualTo(201);
        String question = field.equals("question") ? words : "通用问题";
        String answer = field.equals("answer") ? words : "通用答复";
        HttpResponse<String> refused = release(issue, question, answer);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body())
                .contains("\"pointer\":\"/" + field + "\"", "\"code\":\"" + code + "\"", "\"remedy\":\"");
        String path = "/desk/" + DEPARTMENT + of(issue);
        for (String language : List.of("zh", "en")) {
            HttpResponse<String> page = browser.submit(
                    path + "/releases?lang=" + language,
                    List.of("commandId", key(), "question", question, "answer", answer));
            assertThat(page.statusCode()).isEqualTo(422);
            assertThat(page.body())
                    .contains("value=\"" + question + "\"", answer + "</textarea>", "aria-invalid=\"true\"")
                    .contains(language.equals("en") ? en : zh)
                    .doesNotContain("??");
        }
    }

    @Test
    void whatStandsIsDoneAlready() {
        Issue issue = answered("一字不改再发布");
        HttpResponse<String> first = release(issue, "通用问题", "通用答复");
        assertThat(first.statusCode()).isEqualTo(201);
        HttpResponse<String> again = release(issue, "通用问题", "通用答复");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(browser.get("/api/departments/" + DEPARTMENT + of(issue)).body())
                .containsOnlyOnce("\"kind\":\"released\"");
    }

    private String page(String path, String language) {
        return browser.get(path + (path.contains("?") ? "&" : "?") + "lang=" + language, "Accept", "text/html")
                .body();
    }
}
