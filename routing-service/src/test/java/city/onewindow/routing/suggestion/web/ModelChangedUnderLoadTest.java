package city.onewindow.routing.suggestion.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.contracts.issue.IssueAccepted;
import city.onewindow.contracts.issue.IssueDispatched;
import city.onewindow.contracts.issue.IssueDispatched.By;
import city.onewindow.contracts.issue.IssueDispatched.SuggestionBasis;
import city.onewindow.routing.running.RunningRouting;
import city.onewindow.routing.running.UnderLoad;
import city.onewindow.routing.suggestion.MadeUpIssues;
import city.onewindow.routing.suggestion.model.Example;
import city.onewindow.testkit.Browser;
import city.onewindow.testkit.Events;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Issues stream in over Kafka to two replicas while a dispatcher goes from one model to another and back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModelChangedUnderLoadTest {
    private static final int CHANGES = 4;
    private static final String SUBJECT = "关于出口退税的问题";
    private static final String TEXT = "增值税发票的申报，税务大厅说税率不对；社保缴费和落户的事，请问怎么办";

    private final RunningRouting routing = RunningRouting.get();
    private final Models models = new Models(routing);
    private final Browser here = routing.browser(0);
    private final JsonMapper json = new JsonMapper();

    /** What a version says to the one text; by lead, probability and words it is told from the other's. */
    private record Saying(String lead, double probability, double threshold, List<String> words) {}

    @BeforeEach
    void noModelHasLived() {
        models.forget();
    }

    @Test
    void everyDispatchIsWholeOfTheModelThatItNames() {
        long one = models.trained(MadeUpIssues.of(240, 1));
        models.activate(one);
        models.awaitEverywhere(one);
        long other = models.trained(swapped(MadeUpIssues.of(360, 4)));
        Saying ofOne = saying(one);
        Saying ofOther = saying(other);
        assertThat(ofOne.lead()).isEqualTo("taxation");
        assertThat(ofOther.lead()).isEqualTo("ecology");
        assertThat(ofOne.probability()).isNotEqualTo(ofOther.probability());
        assertThat(ofOne.words()).isNotEqualTo(ofOther.words());

        List<IssueDispatched> dispatches = new UnderLoad(routing)
                .dispatches(
                        uncategorised(),
                        CHANGES,
                        change -> {
                            if (change % 2 == 0) {
                                models.activate(other);
                            } else {
                                rollBack();
                            }
                        },
                        change -> models.awaitEverywhere(change % 2 == 0 ? other : one));

        assertThat(dispatches).allSatisfy(dispatch -> {
            assertThat(dispatch.basis().by()).isEqualTo(By.SUGGESTION);
            assertThat(dispatch.basis().rule()).isNull();
            SuggestionBasis basis = Objects.requireNonNull(dispatch.basis().suggestion());
            assertThat(basis.modelVersion()).isIn("" + one, "" + other);
            assertThat(said(dispatch.lead().code(), basis))
                    .isEqualTo(basis.modelVersion().equals("" + one) ? ofOne : ofOther);
        });
        assertThat(dispatches)
                .extracting(dispatch ->
                        Objects.requireNonNull(dispatch.basis().suggestion()).modelVersion())
                .contains("" + one, "" + other);
    }

    private static Saying said(String lead, SuggestionBasis basis) {
        return new Saying(
                lead,
                basis.probability(),
                basis.threshold(),
                basis.words().stream().map(word -> json(word)).toList());
    }

    private static String json(Object word) {
        return JsonMapper.shared().writeValueAsString(word);
    }

    private Saying saying(long version) {
        String body = here.post(
                        "/api/suggestion/tries",
                        json.writeValueAsString(Map.of("subject", SUBJECT, "text", TEXT, "version", version)))
                .body();
        JsonNode answer = json.readTree(body);
        assertThat(answer.path("outcome").asString()).as(body).isEqualTo("confident");
        JsonNode best = answer.path("best").path(0);
        return new Saying(
                best.path("department").asString(),
                best.path("probability").asDouble(),
                answer.path("threshold").asDouble(),
                best.path("words").valueStream().map(JsonNode::toString).toList());
    }

    private static IssueAccepted uncategorised() {
        IssueAccepted like = Events.accepted();
        return new IssueAccepted(
                like.trackingCode(),
                like.channel(),
                like.requesterKind(),
                null,
                like.district(),
                null,
                null,
                SUBJECT,
                TEXT,
                like.submittedAt(),
                like.accessDigest(),
                like.personal());
    }

    /** Taxation and ecology the wrong way round, and one in twenty anywhere, which makes it less sure. */
    private static List<Example> swapped(List<Example> examples) {
        return IntStream.range(0, examples.size())
                .mapToObj(number -> new Example(
                        examples.get(number).text(),
                        number % 20 == 0
                                ? "human-resources"
                                : switch (examples.get(number).label()) {
                                    case "taxation" -> "ecology";
                                    case "ecology" -> "taxation";
                                    default -> "human-resources";
                                }))
                .toList();
    }

    private void rollBack() {
        var answer = here.post(
                "/api/suggestion/activations/roll-back",
                "{\"by\":\"王\",\"reason\":\"演练\"}",
                "If-Match",
                here.get("/api/suggestion").headers().firstValue("ETag").orElseThrow());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    /** The others in this run know of no model. */
    @AfterAll
    void end() {
        models.activate(0);
        models.awaitEverywhere(0);
    }
}
