package city.onewindow.routing.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.assignment.Cases;
import city.onewindow.routing.running.RunningRouting;
import city.onewindow.routing.running.RunningRouting.Issue;
import city.onewindow.testkit.Browser;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who replies while somebody else decides: they are told what they did not see, and lose nothing that they wrote. */
class FurtherReplyTest {
    private final RunningRouting routing = RunningRouting.get();
    private final Browser first = routing.browser(0);
    private final Browser second = routing.browser(1);

    private static String path(Issue issue) {
        return "/desk/" + Cases.LEAD + "/issues/" + issue.id();
    }

    private static List<String> form(String text, int after) {
        List<String> form = new ArrayList<>(List.of("commandId", UUID.randomUUID() + "-r", "audiences", "company"));
        form.addAll(List.of("outcome", "solved", "text", text, "after", "" + after));
        return form;
    }

    private HttpResponse<String> reply(Issue issue, String text, String after, String language) {
        return first.post(
                "/api/departments/" + Cases.LEAD + "/issues/" + issue.id() + "/replies",
                "{\"audiences\":[\"company\"],\"outcome\":\"solved\",\"text\":\"" + text + "\"" + after + "}",
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "Accept-Language",
                language);
    }

    private int replies(Issue issue) {
        return routing.state(issue.id()).answers().size();
    }

    private static void isSeen(HttpResponse<String> page, int last) {
        assertThat(page.body())
                .contains("name=\"after\" value=\"" + last + "\"")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @CsvSource({"zh, 同事已先答复, 已经发出第 1 次答复", "en, a colleague replied meanwhile, sent reply 1"})
    void theFormOpenedBeforeAColleaguesReplyIsNotSentBlindly(String language, String title, String detail) {
        Issue issue = routing.dispatched("两人同时答复 " + language);
        isSeen(second.get(path(issue) + "?lang=" + language, "Accept", "text/html"), 0);
        assertThat(first.submit(path(issue) + "/replies", form("甲的答复。", 0)).statusCode())
                .isEqualTo(302);
        List<String> blind = form("乙的答复。", 0);
        HttpResponse<String> told = second.submit(path(issue) + "/replies?lang=" + language, blind);
        assertThat(told.statusCode()).isEqualTo(409);
        assertThat(told.body()).contains(title, detail, "甲的答复。", "乙的答复。</textarea>");
        isSeen(told, 1);
        assertThat(replies(issue)).isEqualTo(1);
        // The same form, now that its author has seen the other's.
        blind.set(blind.size() - 1, "1");
        HttpResponse<String> sent = second.submit(path(issue) + "/replies", blind);
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(replies(issue)).isEqualTo(2);
        assertThat(second.submit(path(issue) + "/replies", blind).statusCode())
                .as("sent twice")
                .isEqualTo(302);
        assertThat(replies(issue)).isEqualTo(2);
    }

    @Test
    void aFormWithAnotherFaultDoesNotTakeTheReplyForSeen() {
        Issue issue = routing.dispatched("另有错误");
        assertThat(first.submit(path(issue) + "/replies", form("甲的答复。", 0)).statusCode())
                .isEqualTo(302);
        HttpResponse<String> empty = second.submit(path(issue) + "/replies", form("", 0));
        assertThat(empty.statusCode()).isEqualTo(422);
        isSeen(empty, 0);
    }

    @ParameterizedTest
    @CsvSource({"zh, 该问题已改派其他部门, 没有这个问题", "en, The issue has gone to another department, No such issue"})
    void whatWasWrittenIsKeptWhereTheIssueHasGoneElsewhere(String language, String gone, String none) {
        Issue issue = routing.dispatched("写答复时改派 " + language);
        HttpResponse<String> placed = first.post(
                "/api/issues/" + issue.id() + "/dispatches",
                "{\"lead\":\"science\",\"reason\":\"调整\",\"replaces\":1}",
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(placed.statusCode()).isEqualTo(201);
        List<String> form = form("写了一半的答复。", 0);
        HttpResponse<String> told = second.submit(path(issue) + "/replies?lang=" + language, form);
        assertThat(told.statusCode()).isEqualTo(404);
        assertThat(told.body())
                .contains(gone, "写了一半的答复。", "/desk/" + Cases.LEAD + "\"")
                .doesNotContain("??", "写答复时改派", issue.grouped(), issue.code(), "science", "科技局", "王工");
        // A form that is wrong as well loses nothing either.
        form.remove("solved");
        form.remove("outcome");
        assertThat(second.submit(path(issue) + "/replies?lang=" + language, form)
                        .body())
                .contains(gone, "写了一半的答复。");
        // Who never had it does not learn that there is one.
        String stranger = "/desk/" + Cases.STRANGER + "/issues/" + issue.id() + "/replies?lang=" + language;
        HttpResponse<String> strangers = second.submit(stranger, form("别处的答复。", 0));
        assertThat(strangers.statusCode()).isEqualTo(404);
        assertThat(strangers.body()).contains(none, "别处的答复。").doesNotContain(gone, "写答复时改派", "??");
        assertThat(reply(issue, "一", "", language).body()).contains("\"no-such-issue\"");
    }

    @Test
    void aClientMaySayWhichReplyItSaw() {
        Issue issue = routing.dispatched("接口写 after");
        HttpResponse<String> none = reply(issue, "一", ",\"after\":1", "zh");
        assertThat(none.statusCode()).isEqualTo(409);
        assertThat(none.body()).contains("\"no-such-reply\"", "没有这次答复").doesNotContain("??");
        assertThat(reply(issue, "一", ",\"after\":0", "zh").statusCode()).isEqualTo(201);
        for (String language : List.of("zh", "en")) {
            HttpResponse<String> blind = reply(issue, "二", ",\"after\":0", language);
            assertThat(blind.statusCode()).isEqualTo(409);
            assertThat(blind.body())
                    .contains("\"overtaken-answered\"", language.equals("zh") ? "第 1 次答复" : "sent reply 1")
                    .doesNotContain("??");
        }
        assertThat(reply(issue, "二", ",\"after\":1", "zh").statusCode()).isEqualTo(201);
        assertThat(reply(issue, "三", ",\"after\":-1", "zh").statusCode()).isEqualTo(422);
        assertThat(replies(issue)).isEqualTo(2);
        assertThat(reply(issue, "三", "", "zh").statusCode()).as("as ever").isEqualTo(201);
    }
}
