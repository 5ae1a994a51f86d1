package city.onewindow.routing.backtest.web;

import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.routing.backtest.web.Tried.Source;
import city.onewindow.routing.placing.model.Placing;
import city.onewindow.routing.rule.application.DraftingRules;
import city.onewindow.routing.rule.application.RuleDraft;
import city.onewindow.routing.rule.application.RuleStore;
import city.onewindow.routing.rule.application.RulesInForce;
import city.onewindow.routing.rule.model.Checked;
import city.onewindow.routing.rule.model.CompiledRules;
import city.onewindow.routing.rule.model.WrittenTable;
import city.onewindow.routing.rule.web.FoundBody;
import org.springframework.stereotype.Component;

/** Puts other rules beside the catalogue and the model in force; a problem where they do not hold, or are not there. */
@Component
class TriedRules {
    private final RulesInForce rules;
    private final RuleStore store;
    private final DraftingRules drafting;

    TriedRules(RulesInForce rules, RuleStore store, DraftingRules drafting) {
        this.rules = rules;
        this.store = store;
        this.drafting = drafting;
    }

    Tried sent(WrittenTable table, Placing now) {
        return switch (drafting.check(table)) {
            case Checked.Sound sound -> new Tried.Rules(Source.SENT, 0, with(CompiledRules.of(0, sound.table()), now));
            case Checked.Faulty faulty ->
                throw Problem.invalid(FoundBody.faults(faulty.found())).exception();
        };
    }

    Tried draft(Placing now) {
        RuleDraft draft = drafting.read();
        return switch (drafting.check(draft.table())) {
            case Checked.Sound sound ->
                new Tried.Rules(Source.DRAFT, draft.revision(), with(CompiledRules.of(0, sound.table()), now));
            case Checked.Faulty faulty ->
                throw Problem.of(409, "rules-draft-faulty").exception();
        };
    }

    Tried version(long number, Placing now) {
        return new Tried.Rules(Source.VERSION, number, with(version(number), now));
    }

    private CompiledRules version(long number) {
        if (number == 0) {
            return CompiledRules.NONE;
        }
        if (store.version(number).isEmpty()) {
            throw Problem.of(404, "no-such-rules")
                    .with(FieldFault.of("#query/version", "no-such-version"))
                    .exception();
        }
        return rules.read(number);
    }

    private static Placing with(CompiledRules rules, Placing now) {
        return new Placing(now.catalogue(), rules, now.suggester());
    }
}
