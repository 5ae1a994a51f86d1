package city.onewindow.routing.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.rule.file.RulesXlsx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A clerk sends a workbook once, and is told all that is wrong with it. */
class WorkbookFaultsOverHttpTest extends RulesByHand {
    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("rules");
            List<String> headings = List.of("id", "zh", "lead", "any", "district");
            for (int column = 0; column < headings.size(); column++) {
                sheet.value(0, column, headings.get(column));
                sheet.value(1, column, List.of("a", "甲", "教育局", "入学", "巴城镇").get(column));
                sheet.value(2, column, List.of("b", "乙", "教育居", "学位", "巴城").get(column));
            }
            sheet.formula(1, 3, "B9");
            sheet.formula(2, 1, "B9");
            Worksheet settings = workbook.newWorksheet("settings");
            settings.value(0, 0, "otherwise");
            settings.value(0, 1, "catalogue");
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/rules/draft?author=W", "/api/backtests"})
    void whatCannotBeReadAndWhatIsWrongWithTheRestAreToldAtOnce(String path) throws IOException {
        String revision = "\"" + hidden(page(""), "revision") + "\"";
        HttpResponse<String> answer = browser.send(
                path.contains("draft") ? "PUT" : "POST",
                path,
                workbook(),
                Map.of("Content-Type", RulesXlsx.MEDIA_TYPE, "If-Match", revision));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        List<String> told = JsonMapper.shared()
                .readTree(answer.body())
                .get("errors")
                .valueStream()
                .map(error -> error.get("detail").asString())
                .toList();
        assertThat(told).hasSize(4);
        assertThat(told.get(0)).startsWith("单元格 D2（工作表“rules”）是公式");
        assertThat(told.get(1)).startsWith("单元格 B3（工作表“rules”）是公式");
        assertThat(told.subList(2, 4)).allMatch(each -> each.startsWith("第 3 行"));
        assertThat(told.subList(2, 4)).anyMatch(each -> each.contains("教育居"));
        assertThat(told.subList(2, 4)).anyMatch(each -> each.contains("巴城"));
        assertThat("\"" + hidden(page(""), "revision") + "\"").isEqualTo(revision);
    }
}
