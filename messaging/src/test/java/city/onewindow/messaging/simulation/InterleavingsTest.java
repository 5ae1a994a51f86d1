package city.onewindow.messaging.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InterleavingsTest {
    private static final int STEPS = 150;

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void whateverIsKilledOrInterleavedEachEventTakesEffectOnceAndInSequence(@ForAll long seed) {
        run(seed, Mutant.NONE);
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void theCheckerCatchesCodeThatGetsItWrong(Mutant mutant) {
        assertThat(LongStream.range(0, 200)
                        .filter(seed -> isCaught(seed, mutant))
                        .count())
                .as("runs of 200 in which the checker catches " + mutant)
                .isGreaterThan(20);
    }

    private static boolean isCaught(long seed, Mutant mutant) {
        try {
            run(seed, mutant);
            return false;
        } catch (AssertionError caught) {
            return true;
        }
    }

    private static void run(long seed, Mutant mutant) {
        World world = new World(seed, mutant);
        Checker checker = new Checker(world);
        for (int step = 0; step < STEPS; step++) {
            world.anything();
            checker.always();
        }
        world.settle();
        checker.atLast();
    }
}
