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
            throw none(column, text, allowed);
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
                throw none(column, each, allowed);
            }
        }
        return all;
    }

    private UnreadableSheetException none(String column, String text, String... allowed) {
        String all = String.join(", ", allowed);
        return refused(column, "“" + text + "”不是其中之一：" + all, "\"" + text + "\" is none of " + all);
    }

    UnreadableSheetException refused(String column, String chinese, String english) {
        return new UnreadableSheetException(
                "%s 第 %d 行 %s 列：%s。".formatted(name, row, column, chinese),
                "%s, row %d, column %s: %s.".formatted(name, row, column, english));
    }
}
