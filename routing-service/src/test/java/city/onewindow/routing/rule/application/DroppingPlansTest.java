package city.onewindow.routing.rule.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.Fixtures;
import city.onewindow.routing.rule.application.ActivatingRules.Outcome;
import city.onewindow.routing.rule.model.Activation;
import city.onewindow.routing.rule.model.Activations;
import city.onewindow.routing.rule.model.Tables;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plans are dropped only while they are plans, and are made only as far ahead as anybody thinks. */
class DroppingPlansTest {
    private static final Instant NOON = Instant.parse("2026-03-24T04:00:00Z");
    private static final Instant SOON = NOON.plusSeconds(60);
    private static final Instant LATER = NOON.plusSeconds(600);

    private final RuleStore store = new InMemoryRules();

    @BeforeEach
    void versions() {
        for (long number = 1; number <= 3; number++) {
            store.add(new RuleVersion(new RuleVersion.Heading(number, "王", "试行", NOON, 3), Tables.FULL, number));
        }
    }

    private ActivatingRules at(Instant moment) {
        Clock clock = Clock.fixed(moment, ZoneOffset.UTC);
        DraftingRules drafting = new DraftingRules(store, Fixtures::catalogue, clock);
        return new ActivatingRules(store, drafting, new RulesInForce(store, Fixtures::catalogue, clock), clock);
    }

    private void planned(Instant... moments) {
        assertThat(at(NOON.minusSeconds(1)).activate(1, null, "王", "试行", 0)).isInstanceOf(Outcome.Activated.class);
        for (Instant moment : moments) {
            long seen = store.activations().revision();
            assertThat(at(NOON).activate(seen + 1, moment, "王", "以后", seen)).isInstanceOf(Outcome.Activated.class);
        }
    }

    @Test
    void whatIsPlannedIsDroppedAndWhatDecidesGoesOn() {
        planned(SOON, LATER);
        assertThat(at(NOON.plusSeconds(1)).drop(SOON, "王", "不要了", 3)).isInstanceOf(Outcome.Activated.class);
        assertThat(store.activations().planned(NOON)).hasSize(1);
        assertThat(store.activations().at(LATER)).map(Activation::version).contains(1L);
        assertThat(at(LATER).drop(SOON, "王", "不要了", 3)).isInstanceOf(Outcome.Activated.class);
    }

    @Test
    void toActivateWhatDecidesAgainDropsThePlanAlone() {
        planned(SOON);
        assertThat(at(NOON.plusSeconds(1)).activate(1, null, "王", "不要了", 2))
                .isInstanceOfSatisfying(
                        Outcome.Activated.class,
                        again -> assertThat(again.decided().dropped())
                                .extracting(Activation::version)
                                .containsExactly(2L));
        assertThat(store.activations().at(LATER)).map(Activation::version).contains(1L);
    }

    @Test
    void whatHasBegunMeanwhileIsNotDroppedNorWhatIsPlannedAfterIt() {
        planned(SOON, LATER);
        Activations before = store.activations();
        assertThat(at(SOON).drop(SOON, "王", "不要了", 3))
                .isInstanceOfSatisfying(
                        Outcome.Begun.class,
                        begun -> assertThat(begun.since().version()).isEqualTo(2));
        assertThat(at(LATER).drop(null, "王", "不要了", 3)).isInstanceOf(Outcome.Begun.class);
        assertThat(store.activations()).isEqualTo(before);
    }

    @Test
    void whereNothingEverWasThereIsNothingToDrop() {
        assertThat(at(NOON).drop(null, "王", "不要了", 0)).isInstanceOf(Outcome.NothingPlanned.class);
        assertThat(store.activations()).isEqualTo(Activations.NONE);
    }

    @Test
    void nobodyPlansMoreThanAYearAhead() {
        Instant last = NOON.plus(ActivatingRules.FURTHEST);
        for (Instant far : new Instant[] {last.plusMillis(1), Instant.MAX}) {
            assertThat(at(NOON).activate(1, far, "王", "远", 0)).isEqualTo(new Outcome.TooFar(last));
        }
        assertThat(at(NOON).activate(1, NOON.plus(Duration.ofDays(365)), "王", "明年", 0))
                .isInstanceOf(Outcome.Activated.class);
    }
}
