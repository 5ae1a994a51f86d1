package city.onewindow.routing.suggestion.model;

import java.util.Arrays;
import java.util.List;

/**
 * One line through the space of runs for each label, as weights of two bytes, and what makes probabilities of the
 * distances. Immutable; safe for threads.
 */
public final class LinearModel {
    private final List<String> labels;
    private final Vocabulary vocabulary;
    private final short[] weights;
    private final float[] scales;
    private final float[] offsets;
    private final Calibration calibration;
    private final double leastRead;

    /**
     * @param weights of each label for the first run, then for the second …
     * @param scales of each label: what a weight of 1 is
     * @param offsets of each label
     * @param leastRead part of a text's characters that has to stand in known runs, 0 to 1; see {@link LeastRead}
     */
    LinearModel(
            List<String> labels,
            Vocabulary vocabulary,
            short[] weights,
            float[] scales,
            float[] offsets,
            Calibration calibration,
            double leastRead) {
        this.labels = List.copyOf(labels);
        this.vocabulary = vocabulary;
        this.weights = weights;
        this.scales = scales;
        this.offsets = offsets;
        this.calibration = calibration;
        this.leastRead = leastRead;
        int number = labels.size();
        if (number < 2 || weights.length != number * vocabulary.size()) {
            throw new IllegalArgumentException("weights for " + number + " labels");
        }
        if (scales.length != number || offsets.length != number || calibration.size() != number) {
            throw new IllegalArgumentException("scales for " + number + " labels");
        }
        if (!(leastRead >= 0 && leastRead <= 1)) {
            throw new IllegalArgumentException("a part of a text: " + leastRead);
        }
    }

    /**
     * Of exact weights, which are rounded.
     *
     * @param lines of each label: the weight of each run, and last its offset
     * @param leastRead as {@link LeastRead} says
     */
    public static LinearModel of(
            List<String> labels,
            Vocabulary vocabulary,
            List<float[]> lines,
            Calibration calibration,
            double leastRead) {
        int number = labels.size();
        short[] weights = new short[vocabulary.size() * number];
        float[] scales = new float[number];
        float[] offsets = new float[number];
        for (int label = 0; label < number; label++) {
            float[] line = lines.get(label);
            float most = 0;
            for (int run = 0; run < vocabulary.size(); run++) {
                most = Math.max(most, Math.abs(line[run]));
            }
            scales[label] = most == 0 ? 1 : most / Short.MAX_VALUE;
            offsets[label] = line[vocabulary.size()];
            for (int run = 0; run < vocabulary.size(); run++) {
                weights[run * number + label] = (short) Math.round(line[run] / scales[label]);
            }
        }
        return new LinearModel(labels, vocabulary, weights, scales, offsets, calibration, leastRead);
    }

    public List<String> labels() {
        return labels;
    }

    /** How many runs it knows. */
    public int size() {
        return vocabulary.size();
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    short[] weights() {
        return weights;
    }

    float[] scales() {
        return scales;
    }

    float[] offsets() {
        return offsets;
    }

    double leastRead() {
        return leastRead;
    }

    public Calibration calibration() {
        return calibration;
    }

    /** Of each label, calibrated; together 1. All alike where it does not read the text. */
    public double[] probabilities(String text) {
        Bag bag = bag(text);
        if (!reads(bag)) {
            double[] alike = new double[labels.size()];
            Arrays.fill(alike, 1.0 / alike.length);
            return alike;
        }
        return calibration.probabilities(scores(bag));
    }

    /** Whether it knows enough of a text to say anything of it. */
    public boolean reads(String text) {
        return reads(bag(text));
    }

    private boolean reads(Bag bag) {
        return bag.share() >= leastRead;
    }

    private Bag bag(String text) {
        return Bag.of(Reading.of(text), vocabulary);
    }

    /** How far a text lies on each label's side. */
    private double[] scores(Bag bag) {
        int number = scales.length;
        float[] sums = new float[number];
        double squares = 0;
        for (int at = 0; at < bag.size(); at++) {
            int run = bag.number(at);
            float value = Weighing.of(bag.times(at), vocabulary.rarity(run));
            squares += value * value;
            int row = run * number;
            for (int label = 0; label < number; label++) {
                sums[label] += value * weights[row + label];
            }
        }
        double norm = squares == 0 ? 0 : 1 / Math.sqrt(squares);
        double[] scores = new double[number];
        for (int label = 0; label < number; label++) {
            scores[label] = sums[label] * scales[label] * norm + offsets[label];
        }
        return scores;
    }

    /** What a known run adds to a label's score, before the text's length is taken out. */
    double weight(int run, int label) {
        return (double) weights[run * scales.length + label] * scales[label];
    }
}
