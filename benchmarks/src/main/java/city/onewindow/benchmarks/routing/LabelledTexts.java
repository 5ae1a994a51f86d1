package city.onewindow.benchmarks.routing;

import city.onewindow.routing.suggestion.model.Example;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file with the columns {@code text} and {@code label}, in UTF-8, with or without a mark at its beginning. A text
 * may be empty, people send such; a label may not.
 */
final class LabelledTexts {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    private LabelledTexts() {}

    /** @throws IllegalArgumentException saying what is wrong with the file */
    static List<Example> read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("There is no file " + file + ".");
        }
        String text = text(file);
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<Example> examples = new ArrayList<>();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(bare))
                .setFormat(FORMAT)
                .get()) {
            if (!parser.getHeaderNames().containsAll(List.of("text", "label"))) {
                throw new IllegalArgumentException(
                        file + " must have the columns text and label; it has " + parser.getHeaderNames() + ".");
            }
            for (CSVRecord record : parser) {
                examples.add(example(record, file, parser.getCurrentLineNumber()));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException(
                    file + " is no whole CSV after its row " + examples.size() + ": " + e.getMessage(), e);
        }
        if (examples.isEmpty()) {
            throw new IllegalArgumentException(file + " has no rows.");
        }
        return examples;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + " is not in UTF-8.", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static Example example(CSVRecord record, Path file, long line) {
        String where = file + ", row " + record.getRecordNumber() + " (it ends in line " + line + ")";
        if (!record.isConsistent()) {
            throw new IllegalArgumentException(where + " has another number of columns than the first line.");
        }
        String label = record.get("label").strip();
        if (label.isEmpty()) {
            throw new IllegalArgumentException(where + " has no label.");
        }
        return new Example(record.get("text"), label);
    }
}
