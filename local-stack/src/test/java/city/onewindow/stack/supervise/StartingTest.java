package city.onewindow.stack.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartingTest {
    @TempDir
    private Path directory;

    /** The first part hangs for minutes: that the second has ended is known at once, and ends the first too. */
    @Test
    void aPartThatEndsWhileItStartsEndsTheStart() {
        Part hangs = part("hangs", "sleep", "300");
        Part ends = part("ends", "false");
        List<LocalStack.Started> told = new ArrayList<>();
        Starting starting = new Starting(
                Duration.ofMinutes(5), () -> List.of(hangs, ends).forEach(part -> part.stop(Duration.ofSeconds(5))));
        assertThatThrownBy(() -> starting.start(List.of(hangs, ends), told::add))
                .isInstanceOf(Part.PartFailedException.class)
                .hasMessageContaining("ends ended with exit code 1");
        assertThat(hangs.isAlive()).isFalse();
        assertThat(told).isEmpty();
    }

    /** Whoever ends a stack that still starts leaves none of its processes behind. */
    @Test
    void whatHasEndedForGoodIsNotStartedAnyMore() {
        Part begun = part("begun", "sleep", "300");
        begun.start();
        Part later = part("later", "sleep", "300");
        List.of(begun, later).forEach(part -> part.end(Duration.ofSeconds(5)));
        assertThat(begun.isAlive()).isFalse();
        for (Part part : List.of(begun, later)) {
            assertThatThrownBy(part::start).hasMessageContaining(part.name() + " is not started any more");
            assertThat(part.isAlive()).isFalse();
        }
    }

    private Part part(String name, String... command) {
        return new Part(
                name, List.of(command), Map.of(), directory.resolve(name + ".log"), "-", Readiness.when(() -> false));
    }
}
