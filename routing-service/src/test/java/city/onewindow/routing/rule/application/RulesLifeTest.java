package city.onewindow.routing.rule.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.rule.model.CompiledRules;
import city.onewindow.routing.rule.model.Tables;
import city.onewindow.routing.rule.model.WrittenTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** From the draft to what decides. */
class RulesLifeTest extends RulesLife {
    private static final List<String> LEADS = List.of("taxation", "industry", "housing", "science");

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
}
