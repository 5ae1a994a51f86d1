package city.onewindow.routing.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.contracts.issue.Department;
import city.onewindow.routing.assignment.model.Dispatch;
import city.onewindow.routing.running.RunningRouting;
import city.onewindow.routing.running.RunningRouting.Issue;
import city.onewindow.testkit.Browser;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dispatching anew to the lead that has the issue already. */
class RedispatchTest {
    private final RunningRouting routing = RunningRouting.get();
    private final Browser browser = routing.browser(0);

    private Dispatch given(Issue issue) {
        return routing.state(issue.id()).given().orElseThrow();
    }

    private static String json(Dispatch given, String assists) {
        return "{\"lead\":\"" + given.lead().code() + "\",\"assists\":[" + assists + "],\"reason\":\"调整\",\"replaces\":"
                + given.number() + "}";
    }

    private HttpResponse<String> place(Issue issue, String body) {
        return browser.post(
                "/api/issues/" + issue.id() + "/dispatches",
                body,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    /** As the page sends it with what it ticked. */
    private static List<String> form(Dispatch given, String lead) {
        List<String> form =
                new ArrayList<>(List.of("commandId", UUID.randomUUID().toString(), "lead", lead));
        given.assists().forEach(each -> form.addAll(List.of("assists", each.code())));
        form.addAll(List.of("reason", "调整", "replaces", "" + given.number(), "by", "赵六"));
        return form;
    }

    @Test
    void whatIsGivenSoAlreadyIsNotGivenAgain() {
        Issue issue = routing.dispatched("同一部门");
        Dispatch given = given(issue);
        String assists =
                given.assists().stream().map(each -> "\"" + each.code() + "\"").collect(Collectors.joining(","));
        HttpResponse<String> same = place(issue, json(given, assists));
        assertThat(same.statusCode()).isEqualTo(422);
        assertThat(same.body()).contains("nothing-changes", "没有变化");
        assertThat(given(issue)).isEqualTo(given);
    }

    @Test
    void othersBesideTheSameLeadLeaveTheDeadlines() {
        Issue issue = routing.dispatched("换协办部门");
        Dispatch given = given(issue);
        assertThat(place(issue, json(given, "\"science\"")).statusCode()).isEqualTo(201);
        assertThat(given(issue).replyBy()).isEqualTo(given.replyBy());
        assertThat(given(issue).acknowledgeBy()).isEqualTo(given.acknowledgeBy());
        assertThat(browser.get("/triage/" + issue.id(), "Accept", "text/html").body())
                .contains("仍由" + given.lead().zh() + "主办")
                .doesNotContain("??");
        assertThat(browser.get("/triage/" + issue.id() + "?lang=en", "Accept", "text/html")
                        .body())
                .contains("Still led by")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @CsvSource({"zh, 没有变化", "en, are as they were"})
    void thePageBeginsWithWhoAssistsAndRefusesTheSame(String language, String words) {
        Issue issue = routing.dispatched("页面改派 " + language);
        Dispatch given = given(issue);
        assertThat(given.assists()).extracting(Department::code).contains("housing");
        String path = "/triage/" + issue.id();
        assertThat(browser.get(path, "Accept", "text/html").body())
                .containsPattern("name=\"assists\" value=\"housing\" checked")
                .doesNotContainPattern("name=\"assists\" value=\"science\" checked");
        HttpResponse<String> same = browser.submit(
                path + "?lang=" + language, form(given, given.lead().code()));
        assertThat(same.statusCode()).isEqualTo(422);
        assertThat(same.body()).contains(words).doesNotContain("??");
    }

    @Test
    void whoDispatchedIsNamedToStaff() {
        Issue issue = routing.dispatched("谁派的");
        String body = "{\"lead\":\"science\",\"reason\":\"调整\",\"replaces\":1,\"by\":\"张三\"}";
        assertThat(place(issue, body).statusCode()).isEqualTo(201);
        for (String path : List.of("/triage/", "/desk/science/issues/")) {
            assertThat(browser.get(path + issue.id(), "Accept", "text/html").body())
                    .contains("由派单员张三派出")
                    .doesNotContain("??");
            assertThat(browser.get(path + issue.id() + "?lang=en", "Accept", "text/html")
                            .body())
                    .contains("by the dispatcher 张三");
        }
        for (String path : List.of("/api/issues/", "/api/departments/science/issues/")) {
            assertThat(browser.get(path + issue.id(), "Accept", "application/json")
                            .body())
                    .contains("\"dispatcher\":\"张三\"");
        }
    }

    @Test
    void whoAcknowledgedIsNamed() {
        Issue issue = routing.dispatched("谁签收的");
        Department lead = given(issue).lead();
        String path = "issues/" + issue.id();
        HttpResponse<String> acknowledged = browser.post(
                "/api/departments/" + lead.code() + "/" + path + "/acknowledgement",
                "",
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(acknowledged.statusCode()).isEqualTo(200);
        for (String desk : List.of("/triage/" + issue.id(), "/desk/" + lead.code() + "/" + path)) {
            assertThat(browser.get(desk, "Accept", "text/html").body()).contains(lead.zh() + "签收</span>");
            assertThat(browser.get(desk + "?lang=en", "Accept", "text/html").body())
                    .contains("Acknowledged by " + lead.en());
        }
        assertThat(browser.get("/api/" + path).body())
                .containsPattern("\"kind\":\"acknowledged\",\"department\":\\{\"code\":\"" + lead.code());
    }

    @Test
    void thePageAsksWhoDispatchesAndRemembersThem() {
        Issue issue = routing.dispatched("页面派单");
        String path = "/triage/" + issue.id();
        List<String> form = new ArrayList<>(form(given(issue), "science"));
        List<String> unsigned = form.subList(0, form.size() - 2);
        for (String language : List.of("zh", "en")) {
            HttpResponse<String> nobodys = browser.submit(path + "?lang=" + language, unsigned);
            assertThat(nobodys.statusCode()).isEqualTo(422);
            assertThat(nobodys.body()).contains("href=\"#f-by\"", "id=\"f-by\"").doesNotContain("??");
        }
        HttpResponse<String> placed = browser.submit(path, form);
        assertThat(placed.statusCode()).isEqualTo(302);
        String page = browser.get(path, "Accept", "text/html", "Cookie", Browser.cookies(placed))
                .body();
        assertThat(page).contains("由派单员赵六派出").containsPattern("id=\"place-by\"[^>]*value=\"赵六\"");
        form.set(form.size() - 1, "赵\t".repeat(61));
        form.set(1, UUID.randomUUID().toString());
        HttpResponse<String> wrong = browser.submit(path, form);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("href=\"#f-by\"").doesNotContain("??");
    }

    @Test
    void whoAssistedMayLead() {
        Issue issue = routing.dispatched("协办改主办");
        assertThat(browser.submit("/triage/" + issue.id(), form(given(issue), "housing"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(given(issue).lead().code()).isEqualTo("housing");
        assertThat(given(issue).assists()).extracting(Department::code).containsExactly("natural-resources");
    }
}
