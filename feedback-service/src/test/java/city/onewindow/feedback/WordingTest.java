package city.onewindow.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.house.Wording;
import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void bothLanguagesSayTheSame() {
        assertThat(Wording.faultsOf("messages")).isEmpty();
    }
}
