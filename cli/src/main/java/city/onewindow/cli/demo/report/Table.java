package city.onewindow.cli.demo.report;

import java.util.ArrayList;
import java.util.List;

/** Lines whose columns stand under each other, wide characters counted as two. The first column left, the rest right. */
public final class Table {
    private final List<List<String>> lines = new ArrayList<>();

    /** One more line. */
    public Table line(String... cells) {
        lines.add(List.of(cells));
        return this;
    }

    /** The lines. */
    public List<String> print() {
        int columns = lines.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> line : lines) {
            for (int i = 0; i < line.size(); i++) {
                widths[i] = Math.max(widths[i], width(line.get(i)));
            }
        }
        return lines.stream().map(line -> print(line, widths)).toList();
    }

    private static String print(List<String> line, int[] widths) {
        StringBuilder text = new StringBuilder(" ");
        for (int i = 0; i < line.size(); i++) {
            String cell = line.get(i);
            String blank = " ".repeat(widths[i] - width(cell));
            text.append(' ').append(i == 0 ? cell + blank : "  " + blank + cell);
        }
        return text.toString().stripTrailing();
    }

    /** In columns of a terminal: CJK and full-width characters take two. */
    static int width(String text) {
        return text.codePoints().map(each -> isWide(each) ? 2 : 1).sum();
    }

    private static boolean isWide(int character) {
        return character >= 0x1100 && character <= 0x115F
                || character >= 0x2E80 && character <= 0xA4CF
                || character >= 0xAC00 && character <= 0xD7A3
                || character >= 0xF900 && character <= 0xFAFF
                || character >= 0xFE30 && character <= 0xFE6F
                || character >= 0xFF00 && character <= 0xFF60
                || character >= 0x20000 && character <= 0x3FFFD;
    }
}
