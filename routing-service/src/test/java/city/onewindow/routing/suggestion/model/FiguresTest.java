package city.onewindow.routing.suggestion.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.onewindow.routing.suggestion.model.Precision.Judged;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void figuresAreThoseThatOneCountsByHand() {
        // Right, right, wrong (a for b), wrong (b for a): 2 of 4.
        Figures figures = Figures.of(
                List.of("a", "b"),
                List.of(new double[] {0.9, 0.1}, new double[] {0.2, 0.8}, new double[] {0.6, 0.4}, new double[] {
                    0.3, 0.7
                }),
                new int[] {0, 1, 1, 0});
        assertThat(figures.accuracy()).isEqualTo(0.5);
        assertThat(figures.macroF1()).isEqualTo(0.5);
        assertThat(figures.f1()).containsEntry("a", 0.5).containsEntry("b", 0.5);
        assertThat(figures.at()).contains(new Figures.At(0.8, 0.5, 1), new Figures.At(0.7, 0.75, 2.0 / 3));
        assertThat(figures.calibrationError()).isCloseTo((0.1 + 0.2 + 0.6 + 0.7) / 4, within(1e-9));
    }

    @Test
    void aLabelThatNoTextHasOrWasGivenIsNotJudged() {
        Figures figures = Figures.of(
                List.of("a", "b"), List.of(new double[] {0.9, 0.1}, new double[] {0.8, 0.2}), new int[] {0, 0});
        assertThat(figures.f1()).containsOnlyKeys("a");
        assertThat(figures.macroF1()).isEqualTo(1);
    }

    @Test
    void aLabelThatWasNeverLearnedIsAlwaysWrong() {
        Figures figures = Figures.of(
                List.of("a", "b", "unlearned"),
                List.of(new double[] {0.9, 0.1}, new double[] {0.2, 0.8}, new double[] {0.7, 0.3}),
                new int[] {0, 1, 2});
        assertThat(figures.f1()).containsEntry("unlearned", 0.0).containsEntry("b", 1.0);
        assertThat(figures.accuracy()).isEqualTo(2.0 / 3);
    }

    @Test
    void aThresholdIsTheLowestOverWhichEnoughAreRight() {
        List<Judged> judged = new ArrayList<>();
        IntStream.range(0, 100).forEach(i -> judged.add(new Judged(0.99 - i * 0.001, i != 50)));
        IntStream.range(0, 100).forEach(i -> judged.add(new Judged(0.5 - i * 0.001, false)));
        assertThat(Precision.threshold(judged, 0.95)).isEqualTo(0.5);
        assertThat(Precision.threshold(judged, 0.9)).isCloseTo(0.496, within(1e-9));
        assertThat(Precision.threshold(judged, 0.999)).isEqualTo(1);
    }

    @Test
    void ofAHandfulNoneIsSureEnough() {
        assertThat(Precision.threshold(Collections.nCopies(31, new Judged(0.9, true)), 0.95))
                .isEqualTo(1);
        assertThat(Precision.threshold(Collections.nCopies(32, new Judged(0.9, true)), 0.95))
                .isEqualTo(0.9);
    }

    @Test
    void whatIsRightNineTimesInTenIsHardlyEverTakenForNineteenInTwenty() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int taken = 0;
        for (int trial = 0; trial < 400; trial++) {
            List<Judged> judged = IntStream.range(0, 350)
                    .mapToObj(i -> new Judged(random.nextDouble(), random.nextDouble() < 0.9))
                    .toList();
            taken += Precision.threshold(judged, 0.95) < 1 ? 1 : 0;
        }
        assertThat(taken).as("of 400, seed %d", seed).isLessThan(40);
    }
}
