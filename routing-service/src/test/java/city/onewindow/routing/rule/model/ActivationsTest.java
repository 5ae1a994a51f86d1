package city.onewindow.routing.rule.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Where a roll-back of rules leads when more was decided than is kept, and what is kept of it. */
class ActivationsTest {
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

    private static List<Long> back(Activations from) {
        List<Long> all = new ArrayList<>();
        Activations decided = from;
        Optional<Long> next = decided.before(moment(decided.revision()));
        while (next.isPresent()) {
            all.add(next.get());
            Instant now = moment(decided.revision());
            decided = decided.and(at(next.get(), now, now));
            next = decided.before(moment(decided.revision()));
        }
        return all;
    }

    /** Of two that took turns, the first one decided that is still known would else lead back to the second. */
    @Test
    void afterMoreDecisionsThanAreKeptItStillComesToAnEnd() {
        long[] turns = new long[Activations.MOST + 51];
        Arrays.setAll(turns, i -> i % 2 == 0 ? 1 : 2);
        assertThat(after(turns).decided()).hasSize(Activations.MOST);
        assertThat(back(after(turns))).containsExactly(0L);
        assertThat(back(after(Arrays.copyOf(turns, turns.length - 1)))).containsExactly(1L, 0L);
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
