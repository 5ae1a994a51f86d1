package city.onewindow.routing.rule.file;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.rule.file.FileFault.Kind;
import city.onewindow.routing.rule.model.RuleFault;
import city.onewindow.routing.rule.model.Tables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Whoever sends a workbook is told all that is wrong with it at once. */
class WorkbookFaultsTest {
    /** Cells that begin with = are formulas, and nothing is kept with them. */
    static byte[] workbook(String otherwise, String... rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("rules");
            for (int row = 0; row < rows.length; row++) {
                String[] cells = rows[row].split("\\|", -1);
                for (int column = 0; column < cells.length; column++) {
                    put(sheet, row, column, cells[column].strip());
                }
            }
            Worksheet settings = workbook.newWorksheet("settings");
            settings.value(0, 0, "otherwise");
            put(settings, 0, 1, otherwise);
        }
        return bytes.toByteArray();
    }

    private static void put(Worksheet sheet, int row, int column, String text) {
        if (text.startsWith("=")) {
            sheet.formula(row, column, text.substring(1));
        } else {
            sheet.value(row, column, text);
        }
    }

    private static TableFile.Unreadable unreadable(byte[] file) {
        TableFile read = RulesXlsx.read(file);
        assertThat(read).isInstanceOf(TableFile.Unreadable.class);
        return (TableFile.Unreadable) read;
    }

    private static List<String> told(TableFile.Unreadable file) {
        return file.faults().stream()
                .map(fault -> fault.place() + " " + fault.kind())
                .toList();
    }

    private static List<String> beside(TableFile.Unreadable file) {
        RestOfTable rest = file.rest().orElseThrow();
        return rest.found(Tables.check()::check).stream()
                .map(fault -> rest.places().of(fault.row(), fault.field()) + " " + fault.kind())
                .toList();
    }

    @Test
    void formulasWithoutAValueAreToldTogetherAndWithTheFaultsOfTheRest() throws IOException {
        TableFile.Unreadable file = unreadable(workbook(
                "=B9",
                "id | zh | lead | category | any | assists",
                "a | 甲 | =B9 | | 税 | ",
                "b | 乙 | sauna | | 产业 | ",
                "=B9 | 丙 | taxation | | 厂房 | ",
                "c | 丁 | taxation | =B9 | | ",
                "d | 戊 | nobody | | =B9 | nowhere",
                "e | 己 | taxation | | 全部 | ",
                "f | 庚 | taxation | | 全部 | "));
        assertThat(told(file)).containsExactly("C2 FORMULA", "A4 FORMULA", "D5 FORMULA", "E6 FORMULA", "B1 FORMULA");
        assertThat(beside(file))
                .containsExactly(
                        "C3 UNKNOWN_DEPARTMENT", "F6 UNKNOWN_DEPARTMENT", "C6 UNKNOWN_DEPARTMENT", "A8 UNREACHABLE");
        assertThat(file.rest().orElseThrow().found(Tables.check()::check)).noneMatch(RuleFault::isWarning);
    }

    @Test
    void ofARowThatIsOffNothingIsSaidBeside() throws IOException {
        TableFile.Unreadable file = unreadable(workbook(
                "catalogue", "id | zh | enabled | lead | any", "a | 甲 | 否 | nobody | =B9", "b | 乙 | | taxation | 税"));
        assertThat(told(file)).containsExactly("E2 FORMULA");
        assertThat(beside(file)).isEmpty();
    }

    @Test
    void aWrongHeadingIsToldWithTheFormulasAndWhatItsColumnHidesIsNot() throws IOException {
        TableFile.Unreadable file = unreadable(
                workbook("catalogue", "id | zh | leed | any", "a | 甲 | taxation | =B9", "b | 乙 | =B9 | =B9"));
        assertThat(told(file)).containsExactly("C1 UNKNOWN", "D2 FORMULA", "D3 FORMULA");
        assertThat(file.rest()).isEmpty();
    }

    @Test
    void manyAreEnough() throws IOException {
        String[] rows = IntStream.rangeClosed(0, 300)
                .mapToObj(row -> row == 0 ? "id | zh | lead" : "a-" + row + " | 甲 | =B9")
                .toArray(String[]::new);
        TableFile.Unreadable file = unreadable(workbook("catalogue", rows));
        assertThat(file.faults()).hasSize(100);
        assertThat(file.faults()).allMatch(fault -> fault.kind() == Kind.FORMULA);
        assertThat(file.rest()).isEmpty();
    }
}
