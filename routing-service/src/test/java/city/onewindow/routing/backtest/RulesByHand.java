package city.onewindow.routing.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.running.RunningRouting;
import city.onewindow.testkit.Browser;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page of rules as its forms send it, without any script. */
abstract class RulesByHand {
    final RunningRouting routing = RunningRouting.get();
    final Browser browser = routing.browser(0);

    String page(String query) {
        HttpResponse<String> answer = browser.get("/rules" + query, "Accept", "text/html");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("??");
        return answer.body();
    }

    static String hidden(String page, String name) {
        Matcher matcher =
                Pattern.compile("name=\"" + name + "\" value=\"([0-9]+)\"").matcher(page);
        assertThat(matcher.find()).as(name).isTrue();
        return matcher.group(1);
    }

    HttpResponse<String> change(String what, String... fields) {
        List<String> form = new ArrayList<>(List.of("revision", hidden(page(""), "revision"), "do", what));
        form.addAll(List.of(fields));
        return browser.submit("/rules/draft", form);
    }

    void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    HttpResponse<String> live(String what, String... fields) {
        String page = page("");
        List<String> form = new ArrayList<>(
                List.of("draft", hidden(page, "draft"), "decided", hidden(page, "decided"), "do", what));
        form.addAll(List.of(fields));
        return browser.submit("/rules/live", form);
    }

    static int rowOf(String page, String id) {
        String before = page.substring(0, page.indexOf(id));
        int at = before.lastIndexOf("id=\"row-") + 8;
        return Integer.parseInt(before.substring(at, before.indexOf('"', at)));
    }
}
