package city.onewindow.routing.suggestion.csv;

import city.onewindow.routing.suggestion.model.Example;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads CSV with the columns {@code text} and {@code label}, in any order and beside others, with or without a byte-order
 * mark. A text may be empty, people send such, and a model can be judged on them; a label may not.
 */
public final class LabelledTexts {
    private static final String TEXT = "text";
    private static final String LABEL = "label";
    private static final String MARK = "\uFEFF";
    private static final int MOST_FAULTS = 20;
    /** Lines are counted by records, so blank ones are records too, and passed over here. */
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private static final CSVFormat OPEN_ENDED =
            FORMAT.builder().setLenientEof(true).get();

    private final String text;
    private final List<TextsFault> faults = new ArrayList<>();
    private final List<LabelledText> rows = new ArrayList<>();
    private List<String> columns = List.of();
    private long row;
    private long line = 1;

    private LabelledTexts(String text) {
        this.text = text;
    }

    /** Never throws for what stands in it. */
    public static TextsFile read(String text) {
        LabelledTexts reader = new LabelledTexts(text.startsWith(MARK) ? text.substring(MARK.length()) : text);
        reader.read();
        return reader.faults.isEmpty() ? new TextsFile.Read(reader.rows) : new TextsFile.Unreadable(reader.faults);
    }

    private void read() {
        if (text.isBlank()) {
            faults.add(new TextsFault.Empty());
            return;
        }
        if (!isPassed(FORMAT)) {
            // Whether the end came too early: read as if it had not, the file is whole.
            LabelledTexts other = new LabelledTexts(text);
            faults.add(
                    other.isPassed(OPEN_ENDED)
                            ? new TextsFault.Unclosed(row + 1, line)
                            : new TextsFault.Trailing(row + 1, line));
        } else if (faults.isEmpty() && rows.isEmpty()) {
            faults.add(new TextsFault.NoRows());
        }
    }

    /** Takes row after row. @return whether the quotation marks are in order as far as it went */
    private boolean isPassed(CSVFormat format) {
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext() && faults.size() < MOST_FAULTS) {
                CSVRecord next = records.next();
                if (next.size() > 1 || !next.get(0).isBlank()) {
                    if (!columns.isEmpty()) {
                        take(next);
                    } else if (!isHeader(next)) {
                        return true;
                    }
                }
                line = parser.getCurrentLineNumber() + 1;
            }
            return true;
        } catch (UncheckedIOException | IOException broken) {
            return false;
        }
    }

    private boolean isHeader(CSVRecord first) {
        columns = first.stream().map(String::strip).toList();
        List<String> lacking = List.of(TEXT, LABEL).stream()
                .filter(each -> !columns.contains(each))
                .toList();
        if (!lacking.isEmpty()) {
            faults.add(new TextsFault.Lacking(lacking, columns));
        }
        List.of(TEXT, LABEL).stream()
                .filter(each -> Collections.frequency(columns, each) > 1)
                .forEach(each -> faults.add(new TextsFault.Twice(each)));
        return faults.isEmpty();
    }

    private void take(CSVRecord record) {
        row++;
        if (record.size() != columns.size()) {
            faults.add(new TextsFault.Uneven(row, line, record.size(), columns.size()));
            return;
        }
        String label = record.get(columns.indexOf(LABEL)).strip();
        if (label.isEmpty()) {
            faults.add(new TextsFault.NoLabel(row, line));
            return;
        }
        rows.add(new LabelledText(row, line, new Example(record.get(columns.indexOf(TEXT)), label)));
    }
}
