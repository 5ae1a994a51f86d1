package city.onewindow.house.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearnessTest {
    @ParameterizedTest
    @CsvSource({
        "subject, subject, 0",
        "subject, SUBJECT, 0",
        "subject, subjetc, 1",
        "subject, subjct,  1",
        "subject, subjects, 1",
        "subject, object,  2",
        "a,       b,       1",
        "'',      abc,     3",
    })
    void slipsAreCounted(String one, String other, int apart) {
        assertThat(Nearness.between(one, other)).isEqualTo(apart);
        assertThat(Nearness.between(other, one)).isEqualTo(apart);
    }
}
