package city.onewindow.cli.demo.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a CSV file: UTF-8, with or without byte order mark, quoted fields over many lines, lines {@code # …} at the top. */
public final class Sheet {
    /** Columns that a file must have, in any order. */
    public static final List<String> REQUIRED = List.of(
            "id", "requester", "subject", "submitted_at", "detail", "reply", "replied_at", "handling_department");

    private final String name;
    private final List<String> header;

    private Sheet(String name, List<String> header) {
        this.name = name;
        this.header = header;
    }

    /** @throws UnreadableSheetException saying what is wrong with the file and where */
    public static List<Row> read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableSheetException("没有文件 " + file + "。", "There is no file " + file + ".");
        }
        try {
            return read(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /**
     * Reads a file that is in memory already.
     *
     * @param name for what is said about it
     * @throws UnreadableSheetException saying what is wrong with the file and where
     */
    public static List<Row> read(String name, byte[] bytes) {
        String text = withoutRemarks(Decoding.decode(name, bytes));
        CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
        List<Row> rows = new ArrayList<>();
        boolean hasHeader = false;
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            var records = parser.iterator();
            if (!records.hasNext()) {
                throw new UnreadableSheetException(
                        name + " 是空的：第一行须写列名 " + String.join(", ", REQUIRED) + "。",
                        name + " is empty: its first line must name the columns " + String.join(", ", REQUIRED) + ".");
            }
            Sheet sheet = new Sheet(name, header(name, records.next()));
            hasHeader = true;
            while (records.hasNext()) {
                rows.add(sheet.row(rows.size() + 1, records.next()));
            }
            if (rows.isEmpty()) {
                throw new UnreadableSheetException(
                        name + " 只有列名，下面没有一行。", name + " has a header, but no rows below it.");
            }
            return List.copyOf(rows);
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableSheetException(
                    "%s 的%s不是完整的 CSV：其中一个引号没有闭合，或闭合的引号后面还有内容。"
                            .formatted(name, hasHeader ? "第 " + (rows.size() + 1) + " 条记录" : "列名行"),
                    "%s: %s is no whole CSV: a quote that opens there is not closed, or something stands behind one that closes."
                            .formatted(
                                    name, hasHeader ? "row " + (rows.size() + 1) + " below the header" : "the header"));
        }
    }

    private static String withoutRemarks(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == '#') {
            int end = text.indexOf('\n', start);
            start = end < 0 ? text.length() : end + 1;
        }
        return text.substring(start);
    }

    private static List<String> header(String name, CSVRecord record) {
        List<String> columns = record.stream()
                .map(each -> each.strip().toLowerCase(Locale.ROOT))
                .toList();
        Set<String> once = new LinkedHashSet<>();
        for (String column : columns) {
            if (!once.add(column)) {
                throw new UnreadableSheetException(
                        "%s 两次写了列名“%s”。".formatted(name, column),
                        "%s names the column \"%s\" twice.".formatted(name, column));
            }
        }
        String missing = REQUIRED.stream().filter(each -> !once.contains(each)).collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            String there = String.join(", ", columns);
            throw new UnreadableSheetException(
                    "%s 缺少列 %s；它的第一行写的是 %s。".formatted(name, missing, there),
                    "%s lacks the column %s; its first line names %s.".formatted(name, missing, there));
        }
        return columns;
    }

    private Row row(int number, CSVRecord record) {
        if (record.size() != header.size()) {
            throw new UnreadableSheetException(
                    "%s 第 %d 行有 %d 个字段，而第一行写了 %d 列。".formatted(name, number, record.size(), header.size()),
                    "%s, row %d: %d fields, but the header names %d columns."
                            .formatted(name, number, record.size(), header.size()));
        }
        Cells cells = new Cells(name, number, header, record);
        return new Row(
                number,
                cells.text("id"),
                cells.text("requester"),
                cells.text("subject"),
                cells.text("submitted_at"),
                cells.text("detail"),
                cells.text("reply"),
                cells.text("replied_at"),
                cells.text("handling_department"),
                new Row.Wishes(
                        cells.oneOf("kind", "company", "talent"),
                        cells.optional("company"),
                        cells.optional("district"),
                        cells.optional("category"),
                        cells.oneOf("outcome", "solved", "partly-solved", "explained", "not-solved"),
                        ways(cells)));
    }

    /** {@code audiences} and {@code via} are lists with {@code ;}, of one length, or one way for all audiences. */
    private static List<Row.Way> ways(Cells cells) {
        List<String> audiences = cells.listOf("audiences", "company", "talent");
        List<String> via = cells.listOf("via", "in-app", "webhook");
        if (via.size() > 1 && via.size() != audiences.size()) {
            throw cells.refused(
                    "via",
                    "给 " + audiences.size() + " 个对象写了 " + via.size() + " 种方式",
                    "names " + via.size() + " ways for " + audiences.size() + " audiences");
        }
        List<Row.Way> ways = new ArrayList<>();
        for (int i = 0; i < audiences.size(); i++) {
            String way = via.isEmpty() ? "in-app" : via.get(via.size() == 1 ? 0 : i);
            ways.add(new Row.Way(audiences.get(i), way));
        }
        return ways;
    }
}
