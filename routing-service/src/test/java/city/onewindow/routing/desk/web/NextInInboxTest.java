package city.onewindow.routing.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.assignment.Cases;
import city.onewindow.routing.assignment.model.CaseCommand;
import city.onewindow.routing.running.RunningRouting;
import city.onewindow.routing.running.RunningRouting.Issue;
import city.onewindow.testkit.Browser;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A clerk goes from one issue to the next, and back to the list that they came from. */
class NextInInboxTest {
    /** No other test of this run leaves it anything to do. */
    private static final String OWN = "justice";

    private final RunningRouting routing = RunningRouting.get();
    private final Browser browser = routing.browser(0);

    private Issue given(String subject) {
        return routing.accepted(
                null,
                subject,
                state -> Cases.after(state, new CaseCommand.Place(OWN, List.of(), null, null, null, null)));
    }

    private static String path(Issue issue) {
        return "/desk/" + OWN + "/issues/" + issue.id();
    }

    private String done(HttpResponse<String> sent, String language) {
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        String location = sent.headers().firstValue("Location").orElseThrow();
        String path = location.substring(location.indexOf("/desk/"));
        return browser.get(path + "&lang=" + language, "Accept", "text/html").body();
    }

    private HttpResponse<String> acknowledged(Issue issue) {
        return browser.submit(
                path(issue) + "/acknowledgement",
                List.of("commandId", UUID.randomUUID().toString(), "tab", "dispatched"));
    }

    private HttpResponse<String> replied(Issue issue, String tab) {
        List<String> form = List.of(
                "commandId",
                UUID.randomUUID() + "-r",
                "audiences",
                "company",
                "outcome",
                "solved",
                "text",
                "已答复",
                "tab",
                tab);
        return browser.submit(path(issue) + "/replies", form);
    }

    @Test
    void afterEachStepTheNextIsOfferedUntilNothingIsLeft() {
        Issue first = given("首件");
        Issue second = given("<b>次件</b>");
        Issue third = given("末件");
        assertThat(browser.get("/desk/" + OWN, "Accept", "text/html").body())
                .contains("href=\"" + path(first) + "?tab=dispatched\"");
        assertThat(done(acknowledged(second), "zh"))
                .contains("href=\"" + path(first) + "?tab=dispatched\"", "首件", "还有 2 件")
                .doesNotContain("??");
        assertThat(done(replied(first, "dispatched"), "en"))
                .contains("href=\"" + path(third) + "?tab=dispatched\"", "2 left to do")
                .doesNotContain("??");
        assertThat(done(replied(third, "dispatched"), "zh"))
                .contains("href=\"" + path(second) + "?tab=acknowledged\"", "&lt;b&gt;次件&lt;/b&gt;", "还有 1 件");
        assertThat(done(replied(second, "acknowledged"), "zh")).contains("没有待办").doesNotContain("??");
        assertThat(browser.get(path(second), "Accept", "text/html").body()).doesNotContain("没有待办");
    }

    @ParameterizedTest
    @CsvSource({"replied, replied", "ended, ended", "nonsense, dispatched", "'', dispatched"})
    void theWayBackLeadsToTheListThatOneCameFrom(String tab, String back) {
        Issue issue = routing.dispatched("来路 " + tab);
        String page = browser.get(
                        "/desk/" + Cases.LEAD + "/issues/" + issue.id() + "?tab=" + tab, "Accept", "text/html")
                .body();
        assertThat(page)
                .contains("href=\"/desk/" + Cases.LEAD + "?tab=" + back + "\"")
                .contains("name=\"tab\" value=\"" + back + "\"");
    }
}
