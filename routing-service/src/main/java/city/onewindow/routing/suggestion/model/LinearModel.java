package city.onewindow.routing.suggestion.model;

import java.util.Arrays;
import java.util.List;

/**
 * One line through the space of runs for each label, as weights of two bytes; the exponentials of what a text has on
 * them are its probabilities. Immutable; safe for threads.
 */
public final class LinearModel {
    private final List<String> labels;
    private final Vocabulary vocabulary;
    private final short[] weights;
    private final float[] scales;
    private final float[] offsets;
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
            double leastRead) {
        this.labels = List.copyOf(labels);
        this.vocabulary = vocabulary;
        this.weights = weights;
        this.scales = scales;
        this.offsets = offsets;
        this.leastRead = leastRead;
        int number = labels.size();
        if (number < 2 || weights.length != number * vocabulary.size()) {
            throw new IllegalArgumentException("weights for " + number + " labels");
        }
        if (scales.length != number || offsets.length != number) {
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
    public static LinearModel of(List<String> labels, Vocabulary vocabulary, List<float[]> lines, double leastRead) {
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
        return new LinearModel(labels, vocabulary, weights, scales, offsets, leastRead);
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

    /** Of each label; together 1, or as good as. All alike where it does not read the text. */
    public double[] probabilities(String text) {
        Bag bag = bag(text);
        if (!reads(bag)) {
            double[] alike = new double[labels.size()];
            Arrays.fill(alike, 1.0 / alike.length);
            return alike;
        }
        return Softmax.of(scores(bag));
    }

    /** Whether it knows enough of a text to say anything of it. */
    public boolean reads(String text) {
        return reads(bag(text));
    }

    private boolean reads(Bag bag) {
        return bag.share() >= leastRead;
    }

    private Bag bag(String text) {
        return Bag.of(vocabulary.read(text), vocabulary);
    }

    /** The log odds of each label, but for what is the same for all: head and text have each their length taken out. */
    private double[] scores(Bag bag) {
        int number = scales.length;
        int bodies = vocabulary.bodies();
        float[] sums = new float[2 * number];
        double bodySquares = 0;
        double headSquares = 0;
        for (int at = 0; at < bag.size(); at++) {
            int run = bag.number(at);
            float value = Weighing.of(bag.times(at), vocabulary.rarity(run));
            int into = 0;
            if (run < bodies) {
                bodySquares += value * value;
            } else {
                headSquares += value * value;
                into = number;
            }
            int row = run * number;
            for (int label = 0; label < number; label++) {
                sums[into + label] += value * weights[row + label];
            }
        }
        double body = unit(bodySquares);
        double head = unit(headSquares);
        double[] scores = new double[number];
        for (int label = 0; label < number; label++) {
            scores[label] = (sums[label] * body + sums[number + label] * head) * scales[label] + offsets[label];
        }
        return scores;
    }

    /** What makes a length 1; nothing stays nothing. */
    static double unit(double squares) {
        return squares == 0 ? 0 : 1 / Math.sqrt(squares);
    }

    /** What a known run adds to a label's log odds, before a length is taken out. */
    double weight(int run, int label) {
        return (double) weights[run * scales.length + label] * scales[label];
    }
}
