package city.onewindow.routing.suggestion.model;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.suggestion.MadeUpIssues;
import city.onewindow.routing.suggestion.application.Training.Outcome.Trained;
import city.onewindow.routing.suggestion.liblinear.LiblinearTraining;
import city.onewindow.routing.suggestion.model.ModelFile.Read;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ModelFileTest {
    private static final Trained TRAINED =
            (Trained) new LiblinearTraining(1L << 28).train(MadeUpIssues.of(120, 1), 0.95);
    private static final byte[] BYTES = ModelFile.write(TRAINED.model(), TRAINED.threshold());

    @Test
    void whatIsReadBackSaysTheSame() {
        Read.Whole read = (Read.Whole) ModelFile.read(BYTES);
        assertThat(read.threshold()).isEqualTo(TRAINED.threshold());
        assertThat(ModelFile.write(read.model(), read.threshold())).isEqualTo(BYTES);
        for (Example each : MadeUpIssues.of(30, 2)) {
            assertThat(read.model().probabilities(each.text()))
                    .isEqualTo(TRAINED.model().probabilities(each.text()));
        }
    }

    @Test
    void oneBitMoreOrLessIsRefused() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            byte[] changed = BYTES.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(ModelFile.read(changed)).as("seed %d", seed).isInstanceOf(Read.Refused.class);
        }
    }

    @Test
    void whatIsShorterOrSomethingElseIsRefused() {
        for (int length : new int[] {0, 1, 31, 32, 100, BYTES.length - 1}) {
            assertThat(ModelFile.read(java.util.Arrays.copyOf(BYTES, length))).isInstanceOf(Read.Refused.class);
        }
    }
}
