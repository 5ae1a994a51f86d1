package city.onewindow.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void bothLanguagesSayTheSame() {
        assertThat(Wording.faultsOf("house-messages")).isEmpty();
        assertThat(Wording.faultsOf("messages")).isEmpty();
    }

    @Test
    void whatIsWrongWithWordsIsFound() {
        assertThat(Wording.faultsOf("wrong-words"))
                .containsExactlyInAnyOrder(
                        "alone: nothing in English",
                        "arguments: arguments [0] in Chinese, [0, 1] in English",
                        "empty: nothing in Chinese",
                        "apostrophe: an ASCII apostrophe; write ’",
                        "problem.bare: without detail or remedy",
                        "fault.bare: without detail or remedy");
    }

    @Test
    void aBundleThatIsNotThereIsAFault() {
        assertThatThrownBy(() -> Wording.faultsOf("nowhere")).isInstanceOf(UncheckedIOException.class);
    }
}
