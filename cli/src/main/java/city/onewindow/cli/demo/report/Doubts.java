package city.onewindow.cli.demo.report;

import city.onewindow.cli.demo.sheet.Moments;
import city.onewindow.cli.demo.sheet.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands in a file and cannot be meant, by its rows. They are carried all the same: a file's times are not those of
 * the run, and a row whose department nobody knows is one that names none.
 *
 * @param moments rows by the unreadable moments that they give
 * @param departments rows by the unknown department that they name
 */
public record Doubts(Map<String, List<Integer>> moments, Map<String, List<Integer>> departments) {
    /** Nothing is doubtful. */
    public static final Doubts NONE = new Doubts(Map.of(), Map.of());

    private static final int MOST_ROWS = 5;
    private static final int MOST_TEXTS = 10;

    public Doubts {
        moments = new LinkedHashMap<>(moments);
        departments = new LinkedHashMap<>(departments);
    }

    /** Those that a file shows by itself: its moments. */
    public static Doubts of(List<Row> rows) {
        Map<String, List<Integer>> moments = new LinkedHashMap<>();
        rows.forEach(row -> unreadable(row).forEach(moment -> note(moments, moment, row)));
        return new Doubts(moments, Map.of());
    }

    /** With its departments. @param known whether the row names a department of the catalogue, or none at all */
    public Doubts withDepartments(List<Row> rows, Predicate<Row> known) {
        Map<String, List<Integer>> unknown = new LinkedHashMap<>();
        rows.stream().filter(known.negate()).forEach(row -> note(unknown, row.department(), row));
        return new Doubts(moments, unknown);
    }

    /** Each once: a row may give the same twice. */
    private static Stream<String> unreadable(Row row) {
        return Stream.concat(
                        Stream.of(row.submittedAt()), Stream.of(row.repliedAt()).filter(each -> !each.isBlank()))
                .filter(each -> !Moments.isReadable(each))
                .map(String::strip)
                .distinct();
    }

    private static void note(Map<String, List<Integer>> doubts, String text, Row row) {
        doubts.computeIfAbsent(shown(text.strip()), each -> new ArrayList<>()).add(row.number());
    }

    private static String shown(String text) {
        return text.codePointCount(0, text.length()) > 40
                ? text.substring(0, text.offsetByCodePoints(0, 39)) + "…"
                : text;
    }

    /** How many rows; one may be doubtful for two texts. */
    static int rows(Map<String, List<Integer>> doubts) {
        return (int) doubts.values().stream().flatMap(List::stream).distinct().count();
    }

    /** One line for a person of the moments; empty where all can be read. */
    public Optional<String> momentsLine(Words words) {
        return line(
                moments,
                words.say(
                        "submitted_at、replied_at 列：%d 行不是时间（%s）；照常办理",
                        "The columns submitted_at and replied_at: %d no moment (%s); carried all the same."),
                words);
    }

    /** One line for a person of the departments; empty where each is known. */
    public Optional<String> departmentsLine(Words words) {
        return line(
                departments,
                words.say(
                        "handling_department 列：%d 行认不出是哪个部门（%s）；照常办理，当作没有写部门",
                        "The column handling_department: %d no department of the catalogue, or several (%s); carried as"
                                + " rows that name none."),
                words);
    }

    private static Optional<String> line(Map<String, List<Integer>> doubts, String pattern, Words words) {
        if (doubts.isEmpty()) {
            return Optional.empty();
        }
        String named = doubts.entrySet().stream()
                .limit(MOST_TEXTS)
                .map(each -> words.say("第 %s 行“%s”", "row %s \"%s\"")
                        .formatted(first(each.getValue(), words), each.getKey()))
                .collect(Collectors.joining(words.say("，", ", "), "", doubts.size() > MOST_TEXTS ? " …" : ""));
        return Optional.of(pattern.formatted(rows(doubts), named));
    }

    private static String first(List<Integer> rows, Words words) {
        return rows.stream()
                .limit(MOST_ROWS)
                .map(String::valueOf)
                .collect(Collectors.joining(words.say("、", ", "), "", rows.size() > MOST_ROWS ? " …" : ""));
    }
}
