package city.onewindow.routing.rule.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.onewindow.contracts.issue.Department;
import city.onewindow.contracts.issue.IssueDispatched;
import city.onewindow.routing.running.RunningRouting;
import city.onewindow.routing.running.UnderLoad;
import city.onewindow.testkit.Browser;
import city.onewindow.testkit.Events;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Issues stream in over Kafka to two replicas while a dispatcher goes from one version of the rules to another and back. */
class RulesChangedUnderLoadTest {
    private static final int CHANGES = 4;

    private final RunningRouting routing = RunningRouting.get();
    private final Browser here = routing.browser(0);
    private final JsonMapper json = new JsonMapper();

    /** What one version does with every issue; no part of it is like the other's. */
    private record Way(String lead, String assist, String priority, int reply) {
        static final Way ONE = new Way("taxation", "science", "high", 1);
        static final Way OTHER = new Way("industry", "housing", "normal", 30);

        String table(String author) {
            return """
                {"author": "%s", "otherwise": "catalogue", "rules": [
                  {"id": "all", "zh": "全部", "when": {"district": ["development-zone"]},
                   "then": {"lead": "%s", "assists": ["%s"], "priority": "%s", "reply": %d}}]}
                """.formatted(author, lead, assist, priority, reply);
        }
    }

    @Test
    void everyDispatchIsWholeOfTheVersionThatItNames() {
        long one = publish(Way.ONE);
        long other = publish(Way.OTHER);
        activate(one);
        await().atMost(Duration.ofSeconds(60)).until(() -> decidesBy(routing.browser(1)) == one);

        List<IssueDispatched> dispatches = new UnderLoad(routing)
                .dispatches(
                        Events.accepted(),
                        CHANGES,
                        change -> activate(change % 2 == 0 ? other : one),
                        change -> await().atMost(Duration.ofSeconds(60))
                                .until(() -> decidesBy(routing.browser(1)) == (change % 2 == 0 ? other : one)));
        Instant soon = Instant.now().plus(Duration.ofDays(20));
        assertThat(dispatches).allSatisfy(dispatch -> {
            long version = version(dispatch);
            assertThat(version).isIn(one, other);
            Way way = version == one ? Way.ONE : Way.OTHER;
            assertThat(dispatch.lead().code()).isEqualTo(way.lead());
            assertThat(dispatch.assists()).extracting(Department::code).containsExactly(way.assist());
            assertThat(dispatch.priority()).hasToString(way.priority().toUpperCase(Locale.ROOT));
            // One working day is less than twenty days, thirty are more, whichever holidays lie between.
            assertThat(dispatch.replyBy().isAfter(soon)).isEqualTo(way == Way.OTHER);
        });
        assertThat(dispatches).extracting(RulesChangedUnderLoadTest::version).contains(one, other);
        activate(0);
    }

    /** 0 where no rule placed it. */
    private static long version(IssueDispatched dispatch) {
        IssueDispatched.RuleBasis rule = dispatch.basis().rule();
        return rule == null ? 0 : rule.tableVersion();
    }

    private long publish(Way way) {
        long draft = body(here.get("/api/rules/draft")).path("revision").asLong();
        HttpResponse<String> saved = here.send(
                "PUT",
                "/api/rules/draft",
                way.table("王").getBytes(StandardCharsets.UTF_8),
                Map.of("Content-Type", "application/json", "If-Match", "\"" + draft + "\""));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        HttpResponse<String> published = here.post(
                "/api/rules/versions",
                "{\"author\": \"王\", \"reason\": \"演练\"}",
                "If-Match",
                "\"" + (draft + 1) + "\"");
        assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
        return body(published).path("number").asLong();
    }

    private void activate(long version) {
        long seen = body(here.get("/api/rules/activations")).path("revision").asLong();
        HttpResponse<String> activated = here.post(
                "/api/rules/activations",
                "{\"version\": %d, \"by\": \"王\", \"reason\": \"演练\"}".formatted(version),
                "If-Match",
                "\"" + seen + "\"");
        assertThat(activated.statusCode()).as(activated.body()).isEqualTo(201);
    }

    private long decidesBy(Browser replica) {
        String ask = "{\"district\": \"development-zone\", \"subject\": \"问\", \"text\": \"问\"}";
        return body(replica.post("/api/rules/decide", ask))
                .findPath("tableVersion")
                .asLong(0);
    }

    private JsonNode body(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }
}
