package city.onewindow.routing.backtest.web;

import city.onewindow.contracts.issue.TrackingCode;
import city.onewindow.routing.backtest.model.Accuracy;
import city.onewindow.routing.backtest.model.Aspect;
import city.onewindow.routing.backtest.model.Totals;
import city.onewindow.routing.backtest.model.Totals.Load;
import city.onewindow.routing.backtest.model.Verdict;
import city.onewindow.routing.backtest.web.BacktestQuery.Baseline;
import city.onewindow.routing.backtest.web.Trials.Trial;
import city.onewindow.routing.desk.model.Cursor;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A back-test as JSON. The same question to the same log gives the same bytes.
 *
 * @param totals absent where only more differences were asked for
 * @param next for the next differences, absent where there are no more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BacktestBody(
        AskedBody asked,
        @Nullable TotalsBody totals,
        List<DifferenceBody> differences,
        @Nullable String next) {
    static BacktestBody of(Trial trial) {
        return new BacktestBody(
                AskedBody.of(trial),
                trial.done().totals().map(TotalsBody::of).orElse(null),
                trial.done().differences().stream().map(DifferenceBody::of).toList(),
                trial.done().next().map(Cursor::text).orElse(null));
    }

    static String grouped(String digits) {
        return new TrackingCode(digits).grouped();
    }

    /**
     * What was asked, so that it can be asked again.
     *
     * @param rules {@code sent}, {@code draft} or {@code version}
     * @param number of the version, or revision of the draft
     * @param against {@code history}, {@code live} or a version's number
     */
    record AskedBody(
            String rules, long number, String against, long catalogueVersion, String from, String until, String zone) {
        static AskedBody of(Trial trial) {
            return new AskedBody(
                    trial.tried().source().name().toLowerCase(Locale.ROOT),
                    trial.tried().number(),
                    against(trial.baseline()),
                    trial.comparison().after().catalogue().version(),
                    trial.span().from().toString(),
                    trial.span().until().toString(),
                    trial.span().zone().getId());
        }

        private static String against(Baseline baseline) {
            return switch (baseline) {
                case Baseline.History history -> BacktestQuery.HISTORY;
                case Baseline.Live live -> BacktestQuery.LIVE;
                case Baseline.Version version -> "" + version.number();
            };
        }
    }

    /** All in sum. */
    record TotalsBody(
            long judged,
            long answered,
            long changed,
            Map<String, Long> aspects,
            Map<String, Long> verdicts,
            SideBody before,
            SideBody after,
            List<Load> load,
            List<RuleBody> rules) {
        static TotalsBody of(Totals totals) {
            Map<String, Long> aspects = new LinkedHashMap<>();
            Arrays.stream(Aspect.values())
                    .forEach(each -> aspects.put(each.code(), totals.aspects().getOrDefault(each, 0L)));
            Map<String, Long> verdicts = new LinkedHashMap<>();
            Arrays.stream(Verdict.values())
                    .forEach(each -> verdicts.put(each.code(), totals.verdicts().getOrDefault(each, 0L)));
            return new TotalsBody(
                    totals.judged(),
                    totals.answered(),
                    totals.changed(),
                    aspects,
                    verdicts,
                    SideBody.of(totals.before()),
                    SideBody.of(totals.after()),
                    totals.load(),
                    totals.rules().stream().map(RuleBody::of).toList());
        }
    }

    record SideBody(long dispatched, long triaged, FractionBody firstDispatch) {
        static SideBody of(Totals.Side side) {
            return new SideBody(side.dispatched(), side.triaged(), FractionBody.of(side.accuracy()));
        }
    }

    /** What a rule would have decided. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RuleBody(
            String rule, String zh, @Nullable String en, long issues, long changed, FractionBody firstDispatch) {
        static RuleBody of(Totals.ByRule rule) {
            return new RuleBody(
                    rule.rule(),
                    rule.zh(),
                    rule.en().isEmpty() ? null : rule.en(),
                    rule.issues(),
                    rule.changed(),
                    FractionBody.of(rule.accuracy()));
        }
    }

    /** @param ratio absent where there is nothing to divide by */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FractionBody(
            long numerator, long denominator, @Nullable Double ratio) {
        static FractionBody of(Accuracy accuracy) {
            OptionalDouble ratio = accuracy.ratio();
            return new FractionBody(
                    accuracy.right(), accuracy.answered(), ratio.isPresent() ? ratio.getAsDouble() : null);
        }
    }
}
