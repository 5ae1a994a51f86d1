package city.onewindow.routing.rule.web;

import city.onewindow.routing.rule.application.RuleDraft;
import city.onewindow.routing.rule.model.RowFields;
import city.onewindow.routing.rule.model.SeenRow;
import city.onewindow.routing.rule.model.WrittenRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody else made of a row that is being edited; for the template.
 *
 * @param row where it stands now, 0 where it is gone
 * @param theirs the row as it is shown beside what was typed, for {@link SeenRow#read}; absent where it is gone
 */
public record Clash(int row, @Nullable String theirs, List<Line> lines) {
    static final Clash GONE = new Clash(0, null, List.of());

    public Clash {
        lines = List.copyOf(lines);
    }

    /** One field, in the reader's words. */
    public record Line(String field, String label, String theirs, String typed) {}

    static Clash of(
            RuleDraft draft, int row, WrittenRule now, WrittenRule typed, List<String> lost, RuleReader reader) {
        List<Line> lines = lost.stream()
                .map(field ->
                        new Line(field, reader.field(field), said(now, field, reader), said(typed, field, reader)))
                .toList();
        return new Clash(row, SeenRow.of(draft.revision(), now).text(), lines);
    }

    private static String said(WrittenRule rule, String field, RuleReader reader) {
        return reader.list(RowFields.values(rule, field).stream()
                .map(value -> reader.value(field, value))
                .toList());
    }
}
