package city.onewindow.routing.suggestion.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.onewindow.routing.assignment.Cases;
import city.onewindow.routing.running.RunningRouting;
import city.onewindow.routing.suggestion.MadeUpIssues;
import city.onewindow.routing.suggestion.application.ModelStore;
import city.onewindow.routing.suggestion.application.ModelStoreContract;
import city.onewindow.routing.suggestion.application.ModelVersion;
import city.onewindow.routing.suggestion.application.ModelVersion.Comparison;
import city.onewindow.routing.suggestion.model.Example;
import city.onewindow.routing.suggestion.mongo.MongoModelStore;
import city.onewindow.testkit.Browser;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;

/** A dispatcher's way from answered issues to a model that two replicas ask, and back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuggestionOverHttpTest {
    private static final String TRAIN = "{\"by\":\"王\",\"reason\":\"每周\",\"precision\":0.9}";
    private static final String TRY = "{\"subject\":\"退税\",\"text\":\"增值税发票的出口退税申报，税率\"}";

    private final RunningRouting routing = RunningRouting.get();
    private final Browser here = routing.browser(0);
    private final Browser there = routing.browser(1);

    @BeforeEach
    void noModelHasLived() {
        new Models(routing).forget();
    }

    @Test
    void whatWasAnsweredIsLearnedAndAskedEverywhereAndCanBeTakenBack() {
        assertThat(here.post("/api/suggestion/tries", TRY).body()).contains("\"outcome\":\"unavailable\"");
        for (Example each : MadeUpIssues.of(150, 1)) {
            routing.accepted(null, each.text(), triage -> Cases.answered(triage, each.label()));
        }
        HttpResponse<String> trained = here.post("/api/suggestion/models", TRAIN);
        assertThat(trained.statusCode()).as(trained.body()).isEqualTo(201);
        assertThat(trained.body())
                .contains("\"source\":\"history\"", "\"taxation\"", "\"threshold\":")
                .containsPattern(
                        "\"comparison\":\\{\"rows\":[0-9]+,\"right\":[0-9]+,\"sure\":[1-9][0-9]*,\"sureRight\":[1-9]");
        assertThat(there.get("/api/suggestion/models").body()).contains("每周");

        long version = number(trained);
        String read = here.get("/api/suggestion").headers().firstValue("ETag").orElseThrow();
        String activate = activation(version);
        assertThat(here.post("/api/suggestion/activations", activate).statusCode())
                .isEqualTo(428);
        HttpResponse<String> activated = here.post("/api/suggestion/activations", activate, "If-Match", read);
        assertThat(activated.statusCode()).as(activated.body()).isEqualTo(201);
        await().untilAsserted(() ->
                assertThat(there.get("/api/suggestion").body()).contains("\"now\":" + version + ",", "\"fault\":\"\""));
        assertThat(there.post("/api/suggestion/tries", TRY).body())
                .contains(
                        "\"outcome\":\"confident\"",
                        "\"modelVersion\":\"" + version + "\"",
                        "\"department\":\"taxation\"",
                        "退税");
        assertThat(there.post(
                                "/api/rules/decide",
                                "{\"district\":\"bacheng\",\"subject\":\"退税\",\"text\":\"增值税发票的出口退税申报，税率\"}")
                        .body())
                .contains("\"by\":\"suggestion\"");

        for (String language : List.of("zh", "en")) {
            String page = there.get("/suggestion?lang=" + language, "Accept", "text/html")
                    .body();
            assertThat(page)
                    .containsPattern(
                            language.equals("en")
                                    ? "sure of [0-9]+ \\([0-9.]+ %\\), [0-9]+ of them right"
                                    : "有把握 [0-9]+ 件（[0-9.]+ %），其中 [0-9]+ 件正确")
                    .contains(language.equals("en") ? "Kept back (never learned from)" : "留作检验的（从未学过）")
                    .contains(language.equals("en") ? "In force: model " + version : "在用：" + version + " 号模型", "每周")
                    .contains(language.equals("en") ? "Roll back to no model" : "回退到不用模型")
                    .doesNotContain("??");
        }
        HttpResponse<String> unnamed =
                there.submit("/suggestion/activations", List.of("version", "0", "seen", "1"), "Accept", "text/html");
        assertThat(unnamed.statusCode()).isEqualTo(422);

        HttpResponse<String> same = here.post("/api/suggestion/models", TRAIN);
        assertThat(same.statusCode()).isEqualTo(201);
        String live = activated.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> refused =
                here.post("/api/suggestion/activations", activation(number(same)), "If-Match", live);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        assertThat(refused.body()).contains("suggestion-not-better-history").doesNotContain("??");

        assertThat(there.post(
                                "/api/suggestion/activations/roll-back",
                                "{\"by\":\"李\",\"reason\":\"停用\"}",
                                "If-Match",
                                live)
                        .statusCode())
                .isEqualTo(201);
        await().untilAsserted(
                        () -> assertThat(here.get("/api/suggestion").body()).contains("\"now\":0,"));
    }

    private static long number(HttpResponse<String> trained) {
        return JsonMapper.shared().readTree(trained.body()).path("number").asLong(0);
    }

    private static String activation(long version) {
        return "{\"version\":" + version + ",\"by\":\"王\",\"reason\":\"试行\"}";
    }

    @Test
    void whereNothingIsSaidTheGeneralDeskIsLeftOutAsOnThePage() {
        MadeUpIssues.of(60, 21).stream()
                .limit(24)
                .forEach(each -> routing.accepted(
                        null,
                        "窗口 " + each.text(),
                        triage -> Cases.answered(
                                triage, each.label().equals("taxation") ? "general-desk" : each.label())));
        String plain = "{\"by\":\"王\",\"reason\":\"每周\"%s}";
        assertThat(here.post("/api/suggestion/models", plain.formatted("")).body())
                .contains("\"labels\":[")
                .doesNotContain("general-desk");
        assertThat(here.post("/api/suggestion/models", plain.formatted(",\"without\":[]"))
                        .body())
                .contains("general-desk");
    }

    @Test
    void whatIsMissingIsNamed() {
        HttpResponse<String> refused = here.post("/api/suggestion/models", "{\"precision\":0.9}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("/by", "/reason");
        HttpResponse<String> nobody =
                here.post("/api/suggestion/models", "{\"by\":\"王\",\"reason\":\"试行\",\"without\":[\"nobodys-desk\"]}");
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.body()).contains("\"/without\"", "unknown-department");
        assertThat(here.get("/api/suggestion/models/99").statusCode()).isEqualTo(404);
    }

    /** The others in this run know of no model. */
    @AfterAll
    void end() {
        String live = here.get("/api/suggestion").headers().firstValue("ETag").orElseThrow();
        here.post("/api/suggestion/activations", "{\"version\":0,\"by\":\"王\",\"reason\":\"结束\"}", "If-Match", live);
        await().untilAsserted(
                        () -> assertThat(there.get("/api/suggestion").body()).contains("\"now\":0,"));
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_METHOD)
    class OnTheStore extends ModelStoreContract {
        private final MongoClient client = MongoClients.create(routing.storeUri());
        private final MongoDatabase database = client.getDatabase("models_" + UUID.randomUUID());

        @Override
        protected ModelStore store() {
            return new MongoModelStore(database);
        }

        /** What decides was not written then: it was what the model had learned from. */
        @Test
        void whatWasEverWrittenIsStillRead() {
            ModelStore store = store();
            ModelVersion second = version(2, new byte[] {7}, new Comparison(40, 31, 20, 19, 1L, 30));
            store.add(second, new byte[] {7});
            database.getCollection("models")
                    .updateOne(
                            new Document(), new Document("$unset", new Document("decides", 1).append("onHistory", 1)));
            assertThat(store.version(2).orElseThrow())
                    .usingRecursiveComparison()
                    .ignoringFields("decides", "onHistory")
                    .isEqualTo(second);
            assertThat(store.version(2).orElseThrow().decides()).isEqualTo("file");
            assertThat(store.version(2).orElseThrow().deciding()).isEqualTo(second.comparison());
        }
    }
}
