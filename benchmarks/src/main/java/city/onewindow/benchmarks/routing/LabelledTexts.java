package city.onewindow.benchmarks.routing;

import city.onewindow.routing.suggestion.model.Example;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file with the columns {@code text} and {@code label}. */
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
        try {
            String text = Files.readString(file);
            String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
            try (CSVParser parser = CSVParser.builder()
                    .setReader(new StringReader(bare))
                    .setFormat(FORMAT)
                    .get()) {
                if (!parser.getHeaderNames().containsAll(List.of("text", "label"))) {
                    throw new IllegalArgumentException(file + " must have the columns text and label.");
                }
                List<Example> examples = new ArrayList<>();
                for (CSVRecord record : parser) {
                    examples.add(new Example(record.get("text"), record.get("label")));
                }
                if (examples.isEmpty()) {
                    throw new IllegalArgumentException(file + " has no rows.");
                }
                return examples;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
