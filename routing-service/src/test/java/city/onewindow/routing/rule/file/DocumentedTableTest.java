package city.onewindow.routing.rule.file;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.rule.model.Checked;
import city.onewindow.routing.rule.model.Tables;
import city.onewindow.routing.rule.model.WrittenRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table that {@code docs/API.md} shows is one that holds, and says of each thing what it means. */
class DocumentedTableTest {
    private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @Test
    void holds() throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(Path.of("..", "docs", "API.md")));
        assertThat(block.find()).isTrue();
        TableFile file = RulesYaml.read(block.group(1));
        assertThat(file).isInstanceOf(TableFile.Read.class);
        var table = ((TableFile.Read) file).table();
        Checked checked = Tables.check().check(table);
        assertThat(checked.found()).isEmpty();
        assertThat(checked).isInstanceOf(Checked.Sound.class);
        WrittenRule rule = table.rules().getFirst();
        assertThat(rule.any()).containsExactly("签证", "居留许可");
        assertThat(rule.codes()).containsKeys("district", "requester");
        assertThat(rule.priority()).isEqualTo("high");
    }
}
