package city.onewindow.cli.demo.report;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.cli.demo.play.Lesson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** A row that was refused went no way, and the last line says so. */
class RefusedRowsTest {
    private static Result result(long submitted, long accepted, long rejected, long lost) {
        return result(submitted, accepted, rejected, lost, accepted);
    }

    private static Result unanswered(long submitted, long accepted, long rejected, long answered) {
        return result(submitted, accepted, rejected, 0, answered);
    }

    private static Result result(long submitted, long accepted, long rejected, long lost, long answered) {
        Counts counts = new Counts(
                submitted, accepted, rejected, accepted, 0, 0, answered, answered, answered, answered, lost, 0, 0);
        return new Result(
                "odd.csv",
                false,
                new Ids(List.of(3), List.of(5, 6)),
                new Doubts(Map.of("2099-13-01", List.of(4)), Map.of("不存在的局", List.of(7, 8))),
                Instant.EPOCH,
                Duration.ZERO,
                1,
                1,
                "embedded",
                counts,
                new Suggestions(Lesson.NONE, 0, 0, 0, 0),
                answered,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                0,
                0,
                0);
    }

    private static String lastLine(boolean chinese, Result result) {
        return new Screen(new Words(chinese)).print(result).getLast();
    }

    @Test
    void areCountedInTheLastLine() {
        Result some = result(9, 7, 2, 0);
        assertThat(lastLine(false, some))
                .isEqualTo("7 of 9 were accepted, and all of those went the whole way, once and in order;"
                        + " 2 were refused.");
        assertThat(lastLine(true, some)).isEqualTo("9 件中受理 7 件, 受理的全部走完全程: 不丢 不重 不乱; 未受理 2 件");
    }

    /** They were accepted and dispatched; nobody can carry a reply that is not there. */
    @Test
    void rowsWithoutAReplyDidNotGoTheWholeWay() {
        Result some = unanswered(9, 7, 2, 6);
        assertThat(lastLine(false, some))
                .isEqualTo(
                        "7 of 9 were accepted, and the 6 of those that have a reply in the file went the whole way, once"
                                + " and in order; without a reply, as far as their department: 1; 2 were refused.");
        assertThat(lastLine(true, some))
                .isEqualTo("9 件中受理 7 件, 其中文件里有答复的 6 件走完全程: 不丢 不重 不乱; 文件里没有答复的 1 件到部门为止; 未受理 2 件");
        assertThat(lastLine(false, unanswered(7, 7, 0, 6)))
                .contains("the 6 of those")
                .doesNotContain("refused");
    }

    @ParameterizedTest
    @CsvSource({"9, 9, 0, 0, true", "9, 7, 2, 0, false", "9, 9, 0, 1, false", "2, 0, 2, 0, false"})
    void areNotTheWhole(long submitted, long accepted, long rejected, long lost, boolean whole) {
        Result result = result(submitted, accepted, rejected, lost);
        assertThat(result.isWhole()).isEqualTo(whole);
        assertThat(JsonMapper.shared()
                        .readTree(JsonReport.text(result))
                        .path("whole")
                        .asBoolean())
                .isEqualTo(whole);
    }

    @Test
    void theReportCountsRowsWhoseIdDoesNotTellThemApart() {
        var report = JsonMapper.shared().readTree(JsonReport.text(result(9, 9, 0, 0)));
        assertThat(report.path("rows_without_id").asInt()).isEqualTo(1);
        assertThat(report.path("rows_repeating_an_id").asInt()).isEqualTo(2);
        assertThat(report.path("rows_with_unreadable_moment").asInt()).isEqualTo(1);
        assertThat(report.path("rows_with_unknown_department").asInt()).isEqualTo(2);
    }

    @Test
    void doNotHideThatSomethingElseWentWrong() {
        assertThat(lastLine(false, result(9, 7, 2, 1))).startsWith("Not all");
        assertThat(lastLine(false, result(2, 0, 2, 0))).startsWith("Not all");
    }
}
