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
import city.onewindow.routing.rule.file.TableFile;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a trial of what was asked for, with all else as it is in force, and runs it. */
@Component
class Trials {
    private final BackTesting testing;
    private final PlacingInForce inForce;
    private final TriedRules rules;
    private final TriedModels models;
    private final Deadlines deadlines;
    private final HouseProperties house;
    private final Clock clock;

    Trials(
            BackTesting testing,
            PlacingInForce inForce,
            TriedRules rules,
            TriedModels models,
            Deadlines deadlines,
            HouseProperties house,
            Clock clock) {
        this.testing = testing;
        this.inForce = inForce;
        this.rules = rules;
        this.models = models;
        this.deadlines = deadlines;
        this.house = house;
        this.clock = clock;
    }

    /** @param table to try, absent for a version, the draft, or a model */
    Trial run(BacktestQuery query, TableFile.@Nullable Read table) {
        query.orThrow();
        Span span = query.span(house.zone(), clock);
        Placing now = inForce.get();
        Tried tried = tried(query, table, now);
        Baseline baseline = query.baseline();
        Optional<Placing> before = before(baseline, tried, now);
        Comparison comparison = new Comparison(
                before,
                tried.after(),
                deadlines,
                models.learners(Stream.concat(Stream.of(tried.after()), before.stream())));
        int most = query.listed();
        Outcome outcome = query.cursor()
                .map(after -> testing.more(comparison, span, after, most))
                .orElseGet(() -> testing.run(comparison, span, most));
        return switch (outcome) {
            case Outcome.Done done -> new Trial(tried, baseline, comparison, span, done);
            case Outcome.Busy busy -> throw Problem.of(503, "backtest-busy").exception();
        };
    }

    private Tried tried(BacktestQuery query, TableFile.@Nullable Read table, Placing now) {
        Optional<Long> version = query.numbered();
        Optional<Long> model = query.modelled();
        if (table != null && version.isPresent()) {
            throw Problem.invalid(FieldFault.of("#query/version", "backtest-one-table"))
                    .exception();
        }
        if (model.isPresent() && (table != null || version.isPresent())) {
            throw Problem.invalid(FieldFault.of("#query/model", "backtest-rules-or-model"))
                    .exception();
        }
        if (model.isPresent()) {
            return models.version(model.get(), now);
        }
        if (table != null) {
            return rules.sent(table, now);
        }
        return version.map(number -> rules.version(number, now)).orElseGet(() -> rules.draft(now));
    }

    /** A number means what is tried: versions are held against versions, models against models. */
    private Optional<Placing> before(Baseline baseline, Tried tried, Placing now) {
        return switch (baseline) {
            case Baseline.History history -> Optional.empty();
            case Baseline.Live live -> Optional.of(now);
            case Baseline.Version version ->
                Optional.of(
                        switch (tried) {
                            case Tried.Rules table ->
                                rules.against(version.number(), now).after();
                            case Tried.Model model ->
                                models.against(version.number(), now).after();
                        });
        };
    }

    /** What was asked, and what came of it. */
    record Trial(Tried tried, Baseline baseline, Comparison comparison, Span span, Outcome.Done done) {}
}
