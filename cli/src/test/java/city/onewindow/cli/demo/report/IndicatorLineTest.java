package city.onewindow.cli.demo.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorLineTest {
    @ParameterizedTest
    @CsvSource({
        "1395, 1400, 99.6 %",
        "1400, 1400, 100 %",
        "99999, 100000, 99.9 %",
        "1, 1400, 0.1 %",
        "1, 100000, 0.1 %",
        "0, 1400, 0 %",
        "197, 201, 98 %",
        "0, 0, –"
    })
    void allAndNoneAreSaidOnlyWhereItIsSo(long numerator, long denominator, String percent) {
        assertThat(new IndicatorLine("first-dispatch", numerator, denominator, true).percent())
                .isEqualTo(percent);
    }
}
