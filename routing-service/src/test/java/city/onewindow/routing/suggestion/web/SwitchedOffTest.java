package city.onewindow.routing.suggestion.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.running.RunningRouting;
import city.onewindow.routing.suggestion.MadeUpIssues;
import city.onewindow.testkit.Browser;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** While no model is in force the last one is still to be beaten, and nothing says that it is in force. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SwitchedOffTest {
    private final RunningRouting routing = RunningRouting.get();
    private final Models models = new Models(routing);
    private final Browser here = routing.browser(0);

    @BeforeAll
    void noModelHasLived() {
        models.forget();
    }

    private String refused(long version, String language) {
        HttpResponse<String> refused = here.post(
                "/api/suggestion/activations?lang=" + language,
                "{\"version\":%d,\"by\":\"王\",\"reason\":\"演练\"}".formatted(version),
                "If-Match",
                here.get("/api/suggestion").headers().firstValue("ETag").orElseThrow());
        assertThat(refused.statusCode()).isEqualTo(409);
        return refused.body();
    }

    @Test
    void theLastThatWasInForceIsCalledSo() {
        long first = models.trained(MadeUpIssues.of(150, 1));
        long uncompared = models.trained(MadeUpIssues.of(150, 1));
        models.activate(first);
        assertThat(refused(first, "zh")).contains("suggestion-in-force-already", first + " 号模型本来就在用");
        assertThat(refused(first, "en")).contains("Model " + first + " is in force anyway. Nothing was changed.");
        assertThat(refused(uncompared, "zh")).contains("suggestion-not-compared", "在用的不是 " + first + " 号模型");
        assertThat(refused(uncompared, "en"))
                .contains("suggestion-not-compared", "model " + first + " was not in force");
        models.activate(0);
        long compared = models.trained(MadeUpIssues.of(150, 1));
        assertThat(refused(uncompared, "zh"))
                .contains("suggestion-not-compared", "现在不用模型，上次在用的是 " + first + " 号模型")
                .doesNotContain("在用的不是", "在用模型不变");
        assertThat(refused(uncompared, "en"))
                .contains("No model is in force now, and model " + first)
                .doesNotContain("was not in force", "the one in force");
        assertThat(refused(compared, "zh"))
                .contains("suggestion-not-better-file", "上次在用的 " + first + " 号模型")
                .doesNotContain("在用模型不变");
        assertThat(refused(compared, "en"))
                .contains("which was last in force")
                .doesNotContain("The one in force stays");
        models.activate(first);
        assertThat(refused(compared, "zh")).contains("，在用的 " + first + " 号模型");
        assertThat(refused(compared, "en")).contains("which is in force");
    }

    /** The others in this run know of no model. */
    @AfterAll
    void end() {
        models.activate(0);
        models.awaitEverywhere(0);
    }
}
