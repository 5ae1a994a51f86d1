package city.onewindow.routing.suggestion.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.onewindow.routing.running.RunningRouting;
import city.onewindow.routing.suggestion.application.TrainingSuggestion.Outcome;
import city.onewindow.routing.suggestion.application.TrainingSuggestion.Wanted;
import city.onewindow.routing.suggestion.model.Example;
import city.onewindow.testkit.Browser;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** Models of the running routing: trained on examples, activated over HTTP, told apart by their numbers. */
public record Models(RunningRouting routing) {

    /** As if no model had ever lived, so that the first may live. */
    public void forget() {
        routing.forgetModels();
        awaitEverywhere(0);
    }

    /** A version that learned from these, and is judged on them: not on what others in this run answered. @return its number */
    public long trained(List<Example> examples) {
        Outcome outcome = routing.training().fromFile(examples, new Wanted(0.9, routing.everyDepartment(), "王", "演练"));
        assertThat(outcome).isInstanceOf(Outcome.Added.class);
        return ((Outcome.Added) outcome).version().number();
    }

    /** Lets it live, where it does not anyway; the other replica knows a second later. @param version 0 for none */
    public void activate(long version) {
        Browser here = routing.browser(0);
        HttpResponse<String> activated = here.post(
                "/api/suggestion/activations",
                "{\"version\":%d,\"by\":\"王\",\"reason\":\"演练\"}".formatted(version),
                "If-Match",
                here.get("/api/suggestion").headers().firstValue("ETag").orElseThrow());
        if (!activated.body().contains("suggestion-in-force-already")) {
            assertThat(activated.statusCode()).as(activated.body()).isEqualTo(201);
        }
    }

    /** Until both replicas ask it. */
    public void awaitEverywhere(long version) {
        for (int replica = 0; replica < 2; replica++) {
            Browser browser = routing.browser(replica);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> browser.get("/api/suggestion").body().contains("\"now\":" + version + ","));
        }
    }
}
