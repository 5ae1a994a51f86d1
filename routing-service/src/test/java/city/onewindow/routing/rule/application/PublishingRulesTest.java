package city.onewindow.routing.rule.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.Fixtures;
import city.onewindow.routing.rule.application.PublishingRules.Outcome;
import city.onewindow.routing.rule.model.RuleFault.Kind;
import city.onewindow.routing.rule.model.Tables;
import city.onewindow.routing.rule.model.WrittenRule;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an author has to confirm, and what not. */
class PublishingRulesTest {
    private static final WrittenRule OFF = new WrittenRule(
            "off", "停用", "", "false", Map.of(), "", List.of(), List.of(), List.of(), "taxation", List.of(), "", "", "");
    private static final WrittenRule ZONE = Tables.to("zone", "taxation", Map.of("district", List.of("bacheng")));
    private static final WrittenRule CROSSING = Tables.to("crossing", "industry", Map.of(), "厂房");

    private final Clock clock = Clock.fixed(Instant.parse("2026-03-24T04:00:00Z"), ZoneOffset.UTC);
    private final RuleStore store = new InMemoryRules();
    private final DraftingRules drafting = new DraftingRules(store, Fixtures::catalogue, clock);
    private final PublishingRules publishing = new PublishingRules(store, drafting, clock);

    @Test
    void aRowThatIsOffNeedsNobodysWord() {
        assertThat(published(OFF, ZONE)).isInstanceOf(Outcome.Published.class);
    }

    @Test
    void onlyWhatCrossesIsToBeConfirmed() {
        assertThat(published(OFF, ZONE, CROSSING))
                .isInstanceOfSatisfying(
                        Outcome.Unconfirmed.class,
                        asked -> assertThat(asked.found())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.kind()).isEqualTo(Kind.OVERLAP)));
    }

    private Outcome published(WrittenRule... rules) {
        drafting.save(Tables.of(rules), "王", 0, Optional.empty());
        return publishing.publish(1, "王", "试行", false);
    }
}
