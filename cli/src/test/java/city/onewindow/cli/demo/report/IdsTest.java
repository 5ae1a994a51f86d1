package city.onewindow.cli.demo.report;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.cli.demo.sheet.BundledSample;
import city.onewindow.cli.demo.sheet.Row;
import city.onewindow.cli.demo.sheet.Sheet;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class IdsTest {
    private static final Words ENGLISH = new Words(false);

    private static Ids ids(String... ids) {
        String rows = Arrays.stream(ids)
                .map(id -> id + ",王工,租用厂房,2026-01-05 10:00,想租,已对接,2026-01-06 10:00,市工信局\n")
                .collect(Collectors.joining());
        String header = "id,requester,subject,submitted_at,detail,reply,replied_at,handling_department\n";
        List<Row> read = Sheet.read("issues.csv", (header + rows).getBytes(StandardCharsets.UTF_8));
        assertThat(read).as("all are carried").hasSameSizeAs(ids);
        return Ids.of(read);
    }

    @Test
    void anEmptyOrRepeatedOneIsSaidWithItsRow() {
        Ids ids = ids("a", "", "b", "a", " ", " b ");
        assertThat(ids.line(ENGLISH))
                .contains("The column id: 2 empty (row 2, 5), 2 as in an earlier row (row 4, 6);"
                        + " carried all the same, told apart by the row.");
        assertThat(ids.line(new Words(true))).contains("id 列：2 行为空（第 2、5 行），2 行与前面重复（第 4、6 行）；照常办理，报告以行号区分");
    }

    @Test
    void ofManyTheFirstAreNamed() {
        assertThat(ids("a", "a", "a", "a", "a", "a", "a", "a").line(ENGLISH))
                .hasValueSatisfying(line -> assertThat(line).contains("7 as in an earlier row (row 2, 3, 4, 5, 6 …)"));
    }

    @Test
    void whereEachHasItsOwnNothingIsSaid() {
        assertThat(Ids.of(BundledSample.rows())).isEqualTo(Ids.WHOLE);
        assertThat(Ids.WHOLE.line(ENGLISH)).isEmpty();
    }
}
