package city.onewindow.routing.suggestion.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.suggestion.application.Lives.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Where a roll-back of models leads. */
class LivesTest {
    private static Lives after(long... versions) {
        Lives lives = Lives.NONE;
        for (long version : versions) {
            lives = lives.and(new Decision(version, "王", "试行", Instant.EPOCH));
        }
        return lives;
    }

    private static List<Long> back(Lives from) {
        List<Long> all = new ArrayList<>();
        Lives lives = from;
        for (Optional<Long> next = lives.before(); next.isPresent(); next = lives.before()) {
            all.add(next.get());
            lives = lives.and(new Decision(next.get(), "王", "回退", Instant.EPOCH));
        }
        return all;
    }

    @Test
    void itGoesBackOnAndOnAndNeverForward() {
        assertThat(back(after(1, 2))).containsExactly(1L, 0L);
        assertThat(back(after(1, 2, 1, 3))).containsExactly(1L, 0L);
        assertThat(back(after(1, 2, 3, 3))).containsExactly(2L, 1L, 0L);
        assertThat(back(after(1, 0, 2))).containsExactly(0L);
        assertThat(back(after())).isEmpty();
    }

    /** Of two that took turns, the first one decided that is still known would else lead back to the second. */
    @Test
    void afterMoreDecisionsThanAreKeptItStillComesToAnEnd() {
        long[] turns = new long[Lives.MOST + 51];
        Arrays.setAll(turns, i -> i % 2 == 0 ? 1 : 2);
        assertThat(after(turns).decided()).hasSize(Lives.MOST);
        assertThat(back(after(turns))).containsExactly(0L);
        assertThat(back(after(Arrays.copyOf(turns, turns.length - 1)))).containsExactly(1L, 0L);
        long[] upwards = LongStream.rangeClosed(1, Lives.MOST + 3).toArray();
        assertThat(back(after(upwards))).hasSize(Lives.MOST + 3).endsWith(2L, 1L, 0L);
        assertThat(after(upwards).has(1)).isTrue();
    }

    @Test
    void whatIsNotLookedBackOnIsNotGuessed() {
        Lives cut = new Lives(Lives.MOST + 1, List.of(), after(7).decided());
        assertThat(cut.before()).isEmpty();
    }
}
