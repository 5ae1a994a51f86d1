package city.onewindow.routing.rule.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.contracts.issue.Channel;
import city.onewindow.contracts.issue.RequesterKind;
import city.onewindow.routing.Fixtures;
import city.onewindow.routing.rule.model.Asked;
import city.onewindow.routing.rule.model.CompiledRules;
import city.onewindow.routing.rule.model.Result;
import city.onewindow.routing.rule.model.Ruling;
import city.onewindow.routing.rule.model.Tables;
import city.onewindow.routing.rule.model.WrittenTable;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rules with two replicas that decide by them, and a clock that stands until it is set. */
abstract class RulesLife {
    static final Instant NOON = Instant.parse("2026-03-24T04:00:00Z");

    final Hands clock = new Hands();
    final RuleStore store = new InMemoryRules();
    final RulesInForce here = new RulesInForce(store, Fixtures::catalogue, clock);
    final RulesInForce there = new RulesInForce(store, Fixtures::catalogue, clock);
    final DraftingRules drafting = new DraftingRules(store, Fixtures::catalogue, clock);
    final PublishingRules publishing = new PublishingRules(store, drafting, clock);
    final ActivatingRules activating = new ActivatingRules(store, drafting, here, clock);

    final void publish(WrittenTable table) {
        long read = drafting.read().revision();
        drafting.save(table, "王", read, Optional.empty());
        assertThat(publishing.publish(read + 1, "王", "试行", false))
                .isInstanceOf(PublishingRules.Outcome.Published.class);
    }

    final void activate(long version, @Nullable Instant from) {
        long seen = store.activations().revision();
        assertThat(activating.activate(version, from, "王", "第 " + seen + " 次", seen))
                .isInstanceOf(ActivatingRules.Outcome.Activated.class);
    }

    static WrittenTable to(String lead) {
        return Tables.of(Tables.to("all-web", lead, Map.of("channel", List.of("web"))));
    }

    static String lead(CompiledRules rules) {
        Asked asked = new Asked(null, "bacheng", null, null, Channel.WEB, RequesterKind.TALENT, "", "");
        return rules.on(asked) instanceof Ruling.Matched matched
                        && matched.rule().result() instanceof Result.Assign to
                ? to.lead()
                : "";
    }

    /** A clock that stands until it is set. */
    static class Hands extends Clock {
        volatile Instant now = NOON;

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
