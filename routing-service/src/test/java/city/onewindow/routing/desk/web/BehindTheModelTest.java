package city.onewindow.routing.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.assignment.model.Case;
import city.onewindow.routing.running.RunningRouting;
import city.onewindow.routing.running.RunningRouting.Issue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** With a model live, what the catalogue lacked is still found in the queue. */
class BehindTheModelTest {
    private final RunningRouting routing = RunningRouting.get();

    /** The issues that are listed; one that another is like is named beside that one, too. */
    private List<String> queue(String reason) {
        List<String> ids = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = JsonMapper.shared()
                    .readTree(routing.browser(0)
                            .get("/api/triage?reason=" + reason + after)
                            .body());
            page.path("issues").forEach(line -> ids.add(line.path("id").asString()));
            String next = page.path("next").asString("");
            after = next.isEmpty() ? "" : "&after=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        } while (!after.isEmpty());
        return ids;
    }

    /** The model is asked only where the catalogue cannot place; both reasons hold then. */
    @ParameterizedTest
    @CsvSource({
        "unread,,development-zone,no-category",
        "abstained,star-gazing,development-zone,unknown-category",
        "unread,plant-and-land,atlantis,unknown-district",
        "abstained,plant-and-land,unsure,no-district"
    })
    void theCataloguesReasonIsStillFoundBehindTheModels(
            String told, @Nullable String category, String district, String behind) {
        Issue issue = routing.accepted(category, district, "hidden", state -> {
            Case.Triage triage = (Case.Triage) state;
            return new Case.Triage(triage.facts(), triage.aftermath(), told, triage.since(), List.of(), null);
        });
        for (String reason :
                List.of("no-category", "unknown-category", "unknown-district", "no-district", "no-entry", "no-rule")) {
            boolean holds = queue(reason).contains(issue.id());
            assertThat(holds).as(reason).isEqualTo(reason.equals(behind));
        }
        assertThat(queue(told)).contains(issue.id());
    }
}
