package city.onewindow.routing.suggestion.liblinear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class StackingTest {
    @Test
    void probabilitiesAreAsOftenRightAsTheySay() {
        // Whatever is said with a score of 2 is right three times in four.
        double[][] scores = new double[400][];
        int[] truths = new int[400];
        for (int i = 0; i < 400; i++) {
            scores[i] = i % 2 == 0 ? new double[] {2, 0} : new double[] {0, 2};
            truths[i] = i % 8 < 6 ? i % 2 : 1 - i % 2;
        }
        assertThat(Stacking.fit(scores, truths, 2).probabilities(new double[] {2, 0})[0])
                .isCloseTo(0.75, within(0.01));
    }

    @Test
    void thePartThatTellsMoreCountsMore() {
        Random random = new Random(1);
        double[][] scores = new double[600][];
        int[] truths = new int[600];
        for (int i = 0; i < 600; i++) {
            truths[i] = i % 2;
            double told = truths[i] == 0 ? 1 : -1;
            double noise = random.nextGaussian();
            scores[i] = new double[] {noise, -noise, told + random.nextGaussian() / 2, -told};
        }
        double[] shares = Stacking.fit(scores, truths, 2).shares()[0];
        assertThat(shares[2]).isGreaterThan(3 * Math.abs(shares[0]));
    }

    /** What scores high for two labels is the first one's wherever the third scores high too. */
    @Test
    void aLabelLeansOnWhatTheOthersScore() {
        double[][] scores = new double[400][];
        int[] truths = new int[400];
        for (int i = 0; i < 400; i++) {
            scores[i] = i % 2 == 0 ? new double[] {1, 1, 0.5} : new double[] {1, 1, -0.5};
            truths[i] = i % 2;
        }
        Stacking stacking = Stacking.fit(scores, truths, 3);
        assertThat(stacking.probabilities(scores[0])[0]).isGreaterThan(0.7);
        assertThat(stacking.probabilities(scores[1])[1]).isGreaterThan(0.7);
    }

    @Test
    void aHandfulOfTextsMakesNothingCertain() {
        double[][] scores = {{1, -1}, {-1, 1}, {0.8, -1}, {-1, 0.9}};
        double[] likely = Stacking.fit(scores, new int[] {0, 1, 0, 1}, 2).probabilities(new double[] {1, -1});
        assertThat(likely[0]).isBetween(0.6, 0.9999);
    }

    @Test
    void theGradientIsTheValuesSlope() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        double[][] rows = new double[20][];
        int[] truths = new int[20];
        for (int i = 0; i < 20; i++) {
            rows[i] = random.doubles(6, -2, 2).toArray();
            truths[i] = random.nextInt(3);
        }
        Unlikelihood unlikelihood = new Unlikelihood(rows, truths, 3, 2);
        double[] at = random.doubles(unlikelihood.dimension(), -1, 1).toArray();
        double[] gradient = unlikelihood.gradientAt(at);
        for (int i = 0; i < at.length; i++) {
            double[] more = at.clone();
            double[] less = at.clone();
            more[i] += 1e-5;
            less[i] -= 1e-5;
            double slope = (unlikelihood.valueAt(more) - unlikelihood.valueAt(less)) / 2e-5;
            assertThat(gradient[i]).as("seed %d, %d", seed, i).isCloseTo(slope, within(1e-4));
        }
    }
}
