package city.onewindow.routing.rule.file;

import city.onewindow.house.text.TextRule;
import city.onewindow.routing.rule.file.FileFault.Kind;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.dhatim.fastexcel.reader.Cell;

/** Reads the cells of a workbook's sheets as text. For one thread. */
final class SheetCells {
    private static final int LONGEST_CELL = 32_767;
    /** What a formula comes to that comes to nothing: the reader tells them from a text by their words alone. */
    private static final Set<String> ERRORS = Set.of(
            "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!");

    private final List<FileFault> faults;
    private final Map<Integer, Set<String>> unread = new HashMap<>();

    /** @param faults to which is added what cannot be read */
    SheetCells(List<FileFault> faults) {
        this.faults = faults;
    }

    /** The fields that cannot be read, by their row of the table. */
    Map<Integer, Set<String>> unread() {
        return unread;
    }

    /** The same of a field of the table, which is kept in mind where it cannot be read. @param row of the table, 0 for the whole */
    String text(String sheet, Cell cell, int row, String field) {
        int before = faults.size();
        String text = text(sheet, cell);
        if (faults.size() > before) {
            unread.computeIfAbsent(row, fresh -> new TreeSet<>()).add(field);
        }
        return text;
    }

    /** What stands in it, in normal form; empty where it cannot be read, and that is noted. */
    String text(String sheet, Cell cell) {
        String text = switch (cell.getType()) {
            case FORMULA -> kept(sheet, cell);
            case NUMBER -> number(cell, cell.asNumber());
            case BOOLEAN -> cell.asBoolean().toString();
            case STRING -> cell.getText();
            case ERROR -> error(sheet, cell, Objects.requireNonNullElse(cell.getRawValue(), ""));
            case EMPTY -> "";
        };
        return TextRule.normal(text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL));
    }

    /** What a program that computed the formula last has left with it. */
    private String kept(String sheet, Cell cell) {
        return switch (cell.getValue()) {
            case BigDecimal number -> number(cell, number);
            case Boolean yes -> yes.toString();
            case String text when ERRORS.contains(text) -> error(sheet, cell, text);
            case String text when !text.isEmpty() -> text;
            case null, default -> {
                faults.add(FileFault.of(cell.getAddress().toString(), Kind.FORMULA, sheet));
                yield "";
            }
        };
    }

    private String error(String sheet, Cell cell, String error) {
        faults.add(FileFault.of(cell.getAddress().toString(), Kind.ERROR, sheet, RulesYaml.shown(error)));
        return "";
    }

    /** What somebody typed as 3 is kept as a number with or without a point; a day is kept as one, too. */
    private static String number(Cell cell, BigDecimal number) {
        return SheetTime.of(cell, number).orElseGet(() -> plain(number));
    }

    private static String plain(BigDecimal number) {
        return number.precision() - number.scale() > 20
                ? number.toString()
                : number.stripTrailingZeros().toPlainString();
    }
}
