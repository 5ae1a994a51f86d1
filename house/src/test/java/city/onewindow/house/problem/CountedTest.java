package city.onewindow.house.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CountedTest {
    @Test
    void whatIsLessThanCanBeCountedIsRefusedByName() {
        assertThat(Counted.from(0, "sequence", 0)).isZero();
        assertThatThrownBy(() -> Counted.from(0, "sequence", -1))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        no -> assertThat(no.problem())
                                .isEqualTo(Problem.invalid(FieldFault.of("#query/sequence", "form", "0, 1, 2 …"))));
    }
}
