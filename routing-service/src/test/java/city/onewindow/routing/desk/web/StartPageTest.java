package city.onewindow.routing.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.running.RunningRouting;
import city.onewindow.testkit.Browser;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** There is one start page for all services, and one menu. */
class StartPageTest {
    private final Browser browser = RunningRouting.get().browser(0);

    @Test
    void theRootLeadsToTheStartPage() {
        HttpResponse<String> answer = browser.get("/", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("http://127.0.0.1:8101/");
    }

    @Test
    void theMenuLeadsToRulesAndSuggestion() {
        String page = browser.get("/desk", "Accept", "text/html").body();
        assertThat(page.substring(page.indexOf("class=\"ow-nav\""), page.indexOf("</header>")))
                .contains("href=\"http://127.0.0.1:8102/rules\"", "href=\"http://127.0.0.1:8102/suggestion\"");
    }
}
