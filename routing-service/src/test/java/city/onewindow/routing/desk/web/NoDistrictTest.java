package city.onewindow.routing.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.contracts.issue.EventType;
import city.onewindow.contracts.issue.IssueEventJson;
import city.onewindow.contracts.issue.IssueTriaged;
import city.onewindow.messaging.event.Event;
import city.onewindow.routing.running.RunningRouting;
import city.onewindow.routing.running.RunningRouting.Issue;
import city.onewindow.testkit.Browser;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever does not know their district chose none: the catalogue lacks nothing. */
class NoDistrictTest {
    private final RunningRouting routing = RunningRouting.get();
    private final Browser browser = routing.browser(0);

    private Issue issue(String district) {
        return routing.accepted("plant-and-land", district, "区镇 " + district, UnaryOperator.identity());
    }

    private String queue(String reason) {
        return browser.get("/api/triage?reason=" + reason).body();
    }

    /** Of the list itself: another's line may name an issue as what it repeats. */
    private static String line(Issue issue) {
        return "\"id\":\"" + issue.id() + "\"";
    }

    private static String row(Issue issue) {
        return "id=\"i-" + issue.id() + "\"";
    }

    private String page(String path) {
        return browser.get(path, "Accept", "text/html").body();
    }

    @ParameterizedTest
    @CsvSource({"zh, 未选区镇, 目录中没有这个区镇", "en, district not chosen, a district that the catalogue does not know"})
    void isSaidToPeopleAndTravelsAsBefore(String language, String unchosen, String unknown) {
        Issue unsure = issue("unsure");
        Issue elsewhere = issue("atlantis");
        String in = "?lang=" + language;
        assertThat(page("/triage/" + unsure.id() + in)).contains(unchosen).doesNotContain(unknown, "??");
        assertThat(page("/triage/" + elsewhere.id() + in)).contains(unknown).doesNotContain(unchosen);
        assertThat(page("/triage" + in + "&reason=no-district"))
                .contains("<span>" + unchosen + "</span>", row(unsure))
                .doesNotContain("<span>" + unknown + "</span>", row(elsewhere), "??");
        assertThat(queue("no-district")).contains(line(unsure)).doesNotContain(line(elsewhere), "unknown-district");
        assertThat(queue("unknown-district")).contains(line(elsewhere)).doesNotContain(line(unsure), "no-district");
        assertThat(browser.get("/api/issues/" + unsure.id()).body()).contains("\"code\":\"no-district\"");
        Event told = routing.cases().find(unsure.id()).orElseThrow().events().getFirst();
        EventType type = EventType.named(told.envelope().type()).orElseThrow();
        assertThat(IssueEventJson.read(type, told.data()))
                .isInstanceOfSatisfying(
                        IssueTriaged.class,
                        triaged -> assertThat(triaged.reason()).isEqualTo("unknown-district"));
    }
}
