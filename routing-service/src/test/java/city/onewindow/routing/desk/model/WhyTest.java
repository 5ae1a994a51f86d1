package city.onewindow.routing.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.contracts.issue.IssueDispatched;
import city.onewindow.contracts.issue.IssueDispatched.RuleBasis;
import city.onewindow.routing.Fixtures;
import city.onewindow.routing.assignment.Cases;
import city.onewindow.routing.assignment.model.Decided;
import city.onewindow.routing.assignment.model.EventRules;
import city.onewindow.routing.desk.model.History.Happened;
import city.onewindow.routing.placing.model.Placing;
import city.onewindow.routing.rule.model.CompiledRules;
import city.onewindow.routing.rule.model.Tables;
import city.onewindow.routing.suggestion.model.Suggester;
import city.onewindow.testkit.Events;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WhyTest {
    @Test
    void theHistorySaysWhichRuleOfWhichVersionDispatched() {
        var table = Tables.check()
                .published(Tables.of(Tables.to(
                        "zone",
                        "taxation",
                        Map.of("district", List.of(Events.accepted().district())))));
        EventRules rules = new EventRules(
                new Placing(Fixtures.catalogue(), CompiledRules.of(7, table), Suggester.NONE),
                Fixtures.deadlines(),
                Cases.NOW);
        Decided.Changed changed = (Decided.Changed) rules.on(null, Events.accepted(), Cases.NOW);
        IssueDispatched event = (IssueDispatched) changed.events().getFirst();
        HistoryLine line = History.of(changed.next(), List.of(new Happened(Cases.NOW, event)))
                .getLast();
        assertThat(line.code()).isEqualTo("rule");
        assertThat(line.why()).isEqualTo(new Why(1L, new RuleBasis(7, "zone", "规则", null), null, null, null, null));
    }
}
