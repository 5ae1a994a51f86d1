package city.onewindow.routing.suggestion.liblinear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContrastTest {
    private static final int RUNS = 12;

    private static Feature[] row(int... runs) {
        Feature[] row = new Feature[runs.length + 1];
        for (int i = 0; i < runs.length; i++) {
            row[i] = new FeatureNode(runs[i] + 1, 1 / Math.sqrt(runs.length));
        }
        row[runs.length] = new FeatureNode(RUNS + 1, 1);
        return row;
    }

    @Test
    void whatStandsOnOneSideOnlyTellsMoreThanWhatStandsOnBoth() {
        Feature[][] rows = {row(0, 1), row(0, 1), row(0, 2), row(0, 2)};
        float[] weights = new Contrast(rows, new int[] {0, 0, 1, 1}, new int[] {0, 1, 2, 3}, RUNS).of(0);
        assertThat(weights[0]).isZero();
        assertThat(weights[1]).isPositive().isCloseTo(weights[2], within(1e-6f));
    }

    @Test
    void rowsThatAreLeftOutChangeNothing() {
        Feature[][] few = {row(0, 1), row(1, 3), row(0, 2), row(2, 3)};
        Feature[][] more = {few[0], few[1], few[2], few[3], row(1, 2, 3), row(0, 4)};
        int[] of = {0, 1, 2, 3};
        assertThat(new Contrast(more, new int[] {0, 0, 1, 1, 1, 0}, of, RUNS).of(1))
                .isEqualTo(new Contrast(few, new int[] {0, 0, 1, 1}, of, RUNS).of(1));
    }

    @Test
    void textsKeepTheirLengthOnAverage() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int trial = 0; trial < 50; trial++) {
            int number = 2 + random.nextInt(20);
            Feature[][] rows = new Feature[number][];
            int[] truths = new int[number];
            for (int i = 0; i < number; i++) {
                truths[i] = i < 2 ? i : random.nextInt(3);
                rows[i] = row(random.ints(0, RUNS).distinct().limit(4).sorted().toArray());
            }
            rows[0] = row(0, 1, 2);
            int[] of = IntStream.range(0, number).toArray();
            float[] weights = new Contrast(rows, truths, of, RUNS).of(0);
            double squares = 0;
            for (Feature[] row : rows) {
                for (int i = 0; i < row.length - 1; i++) {
                    squares += Math.pow(row[i].getValue() * weights[row[i].getIndex() - 1], 2);
                }
            }
            assertThat(squares / number).as("seed %d", seed).isCloseTo(1, within(1e-4));
        }
    }
}
