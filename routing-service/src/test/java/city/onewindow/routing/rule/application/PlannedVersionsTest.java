package city.onewindow.routing.rule.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.rule.model.Activation;
import city.onewindow.routing.rule.model.Activations;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Versions that decide from a moment on, and what ends them before. */
class PlannedVersionsTest extends RulesLife {
    @Test
    void fromAMomentOnItDecidesWithoutAnybodyLooking() {
        publish(to("taxation"));
        publish(to("industry"));
        activate(1, null);
        activate(2, NOON.plus(Duration.ofHours(1)));
        there.refresh();
        assertThat(there.get().version()).isEqualTo(1);
        clock.now = NOON.plus(Duration.ofHours(1));
        assertThat(there.get().version()).isEqualTo(2);
    }

    @Test
    void whatIsDecidedLaterEndsWhatWasToComeAfterIt() {
        publish(to("taxation"));
        publish(to("industry"));
        publish(to("housing"));
        activate(1, null);
        activate(2, NOON.plus(Duration.ofHours(1)));
        activate(3, null);
        clock.now = NOON.plus(Duration.ofHours(2));
        assertThat(here.get().version()).isEqualTo(3);
    }

    @Test
    void aDecisionNamesWhatItDropsAndTheHistoryKeepsIt() {
        publish(to("taxation"));
        publish(to("industry"));
        publish(to("housing"));
        activate(1, null);
        clock.now = NOON.plusSeconds(1);
        activate(2, null);
        activate(3, NOON.plus(Duration.ofHours(1)));
        activate(1, NOON.plus(Duration.ofHours(2)));
        clock.now = NOON.plusSeconds(2);
        assertThat(activating.rollBack("王", "派错了", 4))
                .isInstanceOfSatisfying(ActivatingRules.Outcome.Activated.class, back -> {
                    assertThat(back.decided().activation().version()).isEqualTo(1);
                    assertThat(back.decided().dropped())
                            .extracting(Activation::version)
                            .containsExactly(3L, 1L);
                });
        // The answer got lost: the repeat is told the same.
        assertThat(activating.rollBack("王", "派错了", 4))
                .isInstanceOfSatisfying(
                        ActivatingRules.Outcome.Activated.class,
                        back -> assertThat(back.decided().dropped()).hasSize(2));
        List<Activations.Decided> history = store.activations().history();
        assertThat(history).extracting(each -> each.dropped().size()).containsExactly(2, 0, 0, 0, 0);
        assertThat(store.activations().planned(clock.now)).isEmpty();
    }

    @Test
    void aLaterDecisionDropsOnlyWhatBeginsWithItOrAfterIt() {
        publish(to("taxation"));
        publish(to("industry"));
        activate(1, NOON.plus(Duration.ofHours(1)));
        activate(2, NOON.plus(Duration.ofHours(3)));
        activate(1, NOON.plus(Duration.ofHours(2)));
        assertThat(store.activations().history().getFirst().dropped())
                .extracting(Activation::version)
                .containsExactly(2L);
        assertThat(store.activations().planned(NOON)).hasSize(2);
    }

    @Test
    void aMomentThatIsPastIsRefusedAndItsRepeatInTimeIsNot() {
        publish(to("taxation"));
        assertThat(activating.activate(1, NOON.minusMillis(1), "王", "试行", 0))
                .isInstanceOf(ActivatingRules.Outcome.Past.class);
        Instant soon = NOON.plusSeconds(1);
        var planned = activating.activate(1, soon, "王", "试行", 0);
        clock.now = NOON.plusSeconds(5);
        assertThat(activating.activate(1, soon, "王", "试行", 0)).isEqualTo(planned);
        assertThat(store.activations().revision()).isEqualTo(1);
    }

    @Test
    void whatDecidesAnywayIsNotDecidedAgain() {
        publish(to("taxation"));
        publish(to("industry"));
        activate(1, null);
        ActivatingRules.Outcome already = new ActivatingRules.Outcome.InForceAlready(1);
        Instant later = NOON.plus(Duration.ofHours(1));
        assertThat(activating.activate(1, null, "李", "again", 1)).isEqualTo(already);
        assertThat(activating.activate(1, later, "李", "again", 1)).isEqualTo(already);
        assertThat(store.activations().revision()).isEqualTo(1);
        // But where another is planned, to have this one go on is a decision.
        activate(2, later);
        assertThat(activating.activate(2, later.plusSeconds(1), "李", "again", 2))
                .isEqualTo(new ActivatingRules.Outcome.InForceAlready(2));
        activate(1, null);
        assertThat(store.activations().planned(NOON)).isEmpty();
    }

    @Test
    void noRulesAreNotDecidedAgainEither() {
        assertThat(activating.activate(0, null, "李", "off", 0))
                .isEqualTo(new ActivatingRules.Outcome.InForceAlready(0));
    }
}
