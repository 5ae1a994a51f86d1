package city.onewindow.routing.rule.file;

import city.onewindow.routing.rule.model.WrittenRule;
import city.onewindow.routing.rule.model.WrittenTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a table as a workbook: the sheet {@code rules} with a row each, the sheet {@code settings}. Every text is a cell
 * of text, never a formula, whatever it begins with.
 */
public final class RulesXlsxWriter {
    private static final double WIDTH = 18;

    private RulesXlsxWriter() {}

    /** The file; reading it gives the same table where that holds. */
    public static byte[] write(WrittenTable table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "OneWindow", "1.0")) {
            rules(workbook.newWorksheet(RulesXlsx.RULES), table.rules());
            Worksheet settings = workbook.newWorksheet(RulesXlsx.SETTINGS);
            settings.value(0, 0, RulesXlsx.OTHERWISE);
            settings.value(0, 1, table.otherwise());
            settings.width(0, WIDTH);
            settings.width(1, WIDTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void rules(Worksheet sheet, List<WrittenRule> rules) {
        List<String> columns = new ArrayList<>(Columns.NAMES.keySet());
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(0, column, Columns.NAMES.get(columns.get(column)) + " " + columns.get(column));
            sheet.width(column, WIDTH);
        }
        sheet.range(0, 0, 0, columns.size() - 1).style().bold().set();
        sheet.freezePane(1, 1);
        for (int row = 0; row < rules.size(); row++) {
            Map<String, String> cells = Columns.cells(rules.get(row));
            for (int column = 0; column < columns.size(); column++) {
                String text = cells.getOrDefault(columns.get(column), "");
                if (!text.isEmpty()) {
                    sheet.value(row + 1, column, text);
                }
            }
        }
        if (!rules.isEmpty()) {
            sheet.range(1, 0, rules.size(), columns.size() - 1)
                    .style()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
        }
    }
}
