package city.onewindow.routing.rule.file;

import city.onewindow.routing.rule.file.FileFault.Kind;
import city.onewindow.routing.rule.model.TableCheck;
import city.onewindow.routing.rule.model.WrittenRule;
import city.onewindow.routing.rule.model.WrittenTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private static final int MOST_FAULTS = 100;

    private final List<FileFault> faults = new ArrayList<>();
    private final SheetCells sheetCells = new SheetCells(faults);
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
        WrittenTable table = new WrittenTable(otherwise, rules);
        SheetPlaces places = new SheetPlaces(rows, letters);
        if (faults.isEmpty()) {
            return new TableFile.Read(table, places);
        }
        // Where a heading is wrong a whole column is missing, and would be missed in every row.
        Map<Integer, Set<String>> unread = sheetCells.unread();
        int cells = unread.values().stream().mapToInt(Set::size).sum();
        return cells == faults.size() && cells < MOST_FAULTS
                ? new TableFile.Unreadable(faults, Optional.of(new RestOfTable(table, places, unread)))
                : new TableFile.Unreadable(faults);
    }

    private boolean isWithin(Row row) {
        boolean within = rules.size() <= TableCheck.MOST_RULES && characters <= WrittenTable.LARGEST;
        if (!within) {
            faults.add(FileFault.of(
                    "" + row.getRowNum(), Kind.LIMIT, "" + TableCheck.MOST_RULES, "" + WrittenTable.LARGEST));
        }
        return within && faults.size() < MOST_FAULTS;
    }

    private void row(Row row) {
        if (columns.isEmpty()) {
            row.forEach(this::heading);
            return;
        }
        Map<String, String> cells = new HashMap<>();
        int number = rules.size() + 1;
        row.forEach(cell -> {
            String column = cell == null ? null : columns.get(cell.getColumnIndex());
            String text = column == null ? "" : sheetCells.text(RULES, cell, number, column);
            if (column != null && !text.isEmpty()) {
                cells.put(column, text);
            }
        });
        if (!cells.isEmpty() || sheetCells.unread().containsKey(number)) {
            rows.add(row.getRowNum());
            WrittenRule rule = Columns.rule(cells);
            characters += rule.characters();
            rules.add(rule);
        }
    }

    private void heading(Cell cell) {
        String heading = cell == null ? "" : sheetCells.text(RULES, cell);
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
                            .map(cell -> sheetCells.text(SETTINGS, cell))
                            .filter(OTHERWISE::equals)
                            .isPresent())
                    .findFirst()
                    .flatMap(row -> row.getOptionalCell(1))
                    .map(cell -> sheetCells.text(SETTINGS, cell, 0, OTHERWISE))
                    .orElse("");
        }
    }
}
