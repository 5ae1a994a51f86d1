package city.onewindow.routing.rule.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.rule.model.Tables;
import city.onewindow.routing.rule.model.WrittenTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrivalTest {
    @ParameterizedTest
    @CsvSource({
        "save, 15, 0, 30, saved, row-15",
        "save, 15, 15, 30, saved, row-15",
        "save, 30, 1, 30, moved, row-1",
        "save, 0, 0, 31, saved, row-31",
        "save, 0, 4, 31, moved, row-4",
        "up, 15, 0, 30, moved, up-14",
        "down, 15, 0, 30, moved, down-16",
        "copy, 15, 0, 31, saved, row-16",
        "remove, 15, 0, 29, removed, row-15",
        "remove, 30, 0, 29, removed, row-29",
        "remove, 1, 0, 0, removed, told",
        "otherwise, -1, 0, 30, saved, told",
    })
    void theRowIsWhereItStandsNow(String what, int row, int place, int rows, String done, String id) {
        Arrival arrival = Arrival.after(what, row, place, rows);
        assertThat(arrival.done()).isEqualTo(done);
        assertThat(arrival.id()).isEqualTo(id);
        assertThat(Arrival.read(done, id)).isEqualTo(arrival);
    }

    @ParameterizedTest
    @CsvSource({"1, 100, 1", "1, 101, 101", "101, 100, 1", "101, 150, 101", "50, 149, 50"})
    void itsPageIsShown(int from, int row, int shown) {
        assertThat(Arrival.after("save", row, 0, 200).redirect(from))
                .isEqualTo("redirect:/rules?done=saved&from=" + shown + "&at=row-" + row + "#row-" + row);
    }

    @ParameterizedTest
    @CsvSource({"saved, row-0", "saved, row-1\"onload", "nothing, up", "saved, e-<b>"})
    void whatIsNoPlaceIsPassedOver(String done, String at) {
        assertThat(Arrival.read(done, at).row()).isZero();
        assertThat(Arrival.read(done, at).id()).isIn("told", "");
    }

    @Test
    void anUndoLeadsToTheFirstRowThatIsAnother() {
        WrittenTable two = table("a", "b");
        assertThat(Arrival.undone(two, table("a", "b", "c")).id()).isEqualTo("row-3");
        assertThat(Arrival.undone(table("a", "b", "c"), two).id()).isEqualTo("row-2");
        assertThat(Arrival.undone(table("b", "a"), two).id()).isEqualTo("row-1");
        assertThat(Arrival.undone(two, table()).id()).isEqualTo("told");
        assertThat(Arrival.undone(two, two).id()).isEqualTo("told");
    }

    private static WrittenTable table(String... ids) {
        return new WrittenTable(
                "catalogue",
                List.of(ids).stream()
                        .map(id -> Tables.to(id, "taxation", Map.of()))
                        .toList());
    }
}
