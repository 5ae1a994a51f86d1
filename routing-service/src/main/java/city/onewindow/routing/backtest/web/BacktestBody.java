package city.onewindow.routing.backtest.web;

import city.onewindow.contracts.issue.TrackingCode;
import city.onewindow.routing.backtest.model.Accuracy;
import city.onewindow.routing.backtest.model.Aspect;
import city.onewindow.routing.backtest.model.Totals;
import city.onewindow.routing.backtest.model.Totals.Load;
import city.onewindow.routing.backtest.model.Verdict;
import city.onewindow.routing.backtest.web.Trials.Trial;
import city.onewindow.routing.desk.model.Cursor;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
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

    /** All in sum. @param shares by {@code mayHaveLearned}, {@code keptBack}, {@code later}; empty where no model speaks */
    record TotalsBody(
            long judged,
            long answered,
            long changed,
            Map<String, Long> aspects,
            Map<String, Long> verdicts,
            SideBody before,
            SideBody after,
            List<Load> load,
            List<RuleBody> rules,
            Map<String, ShareBody> shares) {
        static TotalsBody of(Totals totals) {
            Map<String, Long> aspects = new LinkedHashMap<>();
            Arrays.stream(Aspect.values())
                    .forEach(each -> aspects.put(each.code(), totals.aspects().getOrDefault(each, 0L)));
            Map<String, Long> verdicts = new LinkedHashMap<>();
            Arrays.stream(Verdict.values())
                    .forEach(each -> verdicts.put(each.code(), totals.verdicts().getOrDefault(each, 0L)));
            Map<String, ShareBody> shares = new LinkedHashMap<>();
            totals.shares().forEach((acquaintance, share) -> shares.put(acquaintance.code(), ShareBody.of(share)));
            return new TotalsBody(
                    totals.judged(),
                    totals.answered(),
                    totals.changed(),
                    aspects,
                    verdicts,
                    SideBody.of(totals.before()),
                    SideBody.of(totals.after()),
                    totals.load(),
                    totals.rules().stream().map(RuleBody::of).toList(),
                    shares);
        }
    }

    record SideBody(long dispatched, long triaged, FractionBody firstDispatch) {
        static SideBody of(Totals.Side side) {
            return new SideBody(side.dispatched(), side.triaged(), FractionBody.of(side.accuracy()));
        }
    }

    /** The issues that models may have learned, or cannot have. @param suggested that the model after would place */
    record ShareBody(
            long issues, FractionBody before, FractionBody after, long suggested, FractionBody suggestionRight) {
        static ShareBody of(Totals.Share share) {
            return new ShareBody(
                    share.issues(),
                    FractionBody.of(share.before()),
                    FractionBody.of(share.after()),
                    share.suggested(),
                    FractionBody.of(share.suggestion()));
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
