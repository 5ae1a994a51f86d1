package city.onewindow.routing.rule.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.rule.file.RulesXlsx;
import city.onewindow.routing.rule.file.RulesXlsxWriter;
import city.onewindow.routing.rule.file.RulesYaml;
import city.onewindow.routing.rule.file.RulesYamlWriter;
import city.onewindow.routing.rule.file.TableFile;
import city.onewindow.routing.rule.model.Checked;
import city.onewindow.routing.rule.model.LargestTable;
import city.onewindow.routing.rule.model.TableCheck;
import city.onewindow.routing.rule.model.Tables;
import city.onewindow.routing.rule.model.WrittenTable;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What a table may hold at most can be brought in, in each form, whatever its words are. */
class LargestTableTest {
    @ParameterizedTest
    @ValueSource(ints = {60, 12, 4})
    void everyFormOfItIsReadAndFitsTheDoor(int phrase) {
        WrittenTable table = LargestTable.of(phrase);
        assertThat(table.rules()).hasSize(TableCheck.MOST_RULES);
        assertThat(table.characters()).isBetween(WrittenTable.LARGEST - 5_000L, (long) WrittenTable.LARGEST);
        long start = System.nanoTime();
        assertThat(Tables.check().check(table)).isInstanceOf(Checked.Sound.class);
        System.out.printf("phrases of %d: judged in %,d ms%n", phrase, (System.nanoTime() - start) / 1_000_000);
        byte[] xlsx = RulesXlsxWriter.write(table);
        String yaml = RulesYamlWriter.write(table);
        byte[] json = JsonMapper.shared().writeValueAsBytes(TableBody.of(table));
        System.out.printf(
                "phrases of %d: XLSX %,d, YAML %,d, JSON %,d bytes%n",
                phrase, xlsx.length, yaml.getBytes(StandardCharsets.UTF_8).length, json.length);
        assertThat(RulesXlsx.read(xlsx))
                .isInstanceOfSatisfying(
                        TableFile.Read.class, read -> assertThat(read.table()).isEqualTo(table));
        assertThat(RulesYaml.read(yaml))
                .isInstanceOfSatisfying(
                        TableFile.Read.class, read -> assertThat(read.table()).isEqualTo(table));
    }
}
