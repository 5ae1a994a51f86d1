package city.onewindow.cli.demo.report;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.cli.demo.sheet.BundledSample;
import city.onewindow.cli.demo.sheet.Hints;
import city.onewindow.cli.demo.sheet.Moments;
import city.onewindow.cli.demo.sheet.Row;
import city.onewindow.cli.demo.sheet.Sheet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoubtsTest {
    private static final Words ENGLISH = new Words(false);
    private static final String HEADER =
            "id,requester,subject,submitted_at,detail,reply,replied_at,handling_department\n";
    private static final Hints HINTS = new Hints(
            List.of(new Hints.Named("education", "教育局", "Education"), new Hints.Named("taxation", "税务局", "Taxation")));

    private static Doubts doubts(String... ends) {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < ends.length; i++) {
            String[] end = ends[i].split("\\|", -1);
            rows.append("r%d,王工,租用厂房,%s,想租,已对接,%s,%s\n".formatted(i, end[0], end[1], end[2]));
        }
        List<Row> read = Sheet.read("issues.csv", rows.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(read).as("all are carried").hasSameSizeAs(ends);
        return Doubts.of(read)
                .withDepartments(
                        read,
                        row -> row.department().isBlank()
                                || HINTS.department(row.department()).isPresent());
    }

    @Test
    void aMomentThatThereIsNotIsSaidWithItsRow() {
        Doubts doubts = doubts(
                "2026-01-05 10:00|2026-01-06 10:00|市教育局", "2099-13-01||", "2026-01-05|soon|", "2099-13-01|2026-01-05|");
        assertThat(doubts.momentsLine(ENGLISH))
                .contains(
                        "The columns submitted_at and replied_at: 3 no moment (row 2, 4 \"2099-13-01\", row 3 \"soon\");"
                                + " carried all the same.");
        assertThat(doubts.momentsLine(new Words(true)))
                .contains("submitted_at、replied_at 列：3 行不是时间（第 2、4 行“2099-13-01”，第 3 行“soon”）；照常办理");
        assertThat(doubts.departmentsLine(ENGLISH)).isEmpty();
    }

    @Test
    void ofARowWithTwoBothAreSaidAndTheRowIsCountedOnce() {
        Doubts doubts = doubts("2099-13-01|soon|", "soon|soon|", "2026-01-05|2026-01-06|");
        assertThat(doubts.momentsLine(ENGLISH))
                .contains(
                        "The columns submitted_at and replied_at: 2 no moment (row 1 \"2099-13-01\", row 1, 2 \"soon\");"
                                + " carried all the same.");
    }

    @Test
    void aDepartmentThatNobodyKnowsIsSaidWithItsRow() {
        Doubts doubts = doubts("2026-01-05||不存在的局", "2026-01-05||税务", "2026-01-05||", "2026-01-05||不存在的局");
        assertThat(doubts.departmentsLine(new Words(true)))
                .contains("handling_department 列：2 行认不出是哪个部门（第 1、4 行“不存在的局”）；照常办理，当作没有写部门");
        assertThat(doubts.departmentsLine(ENGLISH))
                .hasValueSatisfying(line -> assertThat(line).contains("row 1, 4 \"不存在的局\""));
        assertThat(doubts.momentsLine(ENGLISH)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2011-04-02T18:00:54+08:00",
                "2018-03-21T03:23:00.123Z",
                "2026-01-05 10:00",
                "2026/1/5 8:30:01",
                "2026-01-05",
                " 2026年1月5日 "
            })
    void momentsAreReadAsFilesGiveThem(String text) {
        assertThat(Moments.isReadable(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2099-13-01", "2026-02-30", "2026-01-05 24:01", "05.01.2026", "yesterday", "46023"})
    void whatIsNoMomentIsNone(String text) {
        assertThat(Moments.isReadable(text)).isFalse();
    }

    @Test
    void theBundledSampleHasNone() {
        assertThat(Doubts.of(BundledSample.rows())).isEqualTo(Doubts.NONE);
    }
}
