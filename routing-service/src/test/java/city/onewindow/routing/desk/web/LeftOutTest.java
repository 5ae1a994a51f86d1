package city.onewindow.routing.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.contracts.issue.Department;
import city.onewindow.routing.assignment.model.Case;
import city.onewindow.routing.assignment.model.Dispatch;
import city.onewindow.routing.running.RunningRouting;
import city.onewindow.testkit.Browser;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A department that was taken out of the catalogue before it was done is not forgotten. */
class LeftOutTest {
    private static final Department GONE = new Department("sports", "体育局", "Sports");
    private static final Department RENAMED = new Department("sports", "文体局", "Culture and Sports");

    private final RunningRouting routing = RunningRouting.get();
    private final Browser browser = routing.browser(0);

    /** To a department that the catalogue does not have any more. */
    private static Case given(Case state, Department lead, int daysLater) {
        Dispatch like = state.given().orElseThrow();
        return new Case.Dispatched(
                state.facts(),
                state.aftermath(),
                new Dispatch(
                        1,
                        lead,
                        List.of(),
                        like.category(),
                        like.at().plusSeconds(daysLater * 86_400L),
                        like.acknowledgeBy().plusSeconds(daysLater * 86_400L),
                        like.replyBy()));
    }

    @Test
    void itsDeskIsListedAndWhoPublishesIsTold() {
        String issue = routing.accepted("plant-and-land", "球场", state -> given(state, GONE, 0))
                .id();
        assertThat(notes()).contains("\"code\":\"department-left-out\"", "\"open\":1", "体育局", "1 open issue:");
        routing.accepted("plant-and-land", "剧场", state -> given(state, RENAMED, 1));
        assertThat(browser.get("/desk", "Accept", "text/html").body())
                .containsPattern("/desk/sports\"[^§]*文体局[^§]*已不在派单目录中")
                .contains("待签收 2")
                .doesNotContain("??");
        assertThat(browser.get("/desk?lang=en", "Accept", "text/html").body())
                .containsPattern("Culture and Sports[^§]*no longer in the catalogue")
                .doesNotContain("??");
        assertThat(notes()).contains("\"open\":2", "文体局已不在派单目录中，还有 2 件", "2 open issues:");
        assertThat(browser.get("/desk/sports/issues/" + issue, "Accept", "text/html")
                        .statusCode())
                .isEqualTo(200);
    }

    /** The same catalogue published again. */
    private String notes() {
        HttpResponse<String> read = browser.get("/api/catalogue");
        HttpResponse<String> published = browser.send(
                "PUT",
                "/api/catalogue",
                read.body().getBytes(StandardCharsets.UTF_8),
                Map.of(
                        "Content-Type",
                        "application/yaml",
                        "If-Match",
                        read.headers().firstValue("ETag").orElseThrow()));
        assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
        return published.body();
    }
}
