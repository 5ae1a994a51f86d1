package city.onewindow.cli.demo.report;

import city.onewindow.cli.demo.sheet.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rows of a file that their id does not tell from all others. They are carried as any other: what the demo sends is told
 * apart by the row.
 *
 * @param missing numbers of the rows that have none
 * @param repeated numbers of the rows whose id an earlier row has
 */
public record Ids(List<Integer> missing, List<Integer> repeated) {
    /** Every row has its own. */
    public static final Ids WHOLE = new Ids(List.of(), List.of());

    private static final int SHOWN = 5;

    public Ids {
        missing = List.copyOf(missing);
        repeated = List.copyOf(repeated);
    }

    /** What is wrong with those of a file. */
    public static Ids of(List<Row> rows) {
        List<Integer> missing = new ArrayList<>();
        List<Integer> repeated = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Row row : rows) {
            String id = row.id().strip();
            if (id.isEmpty()) {
                missing.add(row.number());
            } else if (!seen.add(id)) {
                repeated.add(row.number());
            }
        }
        return new Ids(missing, repeated);
    }

    /** One line for a person; empty where nothing is wrong. */
    public Optional<String> line(Words words) {
        List<String> wrong = new ArrayList<>();
        if (!missing.isEmpty()) {
            wrong.add(
                    words.say("%d 行为空（第 %s 行）", "%d empty (row %s)").formatted(missing.size(), first(missing, words)));
        }
        if (!repeated.isEmpty()) {
            wrong.add(words.say("%d 行与前面重复（第 %s 行）", "%d as in an earlier row (row %s)")
                    .formatted(repeated.size(), first(repeated, words)));
        }
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(words.say(
                                "id 列：%s；照常办理，报告以行号区分",
                                "The column id: %s; carried all the same, told apart by the row.")
                        .formatted(String.join(words.say("，", ", "), wrong)));
    }

    private static String first(List<Integer> rows, Words words) {
        return rows.stream()
                .limit(SHOWN)
                .map(String::valueOf)
                .collect(Collectors.joining(words.say("、", ", "), "", rows.size() > SHOWN ? " …" : ""));
    }
}
