package city.onewindow.routing.rule.file;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.deadline.model.Terms;
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
        TableFile file = RulesYaml.read(documented());
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

    /** "JSON has the same names as YAML." */
    @Test
    void namesAllThatARuleHas() throws IOException {
        for (String name : RulesYaml.RULE) {
            assertThat(documented()).containsPattern("(?m)^ {2}[ -] " + name + ":");
        }
    }

    @Test
    void saysHowManyWorkingDaysAreTaken() throws IOException {
        assertThat(documented()).contains("working days, 1 to " + Terms.LONGEST + "\n");
        assertThat(repliedWithin(Terms.LONGEST).found()).isEmpty();
        assertThat(repliedWithin(Terms.LONGEST + 1).found()).isNotEmpty();
    }

    private static Checked repliedWithin(int days) throws IOException {
        String table = documented().replaceFirst("reply: 3", "reply: " + days);
        return Tables.check().check(((TableFile.Read) RulesYaml.read(table)).table());
    }

    private static String documented() throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(Path.of("..", "docs", "API.md")));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }
}
