package city.onewindow.routing.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.assignment.Cases;
import city.onewindow.routing.running.RunningRouting;
import city.onewindow.routing.suggestion.MadeUpIssues;
import city.onewindow.routing.suggestion.application.TrainingSuggestion.Outcome.Added;
import city.onewindow.routing.suggestion.application.TrainingSuggestion.Wanted;
import city.onewindow.routing.suggestion.model.Example;
import city.onewindow.routing.suggestion.web.Models;
import city.onewindow.testkit.Browser;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a model would have done, as a program and as a dispatcher's browser ask for it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BacktestOfModelTest {
    /** All made-up issues were submitted in that month. */
    private static final String MARCH = "until=2026-03-31&months=1";

    private final RunningRouting routing = RunningRouting.get();
    private final Models models = new Models(routing);
    private final Browser browser = routing.browser(0);
    private long version;

    @BeforeAll
    void learn() {
        for (Example each : MadeUpIssues.of(150, 1)) {
            routing.accepted(null, each.text(), triage -> Cases.answered(triage, each.label()));
        }
        version = ((Added) routing.training().fromHistory(new Wanted(0.9, Set.of(), "王", "试算")))
                .version()
                .number();
        // Nobody answers these: no model has learned from them.
        for (Example each : MadeUpIssues.of(9, 2)) {
            routing.triaged(each.text());
        }
    }

    @AfterAll
    void end() {
        models.activate(0);
        models.awaitEverywhere(0);
    }

    private HttpResponse<String> ask(String query) {
        return browser.send("POST", "/api/backtests?" + MARCH + "&" + query, new byte[0], Map.of());
    }

    private JsonNode answered(String query) {
        HttpResponse<String> answer = ask(query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(ask(query).body()).isEqualTo(answer.body());
        return JsonMapper.shared().readTree(answer.body());
    }

    @Test
    void aModelThatIsNotInForceSaysWhatItWouldHaveDoneAndWhatOfItItHadLearned() {
        JsonNode answer = answered("most=500&model=" + version);
        assertThat(answer.path("asked").path("tried").asString()).isEqualTo("model");
        assertThat(answer.path("asked").path("rules").asString()).isEqualTo("live");
        assertThat(answer.path("asked").path("modelVersion").asString()).isEqualTo("" + version);
        assertThat(answer.path("asked").path("learners").path(0).path("source").asString())
                .isEqualTo("history");
        JsonNode totals = answer.path("totals");
        JsonNode shares = totals.path("shares");
        assertThat(shares.path("mayHaveLearned").path("issues").asLong()
                        + shares.path("keptBack").path("issues").asLong()
                        + shares.path("later").path("issues").asLong())
                .isEqualTo(totals.path("judged").asLong());
        assertThat(shares.path("mayHaveLearned").path("suggested").asLong()).isPositive();
        assertThat(shares.path("keptBack").path("issues").asLong()).isPositive();
        assertThat(shares.path("later").path("issues").asLong()).isGreaterThanOrEqualTo(9);
        JsonNode suggested = answer.path("differences")
                .valueStream()
                .filter(each -> each.path("after").path("by").asString("").equals("suggestion"))
                .findFirst()
                .orElseThrow();
        assertThat(suggested.path("before").path("reason").asString()).isEqualTo("no-category");
        assertThat(suggested.path("after").path("modelVersion").asString()).isEqualTo("" + version);
        assertThat(suggested.path("after").path("probability").asDouble())
                .isGreaterThanOrEqualTo(
                        suggested.path("after").path("threshold").asDouble());
    }

    @Test
    void noModelIsOneTooAndModelsAreHeldAgainstModels() {
        JsonNode none = answered("model=0&against=" + version);
        assertThat(none.path("asked").path("against").asString()).isEqualTo("" + version);
        assertThat(none.path("asked").has("modelVersion")).isFalse();
        assertThat(none.path("totals").path("before").path("triaged").asLong())
                .isLessThan(none.path("totals").path("after").path("triaged").asLong());
        assertThat(none.path("asked").path("learners").path(0).path("version").asString())
                .isEqualTo("" + version);
        assertThat(answered("model=0&against=live").path("totals").has("shares"))
                .isTrue();
    }

    @Test
    void rulesAreTriedWithTheModelInForceAndEachDifferenceSaysWhichOfThemPlaces() {
        models.activate(version);
        JsonNode answer = answered("version=0&most=500");
        assertThat(answer.path("asked").path("tried").asString()).isEqualTo("rules");
        assertThat(answer.path("asked").path("modelVersion").asString()).isEqualTo("" + version);
        assertThat(answer.path("differences")
                        .valueStream()
                        .filter(each -> each.path("changed").toString().contains("lead"))
                        .map(each -> each.path("after").path("modelVersion").asString("")))
                .contains("" + version);
        String page = page("model=" + version);
        assertThat(page).contains("id=\"trial-shares\"", "号模型，把握");
        models.activate(0);
    }

    @Test
    void thePageSaysWhatAfterIsMadeOf() {
        assertThat(page("model=" + version))
                .contains("试算 " + version + " 号模型", "由 " + version + " 号模型推荐", "派单目录第", "可能学过", "未选类别");
        assertThat(page("lang=en&model=" + version))
                .contains("by model " + version + ", or to a dispatcher", "may have learned from", "kept back");
        assertThat(browser.get("/suggestion?lang=zh", "Accept", "text/html").body())
                .contains("/rules/backtest?model=" + version);
        page("lang=zh&model=0&against=live");
    }

    private String page(String query) {
        HttpResponse<String> page = browser.get("/rules/backtest?months=60&" + query, "Accept", "text/html");
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("??");
        return page.body();
    }

    @Test
    void whatCannotBeTriedIsNamed() {
        HttpResponse<String> unknown = ask("model=9000");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("no-such-model", "#query/model").doesNotContain("??");
        HttpResponse<String> both = ask("model=1&version=0");
        assertThat(both.statusCode()).isEqualTo(422);
        assertThat(both.body())
                .contains("\"#query/model\"", "backtest-rules-or-model")
                .doesNotContain("??");
        String table = "{\"otherwise\": \"catalogue\", \"rules\": []}";
        assertThat(browser.post("/api/backtests?model=1", table).body()).contains("backtest-rules-or-model");
        assertThat(ask("model=x").body()).contains("\"#query/model\"");
        assertThat(ask("model=" + version + "&against=9000").statusCode()).isEqualTo(404);
    }

    @Test
    void aModelThatIsNotWholeIsNotTried() {
        long damaged = models.trained(MadeUpIssues.of(60, 3));
        String digest = JsonMapper.shared()
                .readTree(browser.get("/api/suggestion/models/" + damaged).body())
                .path("digest")
                .asString();
        try (MongoClient client = MongoClients.create(routing.storeUri())) {
            assertThat(client.getDatabase("onewindow_routing")
                            .getCollection("model_parts")
                            .deleteOne(Filters.eq("_id", digest + "/0"))
                            .getDeletedCount())
                    .isEqualTo(1);
        }
        HttpResponse<String> refused = ask("model=" + damaged);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("backtest-model-unreadable").doesNotContain("??");
        assertThat(browser.get("/rules/backtest?model=" + damaged, "Accept", "text/html")
                        .statusCode())
                .isEqualTo(409);
        String asked = "{\"subject\":\"退税\",\"text\":\"\",\"version\":%d}";
        HttpResponse<String> tried = browser.post("/api/suggestion/tries", asked.formatted(damaged));
        assertThat(tried.statusCode()).isEqualTo(409);
        assertThat(tried.body()).contains("suggestion-unreadable").doesNotContain("??");
        assertThat(browser.post("/api/suggestion/tries", asked.formatted(9_000)).statusCode())
                .isEqualTo(404);
    }
}
