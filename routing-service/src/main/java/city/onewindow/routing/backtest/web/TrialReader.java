package city.onewindow.routing.backtest.web;

import city.onewindow.contracts.issue.IssueDispatched.By;
import city.onewindow.contracts.issue.IssueDispatched.RuleBasis;
import city.onewindow.routing.backtest.web.BacktestBody.FractionBody;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** A back-test as the reader of a page reads it: what placed, and why; for the template. */
public record TrialReader(MessageSource messages, Locale locale) {
    /** What "after" is made of, in a sentence. */
    public String after(AskedBody asked) {
        String rules = asked.sameAs() == null
                ? said("backtest.rules." + kind(asked), "" + asked.number())
                : said("backtest.rules.draft.live", "" + asked.sameAs());
        String model = asked.modelVersion() == null
                ? said("backtest.model.none")
                : said("backtest.model", asked.modelVersion());
        return said("backtest.after.is", rules, "" + asked.catalogueVersion(), model);
    }

    private static String kind(AskedBody asked) {
        boolean none = asked.number() == 0
                && !asked.rules().equals("draft")
                && !asked.rules().equals("sent");
        return none ? "none" : asked.rules();
    }

    /** What it is held against, in a sentence. */
    public String before(AskedBody asked) {
        return switch (asked.against()) {
            case BacktestQuery.HISTORY -> said("backtest.before.history");
            case BacktestQuery.LIVE -> said("backtest.before.live");
            default -> said("backtest.before." + asked.tried(), asked.against());
        };
    }

    /** By what an issue goes where it goes. */
    public String why(OutcomeBody outcome, AskedBody asked) {
        RuleBasis rule = outcome.rule();
        String named = rule == null ? "" : named(rule, asked);
        String model = Objects.requireNonNullElse(outcome.modelVersion(), "");
        By by = outcome.by();
        if (by == null) {
            String reason = said("triage.reason." + outcome.reason());
            String whose = rule != null ? named : model.isEmpty() ? "" : said("backtest.why.model", model);
            return whose.isEmpty() ? reason : said("backtest.why.triage", reason, whose);
        }
        return switch (by) {
            case RULE -> named;
            case CATALOGUE -> said("backtest.why.catalogue", "" + outcome.catalogueVersion());
            case SUGGESTION -> said("backtest.why.suggestion", model, percent(outcome.probability()));
            case DISPATCHER -> said("history.by.dispatcher");
        };
    }

    private String named(RuleBasis rule, AskedBody asked) {
        String en = rule.en();
        String name = "en".equals(locale.getLanguage()) && en != null ? en : rule.zh();
        if (rule.tableVersion() > 0) {
            return said("backtest.why.rule", name, "" + rule.tableVersion());
        }
        // What is tried has no number yet, but the draft may say what a version does.
        return asked.sameAs() == null
                ? said("backtest.why.rule." + asked.rules(), name)
                : said("backtest.why.rule.same", name, "" + asked.sameAs());
    }

    /** A share in percent with its counts. */
    public String fraction(FractionBody fraction) {
        return fraction.ratio() == null
                ? "–"
                : percent(fraction.ratio()) + "  " + fraction.numerator() + " ÷ " + fraction.denominator();
    }

    private static String percent(@Nullable Double share) {
        return String.format(Locale.ROOT, "%.1f %%", Objects.requireNonNullElse(share, 0.0) * 100);
    }

    private String said(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
