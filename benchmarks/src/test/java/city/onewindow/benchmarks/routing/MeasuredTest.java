package city.onewindow.benchmarks.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuredTest {
    @ParameterizedTest
    @CsvSource({
        "topics.csv, routing-topics",
        "2026 年 诉求.v2.csv, routing-2026-年-诉求.v2",
        "<b>$(date).csv, routing-b-date",
        ".csv, routing-csv",
        "--.csv, routing-texts",
    })
    void aResultIsNamedByTheFile(String train, String name) {
        assertThat(new Measured(train, null, 5).name()).isEqualTo(name);
    }

    @Test
    void otherMeasurementsHaveOtherNames() {
        Path train = Path.of("elsewhere/topics.csv");
        assertThat(List.of(
                        Measured.of(train, null, 10).name(),
                        Measured.of(train, Path.of("later.csv"), 5).name()))
                .containsExactly("routing-topics-10-folds", "routing-topics-judged-by-later");
    }

    @Test
    void aNameIsNoLongerThanAFileSystemTakes() {
        assertThat(new Measured("办".repeat(80) + ".csv", null, 5).name()).isEqualTo("routing-" + "办".repeat(60));
    }
}
