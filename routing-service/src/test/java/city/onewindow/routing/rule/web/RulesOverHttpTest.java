package city.onewindow.routing.rule.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.rule.application.RuleStore;
import city.onewindow.routing.rule.application.RuleStoreContract;
import city.onewindow.routing.rule.file.RulesXlsxWriter;
import city.onewindow.routing.rule.file.RulesYamlWriter;
import city.onewindow.routing.rule.model.LargestTable;
import city.onewindow.routing.rule.model.Tables;
import city.onewindow.routing.rule.model.WrittenRule;
import city.onewindow.routing.rule.model.WrittenTable;
import city.onewindow.routing.rule.mongo.MongoRuleStore;
import city.onewindow.routing.running.RunningRouting;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two replicas beside a real broker and the embedded store: one dispatcher's way from a draft to a roll-back. Others
 * change the rules of the same routing, so that revisions are counted from what is found, and it is left without rules.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RulesOverHttpTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String TABLE = """
            {"author": "王", "otherwise": "catalogue", "rules": [
              {"id": "zone-refunds", "zh": "开发区退税", "when": {"district": ["development-zone"]},
               "words": {"any": ["退税"]}, "then": {"lead": "taxation", "priority": "high", "reply": 3}}]}
            """;
    private static final String ASK = """
            {"district": "development-zone", "category": "industry-support", "subject": "出口退 税", "text": "何时到账?"}
            """;

    private static final String NO_RULES = """
            {"author": "王", "otherwise": "catalogue", "rules": []}
            """;

    private final RunningRouting routing = RunningRouting.get();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String here = routing.address(0);
    private final String there = routing.address(1);
    /** The draft's, before the first change. */
    private long draft;
    /** The activations', before the first. */
    private long activations;

    @BeforeAll
    void begin() throws Exception {
        draft = number(get("/api/rules/draft"), "revision");
        activations = number(get("/api/rules/activations"), "revision");
    }

    @AfterAll
    void leaveNoRules() throws Exception {
        assertThat(put("application/json", bytes(NO_RULES), number(get("/api/rules/draft"), "revision"))
                        .statusCode())
                .isEqualTo(200);
    }

    private static long number(HttpResponse<String> answer, String name) {
        return JsonMapper.shared().readTree(answer.body()).path(name).asLong(0);
    }

    @Test
    @Order(1)
    void withoutRulesTheCatalogueDecides() throws Exception {
        HttpResponse<String> decided = post(here, "/api/rules/decide", null, ASK);
        assertThat(decided.statusCode()).isEqualTo(200);
        assertThat(decided.body()).contains("\"by\":\"catalogue\"", "\"rulesVersion\":0");
    }

    @Test
    @Order(2)
    void aDraftThatDoesNotHoldIsSavedAndSaysWhereAndHowToMendIt() throws Exception {
        String faulty = TABLE.replace("taxation", "taxes");
        HttpResponse<String> saved = put("application/json", bytes(faulty), draft);
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.body()).contains("\"sound\":false", "rule-unknown-department", "taxation");
        String terms = faulty.replace("\"reply\": 3", "\"acknowledge\": 2147483647, \"reply\": -1");
        HttpResponse<String> wrong = put("application/json", bytes(terms), draft + 1);
        assertThat(wrong.body()).contains("\"acknowledge\":2147483647", "\"reply\":-1", "\"field\":\"reply\"");
        String oneDay = faulty.replace("\"reply\": 3", "\"acknowledge\": 1, \"reply\": 3");
        assertThat(put("application/json", bytes(oneDay), draft + 2).statusCode())
                .isEqualTo(200);
        assertThat(get("/rules?lang=en").body())
                .contains("acknowledge in 1 working day<", "reply in 3 working days<")
                .doesNotContain("??");
        draft += 2;
        HttpResponse<String> refused =
                post(here, "/api/rules/versions", draft + 1, "{\"author\": \"王\", \"reason\": \"试行\"}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("/rules/0/then/lead");
        assertThat(put("application/json", bytes(TABLE), draft).statusCode()).isEqualTo(412);
        assertThat(put("application/json", bytes(TABLE), null).statusCode()).isEqualTo(428);
    }

    @Test
    @Order(3)
    void aVersionThatIsActivatedDecidesOnEveryReplica() throws Exception {
        assertThat(put("application/json", bytes(TABLE), draft + 1).body()).contains("\"sound\":true");
        assertThat(post(here, "/api/rules/decide?by=draft", null, ASK).body()).contains("zone-refunds");
        HttpResponse<String> published =
                post(here, "/api/rules/versions", draft + 2, "{\"author\": \"王\", \"reason\": \"试行\"}");
        assertThat(published.statusCode()).isEqualTo(201);
        long number = number(published, "number");
        assertThat(number).isPositive();
        HttpResponse<String> activated = post(
                here,
                "/api/rules/activations",
                activations,
                "{\"version\": " + number + ", \"by\": \"王\", \"reason\": \"试行\"}");
        assertThat(activated.statusCode()).isEqualTo(201);
        assertThat(post(here, "/api/rules/decide", null, ASK).body())
                .contains(
                        "\"by\":\"rule\"",
                        "\"ruleId\":\"zone-refunds\"",
                        "\"tableVersion\":" + number,
                        "taxation",
                        "\"reply\":3");
        Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .untilAsserted(() -> assertThat(
                                post(there, "/api/rules/decide", null, ASK).body())
                        .contains("\"ruleId\":\"zone-refunds\""));
        assertThat(get("/api/rules/versions").body()).contains("\"number\":" + number, "试行");
        assertThat(get("/api/rules/versions/" + number + "/changes").body()).contains("\"added\":[\"zone-refunds\"]");
        assertThat(get("/api/rules/versions/9000").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(4)
    void aFileBecomesTheDraftAndComesBackAsItWas() throws Exception {
        HttpResponse<String> xlsx = put(XLSX, RulesXlsxWriter.write(Tables.FULL), draft + 2);
        assertThat(xlsx.statusCode()).as(xlsx.body()).isEqualTo(200);
        HttpResponse<String> yaml = get("/api/rules/draft/file?as=yaml");
        assertThat(yaml.body()).contains("id: visa-zone", "work permit");
        HttpResponse<String> again = put("application/yaml", bytes(yaml.body()), draft + 3);
        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        HttpResponse<String> wrong = put("application/yaml", bytes("rules: [{colour: x}]"), draft + 4);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("rules-file-unknown");
        WrittenTable faulty =
                Tables.of(Tables.to("a", "nobody", Map.of(), "税"), Tables.to("a", "taxation", Map.of(), "退税"));
        HttpResponse<String> sheet = put(XLSX, RulesXlsxWriter.write(faulty), draft + 4);
        assertThat(sheet.body())
                .contains("\"row\":1", "第 2 行：派单目录中没有部门“nobody”", "第 3 行：代码“a”与第 2 行重复", "\"place\":\"O2\"");
        put(XLSX, RulesXlsxWriter.write(Tables.FULL), draft + 5);
    }

    @Test
    @Order(5)
    void aRollBackLeadsBackToTheCatalogueAndNamesThePlanThatItDrops() throws Exception {
        long version = number(get("/api/rules/activations"), "now");
        String plan = "{\"version\": %d, \"from\": \"%s\", \"by\": \"王\", \"reason\": \"以后\"}";
        HttpResponse<String> past =
                post(here, "/api/rules/activations", activations + 1, plan.formatted(version, "2025-01-01T00:00:00Z"));
        assertThat(past.statusCode()).as(past.body()).isEqualTo(422);
        assertThat(past.body()).contains("\"/from\"", "rules-from-past").doesNotContain("??");
        HttpResponse<String> far =
                post(here, "/api/rules/activations", activations + 1, plan.formatted(version, "9999-01-01T00:00:00Z"));
        assertThat(far.statusCode()).as(far.body()).isEqualTo(422);
        assertThat(far.body()).contains("\"/from\"", "rules-from-far").doesNotContain("??");
        String soon = Instant.now()
                .plus(Duration.ofDays(300))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        HttpResponse<String> seconds = post(
                here,
                "/api/rules/activations",
                activations + 1,
                "{\"version\": 0, \"from\": 4102444800, \"by\": \"王\", \"reason\": \"以后\"}");
        assertThat(seconds.statusCode()).as(seconds.body()).isEqualTo(400);
        assertThat(seconds.body()).contains("\"/from\"", "2026-01-31T08:00:00Z");
        HttpResponse<String> already =
                post(here, "/api/rules/activations", activations + 1, plan.formatted(version, soon));
        assertThat(already.statusCode()).as(already.body()).isEqualTo(409);
        assertThat(already.body()).contains("rules-in-force-already").doesNotContain("??");
        HttpResponse<String> planned = post(here, "/api/rules/activations", activations + 1, plan.formatted(0, soon));
        assertThat(planned.statusCode()).as(planned.body()).isEqualTo(201);
        assertThat(planned.body()).contains("\"dropped\":[]");
        activations++;
        HttpResponse<String> back =
                post(here, "/api/rules/activations/roll-back", activations + 1, "{\"by\": \"王\", \"reason\": \"派错了\"}");
        assertThat(back.statusCode()).as(back.body()).isEqualTo(201);
        assertThat(back.body()).contains("\"dropped\":[{\"version\":0", soon, "\"back\":true");
        assertThat(post(here, "/api/rules/decide", null, ASK).body()).contains("\"by\":\"catalogue\"");
        assertThat(get("/api/rules/activations").body())
                .contains("\"revision\":" + (activations + 2), "派错了", "\"dropped\":[{");
    }

    /** Beside the steps above: no draft comes of what is refused. */
    @Test
    @Order(6)
    void theLimitThatStrikesIsTheOneThatIsNamed() throws Exception {
        long read = number(get("/api/rules/draft"), "revision");
        WrittenTable largest = LargestTable.of(12);
        HttpResponse<String> taken = put(XLSX, RulesXlsxWriter.write(largest), read);
        assertThat(taken.statusCode()).as(start(taken)).isEqualTo(200);
        List<WrittenRule> more = new ArrayList<>(largest.rules());
        more.add(Tables.to("one-more", "taxation", Map.of(), "词"));
        HttpResponse<String> rows = put("application/yaml", yaml("catalogue", more), read + 1);
        assertThat(rows.statusCode()).as(start(rows)).isEqualTo(413);
        assertThat(rows.body())
                .contains("rules-too-large", "5,000", "1,000,000")
                .doesNotContain("KiB");
        assertThat(put("application/yaml", new byte[(8 << 20) + 1], read + 1).body())
                .contains("8,192 KiB");
        HttpResponse<String> elsewhere = post(here, "/api/rules/decide", null, " ".repeat(257 << 10));
        assertThat(elsewhere.statusCode()).isEqualTo(413);
        assertThat(elsewhere.body()).contains("256 KiB");
        HttpResponse<String> empty = put("application/yaml", new byte[0], read + 1);
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("rules-file-empty").doesNotContain("JSON", "??");
        HttpResponse<String> silent = put("application/yaml", bytes("format: 1\notherwise: catalogue\n"), read + 1);
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("\"/rules\"", "rules-file-no-rules", "rules: []");
        HttpResponse<String> latin = put("application/yaml", new byte[] {'#', (byte) 0xe9, '\n'}, read + 1);
        assertThat(latin.statusCode()).isEqualTo(400);
        assertThat(latin.body()).contains("not-utf8", "UTF-8").doesNotContain("JSON", "??");
        HttpResponse<String> alias = put("application/yaml", bytes("rules: [&a {id: x}, *a]"), read + 1);
        assertThat(alias.body()).contains("rules-file-reference").doesNotContain("rules-file-limit", "??");
        assertThat(put(XLSX, new byte[0], read + 1).body()).contains("rules-file-workbook");
    }

    private static byte[] yaml(String otherwise, List<WrittenRule> rules) {
        return bytes(RulesYamlWriter.write(new WrittenTable(otherwise, rules)));
    }

    private static String start(HttpResponse<String> answer) {
        return answer.body().substring(0, Math.min(500, answer.body().length()));
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_METHOD)
    class OnTheStore extends RuleStoreContract {
        private final MongoClient client = MongoClients.create(routing.storeUri());

        @Override
        protected RuleStore store() {
            return new MongoRuleStore(client.getDatabase("rules_" + UUID.randomUUID()));
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(here + path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String at, String path, @Nullable Long match, String json) throws Exception {
        return send(at, "POST", path, match, "application/json", bytes(json));
    }

    /** The draft, whoever's: JSON says itself whose. */
    private HttpResponse<String> put(String type, byte[] draft, @Nullable Long match) throws Exception {
        String author = type.equals("application/json") ? "" : "?author=%E6%9D%8E";
        return send(here, "PUT", "/api/rules/draft" + author, match, type, draft);
    }

    private HttpResponse<String> send(
            String at, String method, String path, @Nullable Long match, String type, byte[] body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(at + path))
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofByteArray(body));
        if (match != null) {
            request.header("If-Match", "\"" + match + "\"");
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
