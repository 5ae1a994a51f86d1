package city.onewindow.benchmarks.routing;

import city.onewindow.benchmarks.result.Spread;
import city.onewindow.routing.suggestion.application.Training.Outcome.Trained;
import city.onewindow.routing.suggestion.model.Figures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was found, for people and for programs.
 *
 * @param raw of the same texts with all blanks taken out
 * @param apart the same with copies kept in one fold, absent where the test rows were given
 * @param seconds that the training took, cross-validation for the probabilities included
 */
record Report(
        int learned,
        int judged,
        Figures figures,
        Figures raw,
        @Nullable Figures apart,
        Trained trained,
        Spread speed,
        double seconds,
        int bytes) {

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(say(
                "Accuracy %.4f, macro-F1 %.4f; %.4f on the nine tenths of which it is surest; calibration error %.4f.",
                figures.accuracy(), figures.macroF1(), figures.accuracyAt90(), figures.calibrationError()));
        lines.add(say(
                "The same texts with all blanks taken out: accuracy %.4f, macro-F1 %.4f, %.4f on the surest.",
                raw.accuracy(), raw.macroF1(), raw.accuracyAt90()));
        if (apart != null) {
            lines.add(say(
                    "With texts that begin alike kept in one fold: accuracy %.4f, macro-F1 %.4f, %.4f on the surest.",
                    apart.accuracy(), apart.macroF1(), apart.accuracyAt90()));
        }
        lines.add(say(
                "%s texts a second on one core; learned %,d texts in %.1f s; the model has %,d bytes.",
                speed.words("%,.0f"), learned, seconds, bytes));
        lines.add("");
        lines.addAll(goals().lines());
        lines.add("");
        lines.add("| label | F1 |");
        lines.add("|---|---:|");
        new TreeMap<>(figures.f1()).forEach((label, f1) -> lines.add(say("| %s | %.4f |", label, f1)));
        lines.add("");
        lines.add("| sure from a probability of | of all | right |");
        lines.add("|---:|---:|---:|");
        figures.at()
                .forEach(at -> lines.add(
                        say("| %.2f | %.1f %% | %.1f %% |", at.threshold(), 100 * at.coverage(), 100 * at.accuracy())));
        lines.add("");
        lines.add(say(
                "To be right in %.0f %% it is sure from %.4f on, by cross-validation of the training texts: %.1f %% of"
                        + " them.",
                100 * Trial.WANTED, trained.threshold(), 100 * trained.sure().coverage()));
        return lines;
    }

    private Goals goals() {
        return Goals.of(figures, speed, bytes);
    }

    private static String say(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("goals", goals().json());
        put(json, "", figures);
        json.put("accuracy_raw", Spread.round(raw.accuracy()));
        json.put("macro_f1_raw", Spread.round(raw.macroF1()));
        json.put("accuracy_at_90_raw", Spread.round(raw.accuracyAt90()));
        json.put("texts_per_second", Math.round(speed.median()));
        json.put("texts_per_second_spread", speed.json());
        json.put("training_seconds", Spread.round(seconds));
        json.put("model_bytes", bytes);
        json.put("train_rows", learned);
        json.put("test_rows", judged);
        json.put("cross_validated", apart != null);
        Map<String, Object> perClass = new LinkedHashMap<>();
        new TreeMap<>(figures.f1()).forEach((label, f1) -> perClass.put(label, Spread.round(f1)));
        json.put("per_class_f1", perClass);
        json.put(
                "coverage",
                figures.at().stream()
                        .map(at -> Map.of(
                                "threshold", at.threshold(),
                                "coverage", Spread.round(at.coverage()),
                                "accuracy", Spread.round(at.accuracy())))
                        .toList());
        json.put("threshold", Spread.round(trained.threshold()));
        if (apart != null) {
            put(json, "grouped_", apart);
        }
        return json;
    }

    private static void put(Map<String, Object> json, String prefix, Figures figures) {
        json.put(prefix + "accuracy", Spread.round(figures.accuracy()));
        json.put(prefix + "macro_f1", Spread.round(figures.macroF1()));
        json.put(prefix + "accuracy_at_90", Spread.round(figures.accuracyAt90()));
        json.put(prefix + "calibration_error", Spread.round(figures.calibrationError()));
    }

    List<String> method(int folds) {
        List<String> method = new ArrayList<>();
        if (apart == null) {
            method.add("Learned from the one file, judged on the other.");
        } else {
            method.add(
                    "Cross-validated in " + folds + " folds, each label dealt out evenly; each model learned all that"
                            + " it is made of (runs, weights, probabilities) from the other folds only.");
            method.add("Once more with texts whose first 20 letters are the same in one fold, so that none is judged by"
                    + " what its copy taught.");
        }
        method.add(
                "Speed: one thread, from the characters to the label and its probability, three turns to warm up, five"
                        + " that count, a second each. The words that moved it are made only when asked for, and are not in it.");
        method.add("Training: one thread, the second time in the same JVM, cross-validation for the probabilities"
                + " included.");
        return method;
    }
}
