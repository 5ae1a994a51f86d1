package city.onewindow.routing.rule.file;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.rule.file.FileFault.Kind;
import city.onewindow.routing.rule.model.RuleTable;
import city.onewindow.routing.rule.model.Tables;
import city.onewindow.routing.rule.model.WrittenRule;
import city.onewindow.routing.rule.model.WrittenTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesYamlTest {
    @Test
    void whatIsWrittenReadsBackTheSame() {
        for (WrittenTable table : List.of(Tables.FULL, WrittenTable.of(RuleTable.EMPTY))) {
            assertThat(table(RulesYamlWriter.write(table))).isEqualTo(table);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "007",
                "1e3",
                "null",
                "~",
                "=1+1",
                "- a",
                "#税",
                "a: b",
                "'\"",
                "*x",
                "&y",
                "!z",
                "2026-03-24"
            })
    void textStaysTextWhateverYamlWouldMakeOfIt(String phrase) {
        WrittenTable table = Tables.of(Tables.to("a", "taxation", Map.of("category", List.of(phrase)), phrase));
        assertThat(table(RulesYamlWriter.write(table))).isEqualTo(table);
    }

    @Test
    void aFaultyRowIsFoundByItsLine() {
        TableFile.Read read = (TableFile.Read) RulesYaml.read("""
                format: 1
                otherwise: triage
                rules:
                  - id: first
                    when: {district: bacheng}

                  - id: second
                """);
        assertThat(read.places().of(2, "lead")).isEqualTo("7");
        assertThat(read.table().rules().getFirst().codes()).isEqualTo(Map.of("district", List.of("bacheng")));
    }

    @Test
    void whatHidesWhatAReaderWouldHaveToSeeIsRefused() {
        assertThat(kinds("rules: [&a {id: x}, *a]")).containsOnly(Kind.REFERENCE);
        assertThat(kinds("rules: [*nowhere]")).containsExactly(Kind.REFERENCE);
        assertThat(kinds("a: &a [&b [*a, *b], *a]")).containsOnly(Kind.REFERENCE);
        assertThat(kinds("rules: [{<<: *x, id: x}]")).containsExactly(Kind.REFERENCE);
        assertThat(kinds("rules: [{id: !!binary aGk=}]")).contains(Kind.REFERENCE);
        assertThat(kinds("rules: [{id: x, colour: red}]")).containsExactly(Kind.UNKNOWN);
        assertThat(kinds("rules: [{id: x, id: y}]")).containsExactly(Kind.DUPLICATE);
        assertThat(kinds("rules: {id: x}")).containsExactly(Kind.SHAPE);
        assertThat(kinds("rules: [[[[[[[[[[[[1]]]]]]]]]]]]")).containsExactly(Kind.DEEP);
        assertThat(kinds("rules: [")).containsExactly(Kind.SYNTAX);
        for (String nothing : List.of("", "  \n", "# nothing\n", "---\n")) {
            assertThat(kinds(nothing)).as(nothing).isIn(List.of(Kind.EMPTY), List.of(Kind.SHAPE));
        }
        assertThat(kinds("")).containsExactly(Kind.EMPTY);
        assertThat(kinds("{format: 2, rules: []}")).containsExactly(Kind.SHAPE);
    }

    @Test
    void whoSaysNothingOfRulesDoesNotMeanThatThereShallBeNone() {
        assertThat(kinds("format: 1\notherwise: catalogue\n")).containsExactly(Kind.NO_RULES);
        assertThat(kinds("format: 1\nrules:\n")).containsExactly(Kind.SHAPE);
        assertThat(table("format: 1\notherwise: catalogue\nrules: []\n")).isEqualTo(WrittenTable.of(RuleTable.EMPTY));
    }

    @ParameterizedTest
    @CsvSource({
        "是, 优先, 标题或内容, true, high, anywhere",
        "否, 紧急, 标题, false, urgent, subject",
        "启用, 普通, 内容, true, normal, text",
        "停用, 不设, subject or text, false, '', anywhere",
        "Yes, High, Subject, true, high, subject",
        "off, none, text, false, '', text",
        "maybe, soon, nowhere, maybe, soon, nowhere"
    })
    void thePagesWordsAreTakenAsInAWorkbook(
            String enabled, String priority, String where, String on, String high, String place) {
        WrittenRule rule =
                table("""
                rules:
                  - id: a
                    enabled: %s
                    words: {where: %s, any: [税]}
                    then: {lead: taxation, priority: %s}
                """.formatted(enabled, where, priority)).rules().getFirst();
        assertThat(List.of(rule.enabled(), rule.priority(), rule.where())).containsExactly(on, high, place);
    }

    private static List<Kind> kinds(String text) {
        return RulesYaml.read(text) instanceof TableFile.Unreadable unreadable
                ? unreadable.faults().stream().map(FileFault::kind).toList()
                : List.of();
    }

    private static WrittenTable table(String text) {
        TableFile file = RulesYaml.read(text);
        assertThat(file).as(text).isInstanceOf(TableFile.Read.class);
        return ((TableFile.Read) file).table();
    }
}
