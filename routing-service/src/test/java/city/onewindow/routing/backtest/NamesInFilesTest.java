package city.onewindow.routing.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.rule.file.RulesXlsx;
import city.onewindow.routing.rule.file.RulesXlsxWriter;
import city.onewindow.routing.rule.file.RulesYamlWriter;
import city.onewindow.routing.rule.model.WrittenRule;
import city.onewindow.routing.rule.model.WrittenTable;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files are written by people who know things by their names. */
class NamesInFilesTest extends RulesByHand {
    @AfterEach
    void takeBack() {
        done(change("undo", "author", "王"));
    }

    private static WrittenTable table(String lead, String... assists) {
        return new WrittenTable("catalogue", List.of(rule(lead, List.of(assists))));
    }

    private static WrittenRule rule(String lead, List<String> assists) {
        List<String> any = List.of("入学");
        List<String> none = List.of();
        return new WrittenRule(
                "school", "入学", "", "true", Map.of(), "anywhere", any, none, none, lead, assists, "", "", "");
    }

    private static byte[] yaml(WrittenTable table) {
        return RulesYamlWriter.write(table).getBytes(StandardCharsets.UTF_8);
    }

    private HttpResponse<String> put(String type, byte[] file) {
        String revision = "\"" + hidden(page(""), "revision") + "\"";
        return browser.send(
                "PUT", "/api/rules/draft?author=W", file, Map.of("Content-Type", type, "If-Match", revision));
    }

    @Test
    void aWorkbookThatNamesThemIsTaken() {
        HttpResponse<String> saved =
                put(RulesXlsx.MEDIA_TYPE, RulesXlsxWriter.write(table("教育局", "Housing and Construction", "taxation")));
        assertThat(saved.body())
                .contains("\"sound\":true", "\"lead\":\"education\"", "\"assists\":[\"housing\",\"taxation\"]");
    }

    @Test
    void soIsYamlOnThePageAndForATrial() {
        done(change("file", "author", "王", "yaml", RulesYamlWriter.write(table("教育局"))));
        assertThat(browser.get("/api/rules/draft").body()).contains("\"sound\":true", "\"lead\":\"education\"");
        HttpResponse<String> tried =
                browser.send("POST", "/api/backtests", yaml(table("教育局")), Map.of("Content-Type", "application/yaml"));
        assertThat(tried.statusCode()).as(tried.body()).isEqualTo(200);
    }

    @Test
    void whoMisspellsOneIsToldItsCodeAndItsName() {
        assertThat(put("application/yaml", yaml(table("教育居"))).body()).contains("是否要填：education（教育局）？");
        assertThat(page("")).contains("是否要填：教育局（education）？");
        assertThat(page("?lang=en")).contains("Did you mean Education (education)?");
        page("?lang=zh");
    }

    @Test
    void whatARowAsksForIsTakenByItsNameToo() {
        String file = """
                format: 1
                otherwise: catalogue
                rules:
                  - id: school
                    zh: 入学
                    enabled: 是
                    when:
                      category: [人才落户, Housing-to-be]
                      district: Kunshan Development Zone
                      requester: [人才, Company]
                      companyTier: 未填
                    then: {lead: 派单员}
                """;
        assertThat(put("application/yaml", file.getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains(
                        "\"category\":[\"settlement\",\"Housing-to-be\"]",
                        "\"district\":[\"development-zone\"]",
                        "\"requester\":[\"talent\",\"company\"]",
                        "\"companyTier\":[\"(none)\"]",
                        "\"lead\":\"(triage)\"");
    }
}
