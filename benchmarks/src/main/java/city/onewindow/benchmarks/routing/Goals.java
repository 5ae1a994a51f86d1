package city.onewindow.benchmarks.routing;

import city.onewindow.benchmarks.result.Spread;
import city.onewindow.routing.suggestion.model.Figures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What we aim at, and whether it was reached.
 *
 * @param perSecond texts a second on one core, the median of the turns
 * @param bytes of the model
 */
record Goals(double macroF1, double accuracyAt90, double perSecond, int bytes) {
    private static final double MACRO_F1 = 0.94;
    private static final double ACCURACY_AT_90 = 0.97;
    private static final double PER_SECOND = 20_000;
    private static final double MEGABYTES = 20;

    static Goals of(Figures figures, Spread speed, int bytes) {
        return new Goals(figures.macroF1(), figures.accuracyAt90(), speed.median(), bytes);
    }

    private record Goal(String name, String words, double wanted, double measured, String shown, boolean met) {}

    private List<Goal> all() {
        double megabytes = bytes / 1e6;
        return List.of(
                new Goal(
                        "macro_f1",
                        "macro-F1 of at least 0.94",
                        MACRO_F1,
                        macroF1,
                        say("%.4f", macroF1),
                        macroF1 >= MACRO_F1),
                new Goal(
                        "accuracy_at_90",
                        "accuracy of at least 0.97 on the nine tenths of which it is surest",
                        ACCURACY_AT_90,
                        accuracyAt90,
                        say("%.4f", accuracyAt90),
                        accuracyAt90 >= ACCURACY_AT_90),
                new Goal(
                        "texts_per_second",
                        "at least 20,000 texts a second on one core",
                        PER_SECOND,
                        perSecond,
                        say("%,.0f", perSecond),
                        perSecond >= PER_SECOND),
                new Goal(
                        "model_megabytes",
                        "a model of less than 20 MB",
                        MEGABYTES,
                        megabytes,
                        say("%.1f MB", megabytes),
                        megabytes < MEGABYTES));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("| goal | measured | |", "|---|---:|---|"));
        all().forEach(goal -> lines.add(say("| %s | %s | %s |", goal.words(), goal.shown(), said(goal))));
        if (!all().stream().allMatch(Goal::met)) {
            lines.add("");
            lines.add("What was tried to reach what is missed is said in docs/adr/0010-suggestion.md.");
        }
        return lines;
    }

    private static String said(Goal goal) {
        return goal.met() ? "met" : "missed";
    }

    /** By the names of what was measured. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        for (Goal goal : all()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("goal", goal.wanted());
            one.put("measured", Spread.round(goal.measured()));
            one.put("goal_met", goal.met());
            json.put(goal.name(), one);
        }
        return json;
    }

    private static String say(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
