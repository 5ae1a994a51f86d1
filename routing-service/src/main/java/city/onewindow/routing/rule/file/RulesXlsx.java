package city.onewindow.routing.rule.file;

import city.onewindow.house.text.TextRule;
import city.onewindow.routing.rule.file.FileFault.Kind;
import city.onewindow.routing.rule.model.TableCheck;
import city.onewindow.routing.rule.model.WrittenRule;
import city.onewindow.routing.rule.model.WrittenTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads a table from a workbook. Of a formula the value is taken that the file keeps with it; nothing is computed. */
public final class RulesXlsx {
    /** As which a workbook goes over HTTP. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    static final String RULES = "rules";
    static final String SETTINGS = "settings";
    static final String OTHERWISE = "otherwise";

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);
    private static final int LONGEST_CELL = 32_767;
    /** What a formula comes to that comes to nothing: the reader tells them from a text by their words alone. */
    private static final Set<String> ERRORS = Set.of(
            "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!");

    private final List<FileFault> faults = new ArrayList<>();
    private final Map<Integer, String> columns = new LinkedHashMap<>();
    private final Map<String, String> letters = new HashMap<>();
    private final List<Integer> rows = new ArrayList<>();
    private final List<WrittenRule> rules = new ArrayList<>();
    private long characters;

    private RulesXlsx() {}

    /** Judges the whole file; never throws for what stands in it. */
    public static TableFile read(byte[] file) {
        Optional<FileFault> fault = WorkbookBounds.fault(file);
        return fault.<TableFile>map(found -> new TableFile.Unreadable(List.of(found)))
                .orElseGet(() -> new RulesXlsx().table(file));
    }

    private TableFile table(byte[] file) {
        String otherwise = "";
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file), WITH_FORMATS)) {
            Optional<Sheet> sheet = workbook.findSheet(RULES);
            if (sheet.isEmpty()) {
                faults.add(FileFault.of("", Kind.MISSING, RULES));
                return new TableFile.Unreadable(faults);
            }
            try (Stream<Row> stream = sheet.get().openStream()) {
                stream.takeWhile(row -> isWithin(row)).forEach(this::row);
            }
            Optional<Sheet> settings = workbook.findSheet(SETTINGS);
            if (settings.isPresent()) {
                otherwise = setting(settings.get());
            }
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // What the library throws for what it cannot read: which of them says nothing more.
            return new TableFile.Unreadable(List.of(FileFault.of("", Kind.WORKBOOK)));
        }
        if (!columns.containsValue("id")) {
            faults.add(FileFault.of("1", Kind.MISSING, "id"));
        }
        return faults.isEmpty()
                ? new TableFile.Read(new WrittenTable(otherwise, rules), new SheetPlaces(rows, letters))
                : new TableFile.Unreadable(faults);
    }

    private boolean isWithin(Row row) {
        boolean within =
                rules.size() <= TableCheck.MOST_RULES && characters <= WrittenTable.LARGEST && faults.isEmpty();
        if (!within && faults.isEmpty()) {
            faults.add(FileFault.of(
                    "" + row.getRowNum(), Kind.LIMIT, "" + TableCheck.MOST_RULES, "" + WrittenTable.LARGEST));
        }
        return within;
    }

    private void row(Row row) {
        if (columns.isEmpty()) {
            row.forEach(this::heading);
            return;
        }
        Map<String, String> cells = new HashMap<>();
        row.forEach(cell -> {
            String column = cell == null ? null : columns.get(cell.getColumnIndex());
            String text = column == null ? "" : text(RULES, cell);
            if (column != null && !text.isEmpty()) {
                cells.put(column, text);
            }
        });
        if (!cells.isEmpty()) {
            rows.add(row.getRowNum());
            WrittenRule rule = Columns.rule(cells);
            characters += rule.characters();
            rules.add(rule);
        }
    }

    private void heading(Cell cell) {
        String heading = cell == null ? "" : text(RULES, cell);
        if (heading.isEmpty()) {
            return;
        }
        // The Chinese name stands before the code, for people.
        String code = heading.substring(heading.lastIndexOf(' ') + 1);
        String letter = cell.getAddress().toString().replaceAll("[0-9]", "");
        if (!Columns.NAMES.containsKey(code)) {
            faults.add(FileFault.of(
                    cell.getAddress().toString(),
                    Kind.UNKNOWN,
                    RulesYaml.shown(heading),
                    String.join(", ", Columns.NAMES.keySet())));
        } else if (columns.containsValue(code)) {
            faults.add(FileFault.of(cell.getAddress().toString(), Kind.DUPLICATE, code));
        } else {
            columns.put(cell.getColumnIndex(), code);
            letters.put(code, letter);
        }
    }

    private String setting(Sheet settings) throws IOException {
        try (Stream<Row> stream = settings.openStream()) {
            return stream.limit(20)
                    .filter(row -> row.getOptionalCell(0)
                            .map(cell -> text(SETTINGS, cell))
                            .filter(OTHERWISE::equals)
                            .isPresent())
                    .findFirst()
                    .flatMap(row -> row.getOptionalCell(1))
                    .map(cell -> text(SETTINGS, cell))
                    .orElse("");
        }
    }

    private String text(String sheet, Cell cell) {
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
