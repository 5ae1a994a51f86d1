package city.onewindow.benchmarks.routing;

import city.onewindow.house.text.Decoded;
import city.onewindow.routing.suggestion.csv.LabelledText;
import city.onewindow.routing.suggestion.csv.LabelledTexts;
import city.onewindow.routing.suggestion.csv.TextsFault;
import city.onewindow.routing.suggestion.csv.TextsFile;
import city.onewindow.routing.suggestion.model.Example;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file of labelled texts, read as routing reads what it is to be trained on. */
final class LabelledFile {
    private LabelledFile() {}

    /** @throws IllegalArgumentException saying what is wrong with the file */
    static List<Example> read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("There is no file " + file + ".");
        }
        return switch (LabelledTexts.read(text(file))) {
            case TextsFile.Read read ->
                read.rows().stream().map(LabelledText::example).toList();
            case TextsFile.Unreadable not ->
                throw new IllegalArgumentException(
                        file + " " + words(not.faults().getFirst()));
        };
    }

    private static String text(Path file) {
        try {
            return switch (Decoded.of(Files.readAllBytes(file))) {
                case Decoded.Text read -> read.text();
                case Decoded.Neither not ->
                    throw new IllegalArgumentException(
                            file + " is neither in UTF-8 nor in GB18030 from line " + not.line() + " on.");
            };
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static String words(TextsFault fault) {
        return switch (fault) {
            case TextsFault.Empty empty -> "is empty; it must have the columns text and label.";
            case TextsFault.Lacking lacking -> "must have the columns text and label; it has " + lacking.has() + ".";
            case TextsFault.Twice twice -> "has the column " + twice.column() + " twice.";
            case TextsFault.NoRows none -> "has no rows.";
            case TextsFault.TooMany many -> "has " + many.rows() + " rows; " + many.most() + " can be learned from.";
            case TextsFault.Uneven row ->
                "has another number of cells than columns in " + where(row.row(), row.line()) + ".";
            case TextsFault.NoLabel row -> "has no label in " + where(row.row(), row.line()) + ".";
            case TextsFault.NoText row -> "has an empty text in " + where(row.row(), row.line()) + ".";
            case TextsFault.UnknownLabel row ->
                "has an unknown label in " + where(row.row(), row.line()) + ": " + row.label() + ".";
            case TextsFault.Unclosed row ->
                "has a quotation mark that is never closed in " + where(row.row(), row.line()) + ".";
            case TextsFault.Trailing row ->
                "has something behind a closing quotation mark in " + where(row.row(), row.line()) + ".";
        };
    }

    private static String where(long row, long line) {
        return "row " + row + " (from line " + line + ")";
    }
}
