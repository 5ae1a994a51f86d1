package city.onewindow.routing.backtest.web;

import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.routing.backtest.web.Tried.Source;
import city.onewindow.routing.placing.model.Placing;
import city.onewindow.routing.rule.application.DraftingRules;
import city.onewindow.routing.rule.application.RuleDraft;
import city.onewindow.routing.rule.application.RuleStore;
import city.onewindow.routing.rule.application.RulesInForce;
import city.onewindow.routing.rule.file.TableFile;
import city.onewindow.routing.rule.model.Checked;
import city.onewindow.routing.rule.model.CompiledRules;
import city.onewindow.routing.rule.web.FoundBody;
import org.jspecify.annotations.Nullable;
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

    Tried sent(TableFile.Read sent, Placing now) {
        return switch (drafting.checkFile(sent.table())) {
            case Checked.Sound sound ->
                new Tried.Rules(Source.SENT, 0, null, with(CompiledRules.of(0, sound.table()), now));
            case Checked.Faulty faulty ->
                throw Problem.invalid(FoundBody.faults(faulty.found(), sent.places()))
                        .exception();
        };
    }

    Tried draft(Placing now) {
        RuleDraft draft = drafting.read();
        return switch (drafting.check(draft.table())) {
            case Checked.Sound sound ->
                new Tried.Rules(
                        Source.DRAFT,
                        draft.revision(),
                        same(draft, now),
                        with(CompiledRules.of(0, sound.table()), now));
            case Checked.Faulty faulty ->
                throw Problem.of(409, "rules-draft-faulty").exception();
        };
    }

    /** The version in force, where the draft says the same; else absent. */
    private @Nullable Long same(RuleDraft draft, Placing now) {
        long live = now.rules().version();
        return store.version(live)
                        .filter(version -> version.table().equals(draft.table()))
                        .isPresent()
                ? Long.valueOf(live)
                : null;
    }

    Tried version(long number, Placing now) {
        return tried(number, now, "version");
    }

    /** What others are held against. */
    Tried against(long number, Placing now) {
        return tried(number, now, "against");
    }

    private Tried tried(long number, Placing now, String parameter) {
        return new Tried.Rules(Source.VERSION, number, null, with(version(number, parameter), now));
    }

    private CompiledRules version(long number, String parameter) {
        if (number == 0) {
            return CompiledRules.NONE;
        }
        if (store.version(number).isEmpty()) {
            throw Problem.of(404, "no-such-rules")
                    .with(FieldFault.of("#query/" + parameter, "no-such-version"))
                    .exception();
        }
        return rules.read(number);
    }

    private static Placing with(CompiledRules rules, Placing now) {
        return new Placing(now.catalogue(), rules, now.suggester());
    }
}
