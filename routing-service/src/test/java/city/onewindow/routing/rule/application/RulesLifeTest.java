package city.onewindow.routing.rule.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.contracts.issue.Channel;
import city.onewindow.contracts.issue.RequesterKind;
import city.onewindow.routing.Fixtures;
import city.onewindow.routing.rule.model.Activation;
import city.onewindow.routing.rule.model.Activations;
import city.onewindow.routing.rule.model.Asked;
import city.onewindow.routing.rule.model.CompiledRules;
import city.onewindow.routing.rule.model.Result;
import city.onewindow.routing.rule.model.Ruling;
import city.onewindow.routing.rule.model.Tables;
import city.onewindow.routing.rule.model.WrittenTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** From the draft to what decides, and back. */
class RulesLifeTest {
    private static final Instant NOON = Instant.parse("2026-03-24T04:00:00Z");
    private static final List<String> LEADS = List.of("taxation", "industry", "housing", "science");

    private final Hands clock = new Hands();
    private final RuleStore store = new InMemoryRules();
    private final RulesInForce here = new RulesInForce(store, Fixtures::catalogue, clock);
    private final RulesInForce there = new RulesInForce(store, Fixtures::catalogue, clock);
    private final DraftingRules drafting = new DraftingRules(store, Fixtures::catalogue, clock);
    private final PublishingRules publishing = new PublishingRules(store, drafting, clock);
    private final ActivatingRules activating = new ActivatingRules(store, drafting, here, clock);

    @Nested
    class InMemory extends RuleStoreContract {
        @Override
        protected RuleStore store() {
            return new InMemoryRules();
        }
    }

    @Test
    void untilSomethingIsActivatedNoRulesDecide() {
        publish(to("taxation"));
        assertThat(here.get()).isSameAs(CompiledRules.NONE);
        assertThat(activating.rollBack("王", "误启用", 0)).isInstanceOf(ActivatingRules.Outcome.NothingBefore.class);
    }

    @Test
    void aVersionDecidesHereAtOnceAndElsewhereSoon() {
        publish(to("taxation"));
        activate(1, null);
        assertThat(here.get().version()).isEqualTo(1);
        assertThat(there.get().version()).isZero();
        there.refresh();
        assertThat(there.get().version()).isEqualTo(1);
        assertThat(lead(there.get())).isEqualTo("taxation");
    }

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

    @Test
    void whoSawAnOlderStateIsToldAndARepeatGetsItsAnswerAgain() {
        drafting.save(to("taxation"), "王", 0, Optional.empty());
        assertThat(drafting.save(to("taxation"), "王", 0, Optional.empty()))
                .isInstanceOf(DraftingRules.Outcome.Saved.class);
        assertThat(drafting.save(to("industry"), "李", 0, Optional.empty()))
                .isInstanceOf(DraftingRules.Outcome.Overtaken.class);
        var published = publishing.publish(1, "王", "试行", false);
        assertThat(published).isInstanceOf(PublishingRules.Outcome.Published.class);
        assertThat(publishing.publish(1, "王", "试行", false)).isEqualTo(published);
        assertThat(store.newest()).isEqualTo(1);
        var activated = activating.activate(1, null, "王", "试行", 0);
        assertThat(activating.activate(1, null, "王", "试行", 0)).isEqualTo(activated);
        assertThat(activating.activate(1, null, "李", "试行", 0)).isInstanceOf(ActivatingRules.Outcome.Overtaken.class);
        assertThat(activating.activate(7, null, "李", "试行", 1))
                .isInstanceOf(ActivatingRules.Outcome.NoSuchVersion.class);
    }

    @Test
    void whatDoesNotHoldIsKeptAsADraftAndNeverPublished() {
        drafting.save(new WrittenTable("", List.of()), "王", 0, Optional.empty());
        assertThat(publishing.publish(1, "王", "试行", true)).isInstanceOf(PublishingRules.Outcome.Refused.class);
        WrittenTable crossing = Tables.of(
                Tables.to("a", "taxation", Map.of("district", List.of("bacheng"))),
                Tables.to("b", "industry", Map.of("channel", List.of("web"))));
        drafting.save(crossing, "王", 1, Optional.empty());
        assertThat(publishing.publish(2, "王", "试行", false)).isInstanceOf(PublishingRules.Outcome.Unconfirmed.class);
        assertThat(publishing.publish(2, "王", "试行", true)).isInstanceOf(PublishingRules.Outcome.Published.class);
    }

    @Test
    void whileVersionsChangeEveryDecisionIsByOneWholeVersion() throws Exception {
        for (String lead : LEADS) {
            publish(to(lead));
        }
        activate(1, null);
        AtomicBoolean ended = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            Future<Long> deciding = threads.submit(() -> {
                long decided = 0;
                while (!ended.get()) {
                    there.refresh();
                    CompiledRules rules = there.get();
                    if (rules.version() > 0) {
                        assertThat(lead(rules)).isEqualTo(LEADS.get((int) rules.version() - 1));
                        decided++;
                    }
                }
                return decided;
            });
            for (int i = 0; i < 200; i++) {
                activate((i + 1) % LEADS.size() + 1, null);
            }
            ended.set(true);
            assertThat(deciding.get()).isPositive();
        }
    }

    private void publish(WrittenTable table) {
        long read = drafting.read().revision();
        drafting.save(table, "王", read, Optional.empty());
        assertThat(publishing.publish(read + 1, "王", "试行", false))
                .isInstanceOf(PublishingRules.Outcome.Published.class);
    }

    private void activate(long version, @org.jspecify.annotations.Nullable Instant from) {
        long seen = store.activations().revision();
        assertThat(activating.activate(version, from, "王", "第 " + seen + " 次", seen))
                .isInstanceOf(ActivatingRules.Outcome.Activated.class);
    }

    private static WrittenTable to(String lead) {
        return Tables.of(Tables.to("all-web", lead, Map.of("channel", List.of("web"))));
    }

    private static String lead(CompiledRules rules) {
        Asked asked = new Asked(null, "bacheng", null, null, Channel.WEB, RequesterKind.TALENT, "", "");
        return rules.on(asked) instanceof Ruling.Matched matched
                        && matched.rule().result() instanceof Result.Assign to
                ? to.lead()
                : "";
    }

    /** A clock that stands until it is set. */
    private static final class Hands extends Clock {
        private volatile Instant now = NOON;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
