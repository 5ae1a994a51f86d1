package city.onewindow.routing.rule.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.RoutingService;
import city.onewindow.routing.rule.application.RuleStore;
import city.onewindow.routing.rule.application.RuleStoreContract;
import city.onewindow.routing.rule.file.RulesXlsxWriter;
import city.onewindow.routing.rule.model.Tables;
import city.onewindow.routing.rule.mongo.MongoRuleStore;
import city.onewindow.stack.supervise.LocalStack;
import city.onewindow.testkit.Infrastructure;
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
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Two replicas beside a real broker and the embedded store: one dispatcher's way from a draft to a roll-back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RulesOverHttpTest {
    private static final int FIRST_BASE = 14_100;
    private static final int LAST_BASE = 14_900;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String TABLE = """
            {"author": "王", "otherwise": "catalogue", "rules": [
              {"id": "zone-refunds", "zh": "开发区退税", "when": {"district": ["development-zone"]},
               "words": {"any": ["退税"]}, "then": {"lead": "taxation", "priority": "high", "reply": 3}}]}
            """;
    private static final String ASK = """
            {"district": "development-zone", "category": "industry-support", "subject": "出口退 税", "text": "何时到账?"}
            """;

    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable LocalStack stack;
    private @Nullable ConfigurableApplicationContext here;
    private @Nullable ConfigurableApplicationContext there;

    @BeforeAll
    void start() {
        stack = Infrastructure.start("routing-rules", FIRST_BASE, LAST_BASE);
        here = service(stack);
        there = service(stack);
    }

    private static ConfigurableApplicationContext service(LocalStack stack) {
        return new SpringApplicationBuilder(RoutingService.class)
                .run(
                        "--server.port=0",
                        "--onewindow.kafka.brokers=" + stack.brokers(),
                        "--onewindow.mongodb.uri=" + stack.storeUri(),
                        "--onewindow.store.kind=embedded");
    }

    @AfterAll
    void end() {
        for (ConfigurableApplicationContext service : new ConfigurableApplicationContext[] {here, there}) {
            if (service != null) {
                service.close();
            }
        }
        if (stack != null) {
            stack.close();
        }
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
        HttpResponse<String> saved = send(here, "PUT", "/api/rules/draft", "0", "application/json", bytes(faulty));
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.body()).contains("\"sound\":false", "rule-unknown-department", "taxation");
        HttpResponse<String> refused =
                post(here, "/api/rules/versions", "1", "{\"author\": \"王\", \"reason\": \"试行\"}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("/rules/0/then/lead");
        assertThat(send(here, "PUT", "/api/rules/draft", "0", "application/json", bytes(TABLE))
                        .statusCode())
                .isEqualTo(412);
        assertThat(send(here, "PUT", "/api/rules/draft", null, "application/json", bytes(TABLE))
                        .statusCode())
                .isEqualTo(428);
    }

    @Test
    @Order(3)
    void aVersionThatIsActivatedDecidesOnEveryReplica() throws Exception {
        assertThat(send(here, "PUT", "/api/rules/draft", "1", "application/json", bytes(TABLE))
                        .body())
                .contains("\"sound\":true");
        assertThat(post(here, "/api/rules/decide?by=draft", null, ASK).body()).contains("zone-refunds");
        HttpResponse<String> published =
                post(here, "/api/rules/versions", "2", "{\"author\": \"王\", \"reason\": \"试行\"}");
        assertThat(published.statusCode()).isEqualTo(201);
        assertThat(published.body()).contains("\"number\":1");
        HttpResponse<String> activated =
                post(here, "/api/rules/activations", "0", "{\"version\": 1, \"by\": \"王\", \"reason\": \"试行\"}");
        assertThat(activated.statusCode()).isEqualTo(201);
        assertThat(post(here, "/api/rules/decide", null, ASK).body())
                .contains(
                        "\"by\":\"rule\"",
                        "\"ruleId\":\"zone-refunds\"",
                        "\"tableVersion\":1",
                        "taxation",
                        "\"reply\":3");
        Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .untilAsserted(() -> assertThat(
                                post(there, "/api/rules/decide", null, ASK).body())
                        .contains("\"ruleId\":\"zone-refunds\""));
        assertThat(get("/api/rules/versions").body()).contains("\"number\":1", "试行");
        assertThat(get("/api/rules/versions/1/changes").body()).contains("\"added\":[\"zone-refunds\"]");
        assertThat(get("/api/rules/versions/7").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(4)
    void aFileBecomesTheDraftAndComesBackAsItWas() throws Exception {
        HttpResponse<String> xlsx =
                send(here, "PUT", "/api/rules/draft?author=%E6%9D%8E", "2", XLSX, RulesXlsxWriter.write(Tables.FULL));
        assertThat(xlsx.statusCode()).as(xlsx.body()).isEqualTo(200);
        HttpResponse<String> yaml = get("/api/rules/draft/file?as=yaml");
        assertThat(yaml.body()).contains("id: visa-zone", "work permit");
        HttpResponse<String> again =
                send(here, "PUT", "/api/rules/draft?author=%E6%9D%8E", "3", "application/yaml", bytes(yaml.body()));
        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        HttpResponse<String> wrong = send(
                here,
                "PUT",
                "/api/rules/draft?author=%E6%9D%8E",
                "4",
                "application/yaml",
                bytes("rules: [{colour: x}]"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("rules-file-unknown");
    }

    @Test
    @Order(5)
    void aRollBackLeadsBackToTheCatalogue() throws Exception {
        HttpResponse<String> back =
                post(here, "/api/rules/activations/roll-back", "1", "{\"by\": \"王\", \"reason\": \"派错了\"}");
        assertThat(back.statusCode()).as(back.body()).isEqualTo(201);
        assertThat(post(here, "/api/rules/decide", null, ASK).body()).contains("\"by\":\"catalogue\"");
        assertThat(get("/api/rules/activations").body()).contains("\"revision\":2", "派错了");
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_METHOD)
    class OnTheStore extends RuleStoreContract {
        private final MongoClient client =
                MongoClients.create(java.util.Objects.requireNonNull(stack).storeUri());

        @Override
        protected RuleStore store() {
            return new MongoRuleStore(client.getDatabase("rules_" + UUID.randomUUID()));
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(uri(here, path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(
            @Nullable ConfigurableApplicationContext at, String path, @Nullable String match, String json)
            throws Exception {
        return send(at, "POST", path, match, "application/json", bytes(json));
    }

    private HttpResponse<String> send(
            @Nullable ConfigurableApplicationContext at,
            String method,
            String path,
            @Nullable String match,
            String type,
            byte[] body)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(at, path))
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

    private static URI uri(@Nullable ConfigurableApplicationContext at, String path) {
        return URI.create("http://127.0.0.1:"
                + java.util.Objects.requireNonNull(at).getEnvironment().getRequiredProperty("local.server.port")
                + path);
    }
}
