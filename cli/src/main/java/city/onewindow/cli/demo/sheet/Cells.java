package city.onewindow.cli.demo.sheet;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The fields of one row by column. */
record Cells(String name, int row, List<String> header, CSVRecord record) {
    String text(String column) {
        int at = header.indexOf(column);
        return at < 0 ? "" : record.get(at);
    }

    @Nullable
    String optional(String column) {
        String text = text(column).strip();
        return text.isEmpty() ? null : text;
    }

    @Nullable
    String oneOf(String column, String... allowed) {
        String text = optional(column);
        if (text != null && !Arrays.asList(allowed).contains(text)) {
            throw refused(column, "\"" + text + "\" is none of " + String.join(", ", allowed));
        }
        return text;
    }

    List<String> listOf(String column, String... allowed) {
        List<String> all = Arrays.stream(text(column).split(";", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        for (String each : all) {
            if (!Arrays.asList(allowed).contains(each)) {
                throw refused(column, "\"" + each + "\" is none of " + String.join(", ", allowed));
            }
        }
        return all;
    }

    UnreadableSheetException refused(String column, String why) {
        return new UnreadableSheetException("%s, row %d, column %s: %s.".formatted(name, row, column, why));
    }
}
