package city.onewindow.feedback.followup.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.feedback.running.RunningFeedback;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** There is one start page for all services. */
class StartPageTest {
    @Test
    void theRootLeadsToTheStartPage() {
        HttpResponse<String> answer = RunningFeedback.get().browser().get("/", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("http://127.0.0.1:8101/");
    }
}
