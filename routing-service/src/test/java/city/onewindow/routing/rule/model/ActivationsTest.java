package city.onewindow.routing.rule.model;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Where a roll-back of rules leads when more was decided than is kept, and what is kept of it. */
class ActivationsTest {
    private static final int BACK = -1;
    private static final Instant NOON = Instant.parse("2026-03-24T04:00:00Z");

    private static Instant moment(long revision) {
        return NOON.plusSeconds(revision);
    }

    private static Activation at(long version, Instant from, Instant decided) {
        return new Activation(version, from, "王", "试行", decided);
    }

    private static Activations after(long... versions) {
        Activations all = Activations.NONE;
        for (long version : versions) {
            Instant now = moment(all.revision());
            all = all.and(at(version, now, now));
        }
        return all;
    }

    private static Activation back(long version, Instant now) {
        return new Activation(version, now, "王", "回退", now, true);
    }

    private static List<Long> back(Activations from) {
        List<Long> all = new ArrayList<>();
        Activations decided = from;
        Optional<Long> next = decided.before(moment(decided.revision()));
        while (next.isPresent()) {
            all.add(next.get());
            Instant now = moment(decided.revision());
            decided = decided.and(back(next.get(), now));
            next = decided.before(moment(decided.revision()));
        }
        return all;
    }

    @Test
    void oneThatIsActivatedAgainLeadsBackToTheOneJustBeforeIt() {
        assertThat(back(after(1, 5, 1))).containsExactly(5L, 1L, 0L);
        assertThat(back(after(1, 0))).containsExactly(1L, 0L);
    }

    /**
     * @param deeds a version that is activated, one of ten more that is planned for two decisions later, or {@value #BACK}: a
     *     roll-back
     */
    @Property(tries = 300)
    void whateverWasDecidedARollBackTakesTheLastDecisionBackAndSoOn(
            @ForAll @Size(max = 60) List<@IntRange(min = BACK, max = 14) Integer> deeds) {
        Activations decided = Activations.NONE;
        Deque<Long> inForce = new ArrayDeque<>(List.of(0L));
        for (int deed : deeds) {
            Instant now = moment(decided.revision());
            decided.planned(now.minusMillis(1)).stream()
                    .filter(planned -> planned.from().equals(now))
                    .forEach(begun -> come(inForce, begun.version()));
            if (deed >= 10) {
                decided = decided.and(at(deed - 10, now.plusSeconds(2), now));
            } else if (deed != BACK) {
                decided = decided.and(at(deed, now.plusMillis(1), now));
                come(inForce, deed);
            } else if (decided.before(now).isPresent()) {
                decided = decided.and(back(decided.before(now).get(), now.plusMillis(1)));
                inForce.removeLast();
            }
            assertThat(decided.at(now.plusMillis(1)).map(Activation::version).orElse(0L))
                    .isEqualTo(inForce.getLast());
        }
        Activations noneIsPlanned = decided.and(at(inForce.getLast(), moment(decided.revision()), NOON));
        inForce.removeLast();
        assertThat(back(noneIsPlanned)).containsExactlyElementsOf(inForce.reversed());
    }

    private static void come(Deque<Long> inForce, long version) {
        if (inForce.getLast() != version) {
            inForce.addLast(version);
        }
    }

    @Test
    void afterMoreDecisionsThanAreKeptItStillComesToAnEnd() {
        long[] turns = new long[Activations.MOST + 51];
        Arrays.setAll(turns, i -> i % 2 == 0 ? 1 : 2);
        assertThat(after(turns).decided()).hasSize(Activations.MOST);
        assertThat(back(after(turns)))
                .hasSize(turns.length)
                .startsWith(2L, 1L, 2L)
                .endsWith(2L, 1L, 0L);
    }

    @Test
    void itLeadsBackBeyondWhatIsKept() {
        long[] upwards = LongStream.rangeClosed(1, Activations.MOST + 3).toArray();
        assertThat(back(after(upwards))).hasSize(Activations.MOST + 3).endsWith(2L, 1L, 0L);
    }

    @Test
    void whatDecidesIsKeptHoweverOftenSomethingElseIsPlanned() {
        Activations decided = after(1, 2);
        for (int i = 0; i < Activations.MOST + 5; i++) {
            decided = decided.and(at(3, NOON.plusSeconds(9_999), moment(2).plusMillis(i)));
        }
        assertThat(decided.at(moment(3))).map(Activation::version).contains(2L);
        assertThat(decided.before(moment(3))).contains(1L);
        assertThat(decided.planned(moment(3))).hasSize(1);
        assertThat(decided.decided()).hasSize(Activations.MOST);
    }

    @Test
    void whatIsNotKnownIsNotGuessed() {
        Activations cut = new Activations(Activations.MOST + 1, List.of(), after(7).decided());
        assertThat(cut.before(moment(9))).isEmpty();
    }
}
