package city.onewindow.feedback.followup.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.feedback.running.RunningFeedback;
import city.onewindow.testkit.Browser;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The door at which code and secret are asked for. */
class TrackedTest {
    private final Browser browser = RunningFeedback.get().browser();

    @Test
    void anEventBeforeTheFirstIsNotWaitedFor() {
        HttpResponse<String> refused = browser.get(
                "/api/issues/3141-5926-5358-5/timeline?sequence=-1", Requests.SECRET, "x", "Accept-Language", "en");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body()).contains("\"pointer\":\"#query/sequence\"", "Use: 0, 1, 2 …");
        assertThat(browser.get("/issues/3141-5926-5358-5?sequence=-1", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void whatMustBeFilledInSaysSo() {
        String page = browser.get("/track?lang=zh", "Accept", "text/html").body();
        assertThat(page.split("ow-required", -1)).hasSize(1 + 2);
        assertThat(page).contains("必填", "aria-required=\"true\"");
    }
}
