package city.onewindow.routing.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Where the department stays, the page of a back-test says what differs. */
class DifferencesOnThePageTest extends RulesByHand {
    private static final String WORD = "只改期限的规则词";

    @Test
    void deadlinesAssistsAndPriorityAreSaidFromWhatToWhat() {
        String issue = routing.dispatched(WORD).id();
        String lead = routing.state(issue).given().orElseThrow().lead().code();
        done(change(
                "save:0",
                "author",
                "王",
                "id",
                "deadlines-only",
                "zh",
                "只改期限",
                "any",
                WORD,
                "where",
                "anywhere",
                "lead",
                lead,
                "assists",
                "taxation",
                "priority",
                "high",
                "acknowledge",
                "40",
                "reply",
                "80",
                "enabled",
                "true"));
        done(change("otherwise", "author", "王", "otherwise", "catalogue"));
        assertThat(row("zh", issue))
                .contains("协办：", "→", "优先级：不设 → 优先")
                .containsPattern("答复期限：[0-9]+年[0-9]+月[0-9]+日 → [0-9]+年[0-9]+月[0-9]+日");
        assertThat(row("en", issue))
                .contains("assists: ", "priority: none → high")
                .containsPattern("reply by [0-9]+ [A-Z][a-z]+ [0-9]+ → [0-9]+ [A-Z][a-z]+ [0-9]+");
        browser.get("/rules?lang=zh", "Accept", "text/html");
        done(change("remove:" + rowOf(page(""), "deadlines-only"), "author", "王"));
    }

    private String row(String language, String issue) {
        String page = browser.get("/rules/backtest?months=60&lang=" + language, "Accept", "text/html")
                .body();
        Matcher row = Pattern.compile("<tr>\\s*<td><a[^>]*/triage/" + issue + ".*?</tr>", Pattern.DOTALL)
                .matcher(page);
        assertThat(row.find()).as(page).isTrue();
        return row.group();
    }
}
