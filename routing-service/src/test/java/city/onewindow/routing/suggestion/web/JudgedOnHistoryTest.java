package city.onewindow.routing.suggestion.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.assignment.Cases;
import city.onewindow.routing.running.RunningRouting;
import city.onewindow.routing.suggestion.MadeUpIssues;
import city.onewindow.routing.suggestion.model.Example;
import city.onewindow.routing.suggestion.model.KeptBack;
import city.onewindow.testkit.Browser;
import city.onewindow.testkit.Events;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file of elsewhere may fit itself and not the city: where enough was answered here, that decides, and it is said. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JudgedOnHistoryTest {
    private final RunningRouting routing = RunningRouting.get();
    private final Models models = new Models(routing);
    private final Browser here = routing.browser(0);

    @BeforeEach
    void noModelHasLived() {
        models.forget();
    }

    private JsonNode learned(List<Example> file, String more) {
        HttpResponse<String> trained = here.send(
                "POST",
                "/api/suggestion/models?by=W&reason=file" + more,
                TrainedOnAFileTest.csv(file),
                Map.of("Content-Type", "text/csv; charset=UTF-8"));
        assertThat(trained.statusCode()).as(trained.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(trained.body());
    }

    @Test
    void aModelFromAFileIsJudgedOnWhatWasAnsweredHere() {
        // Only the kept-back ones matter here; others in this run may have answered more.
        String text = Events.accepted().text();
        List<Example> answered = MadeUpIssues.of(300, 9).stream()
                .filter(each -> KeptBack.is(each.text(), text))
                .toList();
        assertThat(answered).hasSizeGreaterThanOrEqualTo(30);
        answered.forEach(each -> routing.accepted(null, each.text(), triage -> Cases.answered(triage, each.label())));
        JsonNode right = learned(MadeUpIssues.of(150, 3), "");
        assertThat(right.path("decides").asString()).isEqualTo("history");
        assertThat(right.path("onHistory").path("rows").asInt()).isGreaterThanOrEqualTo(30);
        models.activate(right.path("number").asLong());

        List<Example> turned = MadeUpIssues.of(150, 4).stream()
                .map(each -> new Example(each.text(), each.label().equals("taxation") ? "ecology" : "taxation"))
                .toList();
        JsonNode foreign = learned(turned, "");
        assertThat(foreign.path("comparison").path("right").asInt())
                .isGreaterThan(foreign.path("comparison").path("liveRight").asInt());
        assertThat(foreign.path("onHistory").path("live").asLong())
                .isEqualTo(right.path("number").asLong());
        for (String language : List.of("zh", "en")) {
            HttpResponse<String> refused = here.post(
                    "/api/suggestion/activations?lang=" + language,
                    "{\"version\":%d,\"by\":\"王\",\"reason\":\"演练\"}"
                            .formatted(foreign.path("number").asLong()),
                    "If-Match",
                    here.get("/api/suggestion").headers().firstValue("ETag").orElseThrow());
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body())
                    .contains("suggestion-not-better-history", language.equals("zh") ? "已答复" : "our own answered")
                    .doesNotContain("??");
            assertThat(here.get("/suggestion?lang=" + language, "Accept", "text/html")
                            .body())
                    .contains(language.equals("zh") ? "本平台已答复的" : "Of our own answered issues")
                    .contains(language.equals("zh") ? "该文件中的" : "Of the file")
                    .contains(language.equals("zh") ? "以此为准" : "decides")
                    .contains("name=\"without\" value=\"general-desk\"")
                    .doesNotContain("??");
        }
        String every = String.join(",", routing.everyDepartment());
        JsonNode alone = learned(turned, "&without=" + every);
        assertThat(alone.path("decides").asString()).isEqualTo("file");
        assertThat(alone.path("onHistory").isMissingNode()
                        || alone.path("onHistory").isNull())
                .isTrue();
        assertThat(here.get("/suggestion?lang=en", "Accept", "text/html").body())
                .contains("None of our own answered issues is kept back");
    }

    /** The others in this run know of no model. */
    @AfterAll
    void end() {
        models.activate(0);
        models.awaitEverywhere(0);
    }
}
