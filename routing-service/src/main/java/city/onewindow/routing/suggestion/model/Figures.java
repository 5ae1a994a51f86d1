package city.onewindow.routing.suggestion.model;

import city.onewindow.routing.suggestion.model.Precision.Judged;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How good a model is, on texts that it had not seen. All parts are 0 to 1.
 *
 * @param rows that were judged, at least 1
 * @param accuracy how many of the likeliest labels were right
 * @param macroF1 the mean of {@code f1}: each label counts the same
 * @param accuracyAt90 how many were right among the nine tenths of which it was surest
 * @param calibrationError how far probabilities and what came out lie apart, on average over fifteen equal steps
 * @param f1 of each label that some text has or was given
 */
public record Figures(
        int rows,
        double accuracy,
        double macroF1,
        double accuracyAt90,
        double calibrationError,
        Map<String, Double> f1,
        List<At> at) {
    private static final double[] THRESHOLDS = {0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98};
    private static final int STEPS = 15;

    public Figures {
        f1 = Map.copyOf(f1);
        at = List.copyOf(at);
    }

    /**
     * What a threshold comes to.
     *
     * @param coverage how many it is sure of
     * @param accuracy how many of those were right, 1 where there are none
     */
    public record At(double threshold, double coverage, double accuracy) {}

    /**
     * Judges.
     *
     * @param probabilities of each text, of each label
     * @param truths where each belongs; -1 for none of the labels
     */
    public static Figures of(List<String> labels, List<double[]> probabilities, int[] truths) {
        List<Judged> judged = new ArrayList<>();
        int[] taken = new int[labels.size()];
        int[] there = new int[labels.size()];
        int[] both = new int[labels.size()];
        for (int row = 0; row < truths.length; row++) {
            int best = best(probabilities.get(row));
            judged.add(new Judged(probabilities.get(row)[best], best == truths[row]));
            taken[best]++;
            if (truths[row] >= 0) {
                there[truths[row]]++;
            }
            if (best == truths[row]) {
                both[best]++;
            }
        }
        Map<String, Double> f1 = new LinkedHashMap<>();
        for (int label = 0; label < labels.size(); label++) {
            int sum = taken[label] + there[label];
            if (sum > 0) {
                f1.put(labels.get(label), 2.0 * both[label] / sum);
            }
        }
        judged.sort(Comparator.comparingDouble(Judged::probability).reversed());
        return new Figures(
                judged.size(),
                accuracy(judged),
                f1.values().stream().mapToDouble(Double::doubleValue).average().orElse(0),
                accuracy(judged.subList(0, (int) Math.ceil(judged.size() * 0.9))),
                error(judged),
                f1,
                table(judged));
    }

    /** The likeliest label's number. */
    public static int best(double[] probabilities) {
        int best = 0;
        for (int label = 1; label < probabilities.length; label++) {
            if (probabilities[label] > probabilities[best]) {
                best = label;
            }
        }
        return best;
    }

    /** Of those of which it was sure enough. */
    public static At at(double threshold, List<Judged> judged) {
        List<Judged> sure =
                judged.stream().filter(each -> each.probability() >= threshold).toList();
        return new At(threshold, (double) sure.size() / judged.size(), accuracy(sure));
    }

    private static List<At> table(List<Judged> judged) {
        List<At> table = new ArrayList<>();
        for (double threshold : THRESHOLDS) {
            table.add(at(threshold, judged));
        }
        return table;
    }

    private static double accuracy(List<Judged> judged) {
        return judged.isEmpty()
                ? 1
                : (double) judged.stream().filter(Judged::right).count() / judged.size();
    }

    private static double error(List<Judged> judged) {
        double[] sums = new double[STEPS];
        int[] right = new int[STEPS];
        for (Judged each : judged) {
            int step = Math.min(STEPS - 1, (int) (each.probability() * STEPS));
            sums[step] += each.probability();
            right[step] += each.right() ? 1 : 0;
        }
        double error = 0;
        for (int step = 0; step < STEPS; step++) {
            error += Math.abs(sums[step] - right[step]);
        }
        return error / judged.size();
    }
}
