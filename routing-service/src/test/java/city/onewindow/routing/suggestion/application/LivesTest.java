package city.onewindow.routing.suggestion.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.suggestion.application.Lives.Decision;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Where a roll-back of models leads. */
class LivesTest {
    private static final int BACK = -1;

    private static Lives after(long... versions) {
        Lives lives = Lives.NONE;
        for (long version : versions) {
            lives = lives.and(new Decision(version, "王", "试行", Instant.EPOCH));
        }
        return lives;
    }

    private static Decision back(long version) {
        return new Decision(version, "王", "回退", Instant.EPOCH, true);
    }

    private static List<Long> back(Lives from) {
        List<Long> all = new ArrayList<>();
        Lives lives = from;
        for (Optional<Long> next = lives.before(); next.isPresent(); next = lives.before()) {
            all.add(next.get());
            lives = lives.and(back(next.get()));
        }
        return all;
    }

    @Test
    void itGoesBackOnAndOnAndNeverForward() {
        assertThat(back(after(1, 2))).containsExactly(1L, 0L);
        assertThat(back(after(1, 2, 1, 3))).containsExactly(1L, 2L, 1L, 0L);
        assertThat(back(after(1, 2, 3, 3))).containsExactly(2L, 1L, 0L);
        assertThat(back(after(1, 0, 2))).containsExactly(0L, 1L, 0L);
        assertThat(back(after(1, 0))).containsExactly(1L, 0L);
        assertThat(back(after())).isEmpty();
    }

    @Test
    void oneThatIsActivatedAgainLeadsBackToTheOneJustBeforeIt() {
        assertThat(back(after(1, 5, 1))).containsExactly(5L, 1L, 0L);
    }

    /** @param deeds a version that is activated, or {@value #BACK}: a roll-back */
    @Property
    void whateverWasDecidedARollBackTakesTheLastDecisionBackAndSoOn(
            @ForAll @Size(max = 300) List<@IntRange(min = BACK, max = 4) Integer> deeds) {
        Lives lives = Lives.NONE;
        Deque<Long> lived = new ArrayDeque<>(List.of(0L));
        for (int deed : deeds) {
            if (deed != BACK) {
                lives = lives.and(new Decision(deed, "王", "试行", Instant.EPOCH));
                if (lived.getLast() != deed) {
                    lived.addLast((long) deed);
                }
            } else if (lives.before().isPresent()) {
                lives = lives.and(back(lives.before().get()));
                lived.removeLast();
            }
            assertThat(lives.now()).isEqualTo(lived.getLast());
        }
        lived.removeLast();
        assertThat(back(lives)).containsExactlyElementsOf(lived.reversed());
    }

    @Test
    void afterMoreDecisionsThanAreKeptItStillComesToAnEnd() {
        long[] turns = new long[Lives.MOST + 51];
        Arrays.setAll(turns, i -> i % 2 == 0 ? 1 : 2);
        assertThat(after(turns).decided()).hasSize(Lives.MOST);
        assertThat(back(after(turns)))
                .hasSize(turns.length)
                .startsWith(2L, 1L, 2L)
                .endsWith(2L, 1L, 0L);
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
