package city.onewindow.routing.suggestion.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.suggestion.application.Lives.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    @Test
    void whatIsNotLookedBackOnIsNotGuessed() {
        Lives cut = new Lives(Lives.MOST + 1, after(7).decided());
        assertThat(cut.before()).isEmpty();
    }
}
