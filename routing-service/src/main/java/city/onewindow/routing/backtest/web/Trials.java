package city.onewindow.routing.backtest.web;

import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.house.web.HouseProperties;
import city.onewindow.routing.backtest.application.BackTesting;
import city.onewindow.routing.backtest.application.BackTesting.Outcome;
import city.onewindow.routing.backtest.model.Comparison;
import city.onewindow.routing.backtest.model.Span;
import city.onewindow.routing.backtest.web.BacktestQuery.Baseline;
import city.onewindow.routing.deadline.model.Deadlines;
import city.onewindow.routing.placing.application.PlacingInForce;
import city.onewindow.routing.placing.model.Placing;
import city.onewindow.routing.rule.application.DraftingRules;
import city.onewindow.routing.rule.application.RuleDraft;
import city.onewindow.routing.rule.application.RuleStore;
import city.onewindow.routing.rule.application.RulesInForce;
import city.onewindow.routing.rule.model.Checked;
import city.onewindow.routing.rule.model.CompiledRules;
import city.onewindow.routing.rule.model.WrittenTable;
import city.onewindow.routing.rule.web.FoundBody;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a trial of what was asked for, with the catalogue and the model in force, and runs it. */
@Component
class Trials {
    private final BackTesting testing;
    private final PlacingInForce inForce;
    private final RulesInForce rules;
    private final RuleStore store;
    private final DraftingRules drafting;
    private final Deadlines deadlines;
    private final HouseProperties house;
    private final Clock clock;

    Trials(
            BackTesting testing,
            PlacingInForce inForce,
            RulesInForce rules,
            RuleStore store,
            DraftingRules drafting,
            Deadlines deadlines,
            HouseProperties house,
            Clock clock) {
        this.testing = testing;
        this.inForce = inForce;
        this.rules = rules;
        this.store = store;
        this.drafting = drafting;
        this.deadlines = deadlines;
        this.house = house;
        this.clock = clock;
    }

    /** @param table to try, absent for a version or the draft */
    Trial run(BacktestQuery query, @Nullable WrittenTable table) {
        Placing now = inForce.get();
        Tried tried = tried(query, table);
        Baseline baseline = query.baseline();
        Span span = query.span(house.zone(), clock);
        Comparison comparison = new Comparison(before(baseline, now), with(now, tried.rules()), deadlines);
        int most = query.listed();
        Outcome outcome = query.cursor()
                .map(after -> testing.more(comparison, span, after, most))
                .orElseGet(() -> testing.run(comparison, span, most));
        return switch (outcome) {
            case Outcome.Done done -> new Trial(tried, baseline, comparison, span, done);
            case Outcome.Busy busy -> throw Problem.of(503, "backtest-busy").exception();
        };
    }

    private static Placing with(Placing now, CompiledRules rules) {
        return new Placing(now.catalogue(), rules, now.suggester());
    }

    private Optional<Placing> before(Baseline baseline, Placing now) {
        return switch (baseline) {
            case Baseline.History history -> Optional.empty();
            case Baseline.Live live -> Optional.of(now);
            case Baseline.Version version -> Optional.of(with(now, version(version.number())));
        };
    }

    private Tried tried(BacktestQuery query, @Nullable WrittenTable table) {
        Optional<Long> number = query.numbered();
        if (table != null && number.isPresent()) {
            throw Problem.invalid(FieldFault.of("#query/version", "backtest-one-table"))
                    .exception();
        }
        if (number.isPresent()) {
            return new Tried(Source.VERSION, number.get(), version(number.get()));
        }
        if (table != null) {
            return switch (drafting.check(table)) {
                case Checked.Sound sound -> new Tried(Source.SENT, 0, CompiledRules.of(0, sound.table()));
                case Checked.Faulty faulty ->
                    throw Problem.invalid(FoundBody.faults(faulty.found())).exception();
            };
        }
        RuleDraft draft = drafting.read();
        return switch (drafting.check(draft.table())) {
            case Checked.Sound sound -> new Tried(Source.DRAFT, draft.revision(), CompiledRules.of(0, sound.table()));
            case Checked.Faulty faulty ->
                throw Problem.of(409, "rules-draft-faulty").exception();
        };
    }

    private CompiledRules version(long number) {
        if (number == 0) {
            return CompiledRules.NONE;
        }
        if (store.version(number).isEmpty()) {
            throw Problem.of(404, "no-such-rules").exception();
        }
        return rules.read(number);
    }

    /** Where the tried table comes from. */
    enum Source {
        SENT,
        DRAFT,
        VERSION
    }

    /** @param number of the version, revision of the draft, 0 for what was sent */
    record Tried(Source source, long number, CompiledRules rules) {}

    /** What was asked, and what came of it. */
    record Trial(Tried tried, Baseline baseline, Comparison comparison, Span span, Outcome.Done done) {}
}
