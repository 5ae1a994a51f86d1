package city.onewindow.routing.rule.model;

import static city.onewindow.routing.rule.model.Tables.of;
import static city.onewindow.routing.rule.model.Tables.to;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableDiffTest {
    private static final WrittenRule A = to("a", "taxation", Map.of(), "税");
    private static final WrittenRule B = to("b", "industry", Map.of(), "产业");
    private static final WrittenRule C = to("c", "housing", Map.of(), "厂房");
    private static final WrittenRule D = to("d", "science", Map.of(), "专利");

    @Test
    void namesWhatCameWentChangedAndMoved() {
        WrittenRule changed = to("b", "commerce", Map.of("channel", List.of("web")), "产业");
        TableDiff diff = TableDiff.of(of(A, B, C), new WrittenTable("triage", List.of(C, A, changed, D)));
        assertThat(diff)
                .isEqualTo(new TableDiff(
                        true,
                        List.of("d"),
                        List.of(),
                        List.of(new TableDiff.Changed("b", List.of("channel", "lead"))),
                        List.of("c")));
        assertThat(TableDiff.of(of(A, B), of(B)).removed()).containsExactly("a");
    }

    @Test
    void ofATableToItselfThereIsNone() {
        assertThat(TableDiff.of(Tables.FULL, Tables.FULL))
                .isEqualTo(new TableDiff(false, List.of(), List.of(), List.of(), List.of()));
    }
}
