package city.onewindow.routing.rule.file;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.rule.file.FileFault.Kind;
import city.onewindow.routing.rule.model.RuleTable;
import city.onewindow.routing.rule.model.Tables;
import city.onewindow.routing.rule.model.WrittenTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesXlsxTest {
    @Test
    void whatIsWrittenReadsBackTheSame() {
        for (WrittenTable table : List.of(Tables.FULL, WrittenTable.of(RuleTable.EMPTY))) {
            assertThat(table(RulesXlsxWriter.write(table))).isEqualTo(table);
        }
    }

    @Test
    void conditionsKeepTheirOrder() {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        codes.put("requester", List.of("talent", "company"));
        codes.put("channel", List.of("web", "hotline"));
        codes.put("industry", List.of("electronics"));
        codes.put("district", List.of("development-zone", "bacheng"));
        codes.put("category", List.of("plant-and-land"));
        WrittenTable written = Tables.of(Tables.to("a", "taxation", codes, "乙", "甲"));
        for (TableFile file : List.of(
                RulesXlsx.read(RulesXlsxWriter.write(written)), RulesYaml.read(RulesYamlWriter.write(written)))) {
            WrittenTable read = ((TableFile.Read) file).table();
            assertThat(read.toString()).isEqualTo(written.toString());
        }
        assertThat(written.rules().getFirst().codes().keySet())
                .containsExactly("category", "district", "industry", "channel", "requester");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)", "-2", "<b>&\"'", "true", "007", "1e3", "税,费"})
    void whatBeginsLikeAFormulaIsAndStaysText(String phrase) throws IOException {
        WrittenTable table = Tables.of(Tables.to("a", "taxation", Map.of(), phrase));
        byte[] file = RulesXlsxWriter.write(table);
        assertThat(table(file)).isEqualTo(table);
        assertThat(part(file, "xl/worksheets/sheet1.xml")).doesNotContain("<f>");
    }

    @Test
    void aFaultIsFoundByItsCell() {
        TableFile.Read read = (TableFile.Read) RulesXlsx.read(RulesXlsxWriter.write(Tables.FULL));
        assertThat(read.places().of(2, "lead")).isEqualTo("O3");
        assertThat(read.places().of(1, "")).isEqualTo("A2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "<c r='A2'><f>1+1</f><v>2</v></c>                                            | 2",
                "<c r='A2' t='str'><f>CONCATENATE(\"zo\",\"ne\")</f><v>zone</v></c>          | zone",
                "<c r='A2' t='b'><f>TRUE()</f><v>1</v></c>                                   | true"
            })
    void ofAFormulaTheValueIsTakenThatIsKeptWithIt(String cell, String value) throws IOException {
        assertThat(table(withCell(cell)).rules().getFirst().id()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "<c r='A2'><f>1+1</f></c>                       | FORMULA | rules",
                "<c r='A2'><f>1+1</f><v></v></c>                | FORMULA | rules",
                "<c r='A2' t='str'><f>B2</f><v></v></c>         | FORMULA | rules",
                "<c r='A2' t='e'><f>1/0</f><v>#DIV/0!</v></c>   | ERROR   | rules,#DIV/0!",
                "<c r='A2' t='e'><v>#N/A</v></c>                | ERROR   | rules,#N/A"
            })
    void aFormulaWithoutAValueAndAnErrorAreRefusedWithTheirPlace(String cell, Kind kind, String arguments)
            throws IOException {
        assertThat(RulesXlsx.read(withCell(cell)))
                .isEqualTo(new TableFile.Unreadable(List.of(new FileFault("A2", kind, List.of(arguments.split(","))))));
    }

    private static byte[] withCell(String cell) throws IOException {
        return with(
                RulesXlsxWriter.write(Tables.FULL),
                "xl/worksheets/sheet1.xml",
                xml -> xml.replaceFirst("<c r=\"A2\"[^>]*>.*?</c>", Matcher.quoteReplacement(cell)));
    }

    @Test
    void hostileFilesAreRefused() throws IOException {
        byte[] sound = RulesXlsxWriter.write(Tables.FULL);
        assertThat(kinds("no archive".getBytes(StandardCharsets.UTF_8))).containsExactly(Kind.WORKBOOK);
        assertThat(kinds(new byte[0])).containsExactly(Kind.WORKBOOK);
        assertThat(kinds(new byte[9 << 20])).containsExactly(Kind.UNPACKED);
        assertThat(kinds(java.util.Arrays.copyOf(sound, sound.length / 2))).containsExactly(Kind.WORKBOOK);
        assertThat(kinds(with(sound, "xl/worksheets/sheet1.xml", xml -> xml + " ".repeat(20 << 20))))
                .containsExactly(Kind.UNPACKED);
        assertThat(kinds(with(sound, "xl/worksheets/sheet1.xml", xml -> xml.replace("r=\"A2\"", "r=\"ZZZZZZ2\""))))
                .containsExactly(Kind.WORKBOOK);
        assertThat(kinds(with(
                        sound,
                        "xl/worksheets/sheet1.xml",
                        xml -> xml.replaceFirst("\\?>", "?><!DOCTYPE a [<!ENTITY b \"b\">]>"))))
                .containsExactly(Kind.WORKBOOK);
        assertThat(kinds(with(sound, "xl/workbook.xml", xml -> xml.replace("\"rules\"", "\"other\""))))
                .containsExactly(Kind.MISSING);
    }

    private static WrittenTable table(byte[] file) {
        TableFile read = RulesXlsx.read(file);
        assertThat(read).isInstanceOf(TableFile.Read.class);
        return ((TableFile.Read) read).table();
    }

    private static List<Kind> kinds(byte[] file) {
        return RulesXlsx.read(file) instanceof TableFile.Unreadable unreadable
                ? unreadable.faults().stream().map(FileFault::kind).toList()
                : List.of();
    }

    private static String part(byte[] file, String name) throws IOException {
        StringBuilder found = new StringBuilder();
        with(file, name, xml -> {
            found.append(xml);
            return xml;
        });
        return found.toString();
    }

    private static byte[] with(byte[] file, String name, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                        .get();
                ZipOutputStream changed = new ZipOutputStream(out)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                byte[] bytes = in.getInputStream(entry).readAllBytes();
                changed.putNextEntry(new ZipEntry(entry.getName()));
                changed.write(
                        entry.getName().equals(name)
                                ? change.apply(new String(bytes, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
            }
        }
        return out.toByteArray();
    }
}
