package city.onewindow.routing.suggestion.liblinear;

import city.onewindow.routing.suggestion.model.Vector;
import city.onewindow.routing.suggestion.model.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Texts in two parts, each of length 1: their runs anywhere, on lines learned from them and their heads together, and those
 * of their heads, on lines learned from heads alone.
 */
final class Parts {
    static final int NUMBER = 2;

    private static final Solver.Costs WHOLE = new Solver.Costs(4, 1);
    private static final Solver.Costs HEADS = new Solver.Costs(1, 0.5);

    private final Vocabulary vocabulary;
    private final List<Vector> vectors;
    private final List<Vector> heads;
    private final int[] truths;
    private final int labels;
    private final Solver whole;
    private final Solver head;

    /** Lines of each label. @param heads by the head's runs, numbered from 0 */
    record Lines(List<float[]> bodies, List<float[]> heads) {}

    Parts(List<Vector> vectors, int[] truths, int labels, Vocabulary vocabulary) {
        int runs = vocabulary.size();
        this.vocabulary = vocabulary;
        this.vectors = vectors;
        this.heads = vectors.stream()
                .map(each -> each.part(vocabulary.bodies(), runs))
                .toList();
        this.truths = truths;
        this.labels = labels;
        this.whole = new Solver(vectors, truths, labels, runs, WHOLE);
        this.head = new Solver(heads, truths, labels, runs - vocabulary.bodies(), HEADS);
    }

    /** Learned from all of them. */
    Lines lines() {
        return lines(IntStream.range(0, truths.length).toArray());
    }

    private Lines lines(int[] of) {
        return new Lines(whole.lines(of), head.lines(of));
    }

    /** What each text has in each part on each label's line, part after part, by lines learned without its fold. */
    double[][] unseen(int folds) {
        int[] fold = folds(folds);
        double[][] scores = new double[truths.length][];
        for (int each = 0; each < folds; each++) {
            int left = each;
            Lines lines = lines(IntStream.range(0, truths.length)
                    .filter(row -> fold[row] != left)
                    .toArray());
            for (int row = 0; row < truths.length; row++) {
                if (fold[row] == left) {
                    scores[row] = scores(row, lines);
                }
            }
        }
        return scores;
    }

    private double[] scores(int row, Lines lines) {
        double[] scores = new double[NUMBER * labels];
        Vector body = vectors.get(row).part(0, vocabulary.bodies());
        for (int label = 0; label < labels; label++) {
            scores[label] = body.on(lines.bodies().get(label));
            scores[labels + label] = heads.get(row).on(lines.heads().get(label));
        }
        return scores;
    }

    /** Each label's rows are dealt out in turn, in the order that the seed says. */
    private int[] folds(int folds) {
        int[] fold = new int[truths.length];
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, truths.length).boxed().toList());
        Collections.shuffle(order, new Random(Solver.SEED));
        int[] next = new int[labels];
        for (int row : order) {
            fold[row] = next[truths[row]]++ % folds;
        }
        return fold;
    }

    /**
     * One line a label of its log odds, as a model has it: the lines of all labels in the shares that were found, and last
     * the offset.
     */
    List<float[]> joined(Lines lines, Stacking stacking) {
        int split = vocabulary.bodies();
        List<float[]> joined = new ArrayList<>();
        for (int label = 0; label < labels; label++) {
            double[] shares = stacking.shares()[label];
            float[] line = new float[vocabulary.size() + 1];
            for (int of = 0; of < labels; of++) {
                add(line, 0, split, lines.bodies().get(of), shares[of]);
                add(line, split, vocabulary.size(), lines.heads().get(of), shares[labels + of]);
            }
            line[vocabulary.size()] = (float) stacking.offsets()[label];
            joined.add(line);
        }
        return joined;
    }

    private static void add(float[] to, int from, int before, float[] line, double share) {
        for (int run = from; run < before; run++) {
            to[run] += (float) (line[run - from] * share);
        }
    }
}
