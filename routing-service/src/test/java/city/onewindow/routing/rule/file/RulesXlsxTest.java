package city.onewindow.routing.rule.file;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.rule.file.FileFault.Kind;
import city.onewindow.routing.rule.model.RuleTable;
import city.onewindow.routing.rule.model.Tables;
import city.onewindow.routing.rule.model.WrittenRule;
import city.onewindow.routing.rule.model.WrittenTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
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
                .isInstanceOfSatisfying(
                        TableFile.Unreadable.class,
                        file -> assertThat(file.faults())
                                .containsExactly(new FileFault("A2", kind, List.of(arguments.split(",")))));
    }

    @Test
    void aRowIsCountedAsTheSheetCountsIt() throws IOException {
        byte[] apart = with(
                RulesXlsxWriter.write(Tables.FULL),
                "xl/worksheets/sheet1.xml",
                xml -> xml.replaceAll("r=\"([A-Z]+)3\"", "r=\"$19\"")
                        .replace("<row r=\"3\"", "<row r=\"9\"")
                        .replaceAll("r=\"([A-Z]+)4\"", "r=\"$112\"")
                        .replace("<row r=\"4\"", "<row r=\"12\""));
        TableFile.Places places = ((TableFile.Read) RulesXlsx.read(apart)).places();
        assertThat(List.of(places.row(1), places.row(2), places.row(3))).containsExactly(2, 9, 12);
        assertThat(places.of(2, "lead")).isEqualTo("O9");
    }

    @ParameterizedTest
    @CsvSource({
        "yyyy-mm-dd, 2026-01-01",
        "m/d/yy h:mm, 2026-01-01",
        "yyyy&quot;年&quot;m&quot;月&quot;, 2026-01-01",
        "General, 46023",
        "'0.00', 46023",
        "'[Red]#,##0&quot; days&quot;', 46023",
    })
    void aDayIsReadAsOne(String format, String read) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("rules");
            sheet.value(0, 0, "id");
            sheet.value(0, 1, "acknowledge");
            sheet.value(1, 0, "a");
            sheet.value(1, 1, 46023);
            // It goes into the XML as it is.
            sheet.style(1, 1).format(format).set();
        }
        assertThat(table(bytes.toByteArray()).rules().getFirst().acknowledge()).isEqualTo(read);
    }

    @Test
    void yesAndNoAndThePagesWordsForPriorityAreTaken() throws IOException {
        for (Properties words : List.of(words(""), words("_en"))) {
            assertThat(cell("enabled", words.getProperty("rules.off"))).isEqualTo("false");
            for (String priority : List.of("normal", "high", "urgent")) {
                assertThat(cell("priority", words.getProperty("rules.priority." + priority)))
                        .isEqualTo(priority);
            }
            assertThat(cell("priority", words.getProperty("rules.priority.none")))
                    .isEmpty();
        }
        assertThat(List.of(cell("enabled", "否"), cell("enabled", "No"), cell("enabled", "FALSE")))
                .containsOnly("false");
        assertThat(List.of(cell("enabled", "是"), cell("enabled", "yes"), cell("enabled", "TRUE")))
                .containsOnly("true");
        assertThat(cell("enabled", "maybe")).isEqualTo("maybe");
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(RulesXlsxTest.class.getResourceAsStream("/messages" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }

    /** What is read of a row in which that stands. */
    private static String cell(String column, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("rules");
            sheet.value(0, 0, "id");
            sheet.value(0, 1, column);
            sheet.value(1, 0, "a");
            sheet.value(1, 1, text);
        }
        WrittenRule rule = table(bytes.toByteArray()).rules().getFirst();
        return column.equals("enabled") ? rule.enabled() : rule.priority();
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
