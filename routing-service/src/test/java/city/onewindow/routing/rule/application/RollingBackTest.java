package city.onewindow.routing.rule.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Decisions taken back, one by one. */
class RollingBackTest extends RulesLife {
    private void backFromTheSecondToTheFirst() {
        publish(to("taxation"));
        publish(to("industry"));
        activate(1, null);
        clock.now = NOON.plusSeconds(1);
        activate(2, null);
        clock.now = NOON.plusSeconds(2);
        activating.rollBack("王", "派错了", 2);
    }

    @Test
    void aRollBackLeadsToTheVersionBeforeAndFromTheFirstToNone() {
        backFromTheSecondToTheFirst();
        assertThat(here.get().version()).isEqualTo(1);
        assertThat(activating.rollBack("王", "派错了", 2)).isInstanceOf(ActivatingRules.Outcome.Activated.class);
        assertThat(store.activations().revision()).isEqualTo(3);
        activate(0, null);
        assertThat(here.get().version()).isZero();
    }

    @Test
    void whoeverRollsBackOnAndOnNeverComesForwardAgain() {
        for (String lead : List.of("taxation", "industry", "housing")) {
            publish(to(lead));
        }
        for (long version : new long[] {1, 2, 1, 3}) {
            clock.now = clock.now.plusSeconds(1);
            activate(version, null);
        }
        List<Long> back = new ArrayList<>();
        for (long read = 4; store.activations().before(clock.now).isPresent(); read++) {
            clock.now = clock.now.plusSeconds(1);
            back.add(store.activations().before(clock.now).orElseThrow());
            assertThat(activating.rollBack("王", "再退", read)).isInstanceOf(ActivatingRules.Outcome.Activated.class);
            assertThat(here.get().version()).isEqualTo(back.getLast());
        }
        assertThat(back).containsExactly(1L, 2L, 1L, 0L);
        assertThat(activating.rollBack("王", "还退", 8)).isInstanceOf(ActivatingRules.Outcome.NothingBefore.class);
    }

    @Test
    void fromTwoToOneAndFromOneToNone() {
        backFromTheSecondToTheFirst();
        clock.now = NOON.plusSeconds(3);
        assertThat(store.activations().before(clock.now)).contains(0L);
        activating.rollBack("王", "还是错", 3);
        assertThat(here.get().version()).isZero();
    }
}
