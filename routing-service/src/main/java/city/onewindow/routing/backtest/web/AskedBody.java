package city.onewindow.routing.backtest.web;

import city.onewindow.routing.backtest.model.Learner;
import city.onewindow.routing.backtest.web.BacktestQuery.Baseline;
import city.onewindow.routing.backtest.web.Trials.Trial;
import city.onewindow.routing.placing.model.Placing;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was asked, so that it can be asked again, and what placed in the "after".
 *
 * @param tried {@code rules} or {@code model}
 * @param rules {@code sent}, {@code draft} or {@code version}; {@code live} where a model is tried
 * @param number of the version, or revision of the draft
 * @param sameAs the version in force, where the draft says the same: then nothing can differ from what is live; else absent
 * @param catalogueVersion that placed what the rules leave
 * @param modelVersion that was asked for what nothing else places, absent where there was none
 * @param against {@code history}, {@code live}, or the number of a version or model, whichever is tried
 * @param learners models that speak in before or after, absent where none does
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record AskedBody(
        String tried,
        String rules,
        long number,
        @Nullable Long sameAs,
        long catalogueVersion,
        @Nullable String modelVersion,
        String against,
        String from,
        String until,
        String zone,
        List<Learner> learners) {
    static AskedBody of(Trial trial) {
        Placing after = trial.comparison().after();
        return new AskedBody(
                tried(trial.tried()),
                rules(trial.tried()),
                number(trial.tried()),
                trial.tried() instanceof Tried.Rules rules ? rules.same() : null,
                after.catalogue().version(),
                TriedModels.version(after).orElse(null),
                against(trial.baseline()),
                trial.span().from().toString(),
                trial.span().until().toString(),
                trial.span().zone().getId(),
                trial.comparison().learners());
    }

    private static String tried(Tried tried) {
        return switch (tried) {
            case Tried.Rules rules -> "rules";
            case Tried.Model model -> "model";
        };
    }

    private static String rules(Tried tried) {
        return switch (tried) {
            case Tried.Rules rules -> rules.source().name().toLowerCase(Locale.ROOT);
            case Tried.Model model -> "live";
        };
    }

    private static long number(Tried tried) {
        return switch (tried) {
            case Tried.Rules rules -> rules.number();
            case Tried.Model model -> model.after().rules().version();
        };
    }

    private static String against(Baseline baseline) {
        return switch (baseline) {
            case Baseline.History history -> BacktestQuery.HISTORY;
            case Baseline.Live live -> BacktestQuery.LIVE;
            case Baseline.Version version -> "" + version.number();
        };
    }
}
