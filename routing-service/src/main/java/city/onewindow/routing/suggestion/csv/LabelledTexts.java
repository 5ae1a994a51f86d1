package city.onewindow.routing.suggestion.csv;

import city.onewindow.routing.suggestion.model.Example;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads CSV with the columns {@code text} and {@code label}, in any order and beside others, with or without a byte-order
 * mark. A label may not be empty. Never throws for what stands in it.
 */
public final class LabelledTexts {
    private static final String TEXT = "text";
    private static final String LABEL = "label";
    private static final String MARK = "\uFEFF";
    /** Lines are counted by records, so blank ones are records too, and passed over here. */
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private static final CSVFormat OPEN_ENDED =
            FORMAT.builder().setLenientEof(true).get();

    private final String text;
    private final Asked asked;
    private final FoundFaults faults = new FoundFaults();
    private final Set<String> unknown = new HashSet<>();
    private final List<LabelledText> rows = new ArrayList<>();
    private List<String> columns = List.of();
    private long row;
    private long line = 1;

    /**
     * What a file must be beside.
     *
     * @param rows at most
     * @param text whether a text may not be empty
     * @param label which labels there are
     */
    private record Asked(int rows, boolean text, Predicate<String> label) {}

    private LabelledTexts(String text, Asked asked) {
        this.text = text;
        this.asked = asked;
    }

    /** A text may be empty, people send such, and a model can be judged on them; a label may be anything. */
    public static TextsFile read(String text) {
        return read(text, new Asked(Integer.MAX_VALUE, false, label -> true));
    }

    /**
     * To learn from: no text may be empty.
     *
     * @param rows at most
     * @param labels all that there are
     */
    public static TextsFile read(String text, int rows, Set<String> labels) {
        return read(text, new Asked(rows, true, labels::contains));
    }

    private static TextsFile read(String text, Asked asked) {
        LabelledTexts reader = new LabelledTexts(text.startsWith(MARK) ? text.substring(MARK.length()) : text, asked);
        reader.read();
        return reader.faults.none() ? new TextsFile.Read(reader.rows) : reader.faults.told();
    }

    private void read() {
        if (text.isBlank()) {
            faults.note(new TextsFault.Empty());
            return;
        }
        if (!isPassed(FORMAT)) {
            // Whether the end came too early: read as if it had not, the file is whole.
            LabelledTexts other = new LabelledTexts(text, asked);
            faults.note(
                    other.isPassed(OPEN_ENDED)
                            ? new TextsFault.Unclosed(row + 1, line)
                            : new TextsFault.Trailing(row + 1, line));
        } else if (faults.none() && row == 0) {
            faults.note(new TextsFault.NoRows());
        }
        if (row > asked.rows()) {
            faults.note(new TextsFault.TooMany(row, asked.rows()));
        }
    }

    /** Takes row after row. @return whether the quotation marks are in order as far as it went */
    private boolean isPassed(CSVFormat format) {
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
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
            faults.note(new TextsFault.Lacking(lacking, columns));
        }
        List.of(TEXT, LABEL).stream()
                .filter(each -> Collections.frequency(columns, each) > 1)
                .forEach(each -> faults.note(new TextsFault.Twice(each)));
        return faults.none();
    }

    private void take(CSVRecord record) {
        row++;
        if (record.size() != columns.size()) {
            faults.note(new TextsFault.Uneven(row, line, record.size(), columns.size()));
            return;
        }
        String label = record.get(columns.indexOf(LABEL)).strip();
        String words = record.get(columns.indexOf(TEXT));
        if (label.isEmpty()) {
            faults.note(new TextsFault.NoLabel(row, line));
        } else if (!asked.label().test(label) && unknown.add(label)) {
            faults.note(new TextsFault.UnknownLabel(row, line, label));
        }
        if (asked.text() && isNothing(words)) {
            faults.note(new TextsFault.NoText(row, line));
        }
        if (faults.none() && row <= asked.rows()) {
            rows.add(new LabelledText(row, line, new Example(words, label)));
        }
    }

    private static boolean isNothing(String text) {
        return text.codePoints()
                .allMatch(each -> Character.isWhitespace(each)
                        || Character.isSpaceChar(each)
                        || Character.isISOControl(each)
                        || Character.getType(each) == Character.FORMAT);
    }
}
