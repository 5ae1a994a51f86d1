package city.onewindow.routing.suggestion.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.onewindow.routing.suggestion.MadeUpIssues;
import city.onewindow.routing.suggestion.application.Training.Outcome.Trained;
import city.onewindow.routing.suggestion.liblinear.LiblinearTraining;
import city.onewindow.routing.suggestion.model.ModelFile.Read;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
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
        assertThat(read.model().leastRead()).isEqualTo(TRAINED.model().leastRead());
        assertThat(ModelFile.write(read.model(), read.threshold())).isEqualTo(BYTES);
        for (Example each : MadeUpIssues.of(30, 2)) {
            assertThat(read.model().probabilities(each.text()))
                    .isEqualTo(TRAINED.model().probabilities(each.text()));
        }
    }

    private static byte[] written(String name) throws IOException {
        try (InputStream in = ModelFileTest.class.getResourceAsStream("/model/" + name)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    /** Of twelve issues, as the first format had it: a quarter of a text had to be known. */
    @Test
    void whatTheFirstFormatWroteIsStillRead() throws IOException {
        byte[] first = written("format-1.bin");
        Read.Whole read = (Read.Whole) ModelFile.read(first);
        assertThat(read.threshold()).isEqualTo(1);
        assertThat(read.model().labels()).containsExactly("ecology", "human-resources", "taxation");
        assertThat(read.model().leastRead()).isEqualTo(0.25);
        assertThat(read.model().probabilities("增值税发票的出口退税申报，税率")[2]).isEqualTo(0.9999);
        assertThat(ModelFile.read(ModelFile.write(read.model(), read.threshold())))
                .isInstanceOf(Read.Whole.class);
    }

    /** Of two dozen issues, a quarter of them under a wrong label; text and head had one length together. */
    @Test
    void whatTheSecondFormatWroteSaysWhatItSaid() throws IOException {
        byte[] second = written("format-2.bin");
        LinearModel model = ((Read.Whole) ModelFile.read(second)).model();
        assertThat(model.labels()).containsExactly("ecology", "human-resources", "taxation");
        assertThat(model.probabilities("发票工资")[1]).isCloseTo(0.9927654783067925, within(1e-5));
        assertThat(model.probabilities("发票工资")[2]).isCloseTo(0.0072345216932074, within(1e-5));
    }

    /** Of two dozen issues; those of taxation say 没有, which was read as any word. */
    @Test
    void whatTheThirdFormatWroteSaysWhatItSaid() throws IOException {
        byte[] third = written("format-3.bin");
        Read.Whole read = (Read.Whole) ModelFile.read(third);
        assertThat(read.model().probabilities("工资没有")[1]).isCloseTo(0.020586550931656, within(1e-9));
        assertThat(read.model().probabilities("工资没有")[2]).isCloseTo(0.979141293366087, within(1e-9));
        Read.Whole again = (Read.Whole) ModelFile.read(ModelFile.write(read.model(), read.threshold()));
        assertThat(again.model().probabilities("工资没有")).isEqualTo(read.model().probabilities("工资没有"));
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
