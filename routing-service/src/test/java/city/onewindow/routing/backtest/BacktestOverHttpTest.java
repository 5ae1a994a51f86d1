package city.onewindow.routing.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.rule.file.RulesXlsx;
import city.onewindow.routing.rule.file.RulesXlsxWriter;
import city.onewindow.routing.rule.file.RulesYaml;
import city.onewindow.routing.rule.file.TableFile;
import city.onewindow.routing.running.RunningRouting;
import city.onewindow.testkit.Browser;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The back-test as a program asks for it. */
class BacktestOverHttpTest {
    /** All made-up issues were submitted in that month. */
    private static final String MARCH = "until=2026-03-31&months=1";

    private static final String TABLE = """
            {"otherwise": "catalogue", "rules": [
              {"id": "only-this", "zh": "独一件", "words": {"any": ["独一无二的厂房"]}, "then": {"lead": "taxation"}}]}
            """;

    private final RunningRouting routing = RunningRouting.get();
    private final Browser browser = routing.browser(0);

    @Test
    void aTableThatIsSentIsTriedAndNothingElseChanges() {
        String subject = "独一无二的厂房";
        RunningRouting.Issue issue = routing.dispatched(subject);
        HttpResponse<String> answer = browser.post("/api/backtests?" + MARCH, TABLE);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "\"rules\":\"sent\"",
                        "\"against\":\"history\"",
                        "\"changed\":1",
                        "\"issue\":\"" + issue.id() + "\"",
                        issue.grouped(),
                        "\"ruleId\":\"only-this\"",
                        "\"verdict\":\"open\"");
        assertThat(browser.post("/api/backtests?" + MARCH, TABLE).body()).isEqualTo(answer.body());
        assertThat(browser.post("/api/backtests?against=live&" + MARCH, TABLE).body())
                .contains("\"against\":\"live\"", "\"issue\":\"" + issue.id() + "\"");
        String yaml = """
                otherwise: catalogue
                rules:
                  - id: only-this
                    zh: 独一件
                    words: {any: [独一无二的厂房]}
                    then: {lead: taxation}
                """;
        HttpResponse<String> file = browser.send(
                "POST",
                "/api/backtests?" + MARCH,
                yaml.getBytes(StandardCharsets.UTF_8),
                Map.of("Content-Type", "application/yaml"));
        assertThat(file.body()).isEqualTo(answer.body());
        TableFile.Read read = (TableFile.Read) RulesYaml.read(yaml);
        HttpResponse<String> workbook = browser.send(
                "POST",
                "/api/backtests?" + MARCH,
                RulesXlsxWriter.write(read.table()),
                Map.of("Content-Type", RulesXlsx.MEDIA_TYPE));
        assertThat(workbook.body()).isEqualTo(answer.body());
        assertThat(browser.post("/api/backtests?until=2025-03-31&months=1", TABLE)
                        .body())
                .contains("\"judged\":0", "\"changed\":0", "\"differences\":[]");
    }

    @Test
    void noRulesAtAllAreAVersionToo() {
        HttpResponse<String> none = browser.send("POST", "/api/backtests?version=0&" + MARCH, new byte[0], Map.of());
        assertThat(none.statusCode()).as(none.body()).isEqualTo(200);
        assertThat(none.body()).contains("\"rules\":\"version\"", "\"number\":0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "months=0        | #query/months  | form",
                "months=61       | #query/months  | form",
                "until=tomorrow  | #query/until   | form",
                "zone=Mars       | #query/zone    | form",
                "against=dream   | #query/against | form",
                "most=501        | #query/most    | form",
                "after=x         | #query/after   | cursor",
                "version=        | #query/version | missing",
                "model=          | #query/model   | missing",
                "until=&months=3 | #query/until   | missing",
                "version=1       | #query/version | backtest-one-table"
            })
    void whatCannotBeAskedIsNamed(String query, String pointer, String fault) {
        HttpResponse<String> answer = browser.post("/api/backtests?" + query.strip(), TABLE);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"" + pointer + "\"", fault).doesNotContain("??");
    }

    @Test
    void whereNothingIsSentTheStoredDraftIsTriedWhateverItIsCalled() {
        HttpResponse<String> plain = browser.send("POST", "/api/backtests?" + MARCH, new byte[0], Map.of());
        assertThat(plain.statusCode()).as(plain.body()).isEqualTo(200);
        HttpResponse<String> json = browser.send(
                "POST", "/api/backtests?" + MARCH, new byte[0], Map.of("Content-Type", "application/json"));
        assertThat(json.statusCode()).as(json.body()).isEqualTo(200);
        assertThat(json.body()).isEqualTo(plain.body()).contains("\"rules\":\"draft\"");
        assertThat(browser.post("/api/backtests?" + MARCH, "null").statusCode()).isIn(400, 422);
    }

    @Test
    void aDayToComeIsNamed() {
        HttpResponse<String> answer = browser.post("/api/backtests?until=2999-01-01", TABLE);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"#query/until\"", "until-future").doesNotContain("??");
    }

    @ParameterizedTest
    @CsvSource({"version=0&against=900001, no-such-rules", "model=0&against=900001, no-such-model"})
    void whatItIsHeldAgainstAndIsNotThereIsNamed(String query, String problem) {
        HttpResponse<String> answer = browser.send("POST", "/api/backtests?" + query, new byte[0], Map.of());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains(problem, "\"#query/against\"")
                .doesNotContain("#query/version", "#query/model");
    }

    @Test
    void aTableThatDoesNotHoldSaysWhere() {
        HttpResponse<String> answer = browser.post("/api/backtests", TABLE.replace("taxation", "taxes"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("/rules/0/then/lead", "rule-unknown-department");
        assertThat(browser.send("POST", "/api/backtests?version=9000", new byte[0], Map.of())
                        .statusCode())
                .isEqualTo(404);
        HttpResponse<String> empty =
                browser.send("POST", "/api/backtests", new byte[0], Map.of("Content-Type", "application/yaml"));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("rules-file-empty").doesNotContain("JSON");
        HttpResponse<String> silent = browser.send(
                "POST",
                "/api/backtests",
                "format: 1\notherwise: catalogue\n".getBytes(StandardCharsets.UTF_8),
                Map.of("Content-Type", "application/yaml"));
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("\"/rules\"", "rules-file-no-rules").doesNotContain("??");
        assertThat(browser.send("POST", "/api/backtests", new byte[] {1}, Map.of("Content-Type", "text/plain"))
                        .statusCode())
                .isEqualTo(415);
    }
}
