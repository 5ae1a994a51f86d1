package city.onewindow.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SettlingTest {
    @Test
    void whatStillGetsCheaperIsNotWarm() {
        assertThat(after(900, 800, 700, 600, 500)).isFalse();
        assertThat(after(900, 890, 880)).isFalse();
    }

    @Test
    void threeTurnsThatBringNothingAreEnough() {
        assertThat(after(900, 500, 490, 505, 480)).isTrue();
    }

    @Test
    void aGainBeginsTheCountAnew() {
        assertThat(after(900, 890, 880, 600, 610, 605)).isFalse();
        assertThat(after(900, 890, 880, 600, 610, 605, 600)).isTrue();
    }

    private static boolean after(double... turns) {
        Settling settling = new Settling();
        DoubleStream.of(turns).forEach(settling::add);
        return settling.isSettled();
    }
}
