package city.onewindow.routing.suggestion.liblinear;

import city.onewindow.routing.suggestion.model.Vector;
import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows with their labels, as LIBLINEAR takes them. For one thread. */
final class Solver {
    private static final double COST = 4;
    private static final double CONTRASTED_COST = 1;
    private static final double TOLERANCE = 0.1;
    private static final long SEED = 20_180_504;

    static {
        Linear.disableDebugOutput();
    }

    private final List<Vector> vectors;
    private final Feature[][] rows;
    private final int[] truths;
    private final int labels;
    private final int runs;

    Solver(List<Vector> vectors, int[] truths, int labels, int runs) {
        this.vectors = vectors;
        this.truths = truths;
        this.labels = labels;
        this.runs = runs;
        this.rows = vectors.stream().map(this::row).toArray(Feature[][]::new);
    }

    /** With a 1 at its end, whose weight becomes the line's offset. */
    private Feature[] row(Vector vector) {
        Feature[] row = new Feature[vector.size() + 1];
        for (int i = 0; i < vector.size(); i++) {
            row[i] = new FeatureNode(vector.numbers()[i] + 1, vector.values()[i]);
        }
        row[vector.size()] = new FeatureNode(runs + 1, 1);
        return row;
    }

    /** The lines learned from all rows. */
    List<float[]> lines() {
        return lines(IntStream.range(0, rows.length).toArray());
    }

    /** The scores of each row by lines that were learned without its fold. */
    double[][] unseen(int folds) {
        int[] fold = folds(folds);
        double[][] scores = new double[rows.length][];
        for (int each = 0; each < folds; each++) {
            int left = each;
            List<float[]> lines = lines(IntStream.range(0, rows.length)
                    .filter(row -> fold[row] != left)
                    .toArray());
            for (int row = 0; row < rows.length; row++) {
                if (fold[row] == left) {
                    scores[row] = scores(rows[row], lines);
                }
            }
        }
        return scores;
    }

    /** Each label's rows are dealt out in turn, in the order that the seed says. */
    private int[] folds(int folds) {
        int[] fold = new int[rows.length];
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, rows.length).boxed().toList());
        java.util.Collections.shuffle(order, new Random(SEED));
        int[] next = new int[labels];
        for (int row : order) {
            fold[row] = next[truths[row]]++ % folds;
        }
        return fold;
    }

    private double[] scores(Feature[] row, List<float[]> lines) {
        double[] scores = new double[labels];
        for (int label = 0; label < labels; label++) {
            float[] line = lines.get(label);
            double sum = 0;
            for (Feature each : row) {
                sum += each.getValue() * line[each.getIndex() - 1];
            }
            scores[label] = sum;
        }
        return scores;
    }

    /**
     * Label by label: LIBLINEAR's own way for many takes the memory for all of them at once. A label's line is the mean of
     * two, one learned on the runs as they are, one on them weighted by {@link Contrast}.
     */
    private List<float[]> lines(int[] of) {
        List<float[]> lines = new ArrayList<>();
        Contrast contrast = new Contrast(rows, truths, of, runs);
        Problem problem = new Problem();
        problem.l = of.length;
        problem.n = runs + 1;
        problem.bias = 1;
        problem.x = Arrays.stream(of).mapToObj(row -> rows[row]).toArray(Feature[][]::new);
        problem.y = new double[of.length];
        for (int label = 0; label < labels; label++) {
            for (int i = 0; i < of.length; i++) {
                problem.y[i] = truths[of[i]] == label ? 1 : -1;
            }
            float[] line = line(problem, COST);
            float[] weights = contrast.of(label);
            weigh(of, weights);
            float[] contrasted = line(problem, CONTRASTED_COST);
            weigh(of, null);
            for (int run = 0; run <= runs; run++) {
                line[run] = (line[run] + contrasted[run] * (run < runs ? weights[run] : 1)) / 2;
            }
            lines.add(line);
        }
        return lines;
    }

    /** Gives the rows' runs these weights, or back those that they had: a second copy would take the memory twice. */
    private void weigh(int[] of, float @Nullable [] weights) {
        for (int row : of) {
            Vector vector = vectors.get(row);
            for (int i = 0; i < vector.size(); i++) {
                float weight = weights == null ? 1 : weights[vector.numbers()[i]];
                rows[row][i].setValue(vector.values()[i] * weight);
            }
        }
    }

    private float[] line(Problem problem, double cost) {
        Parameter parameter = new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, cost, TOLERANCE);
        parameter.setRandom(new Random(SEED));
        Model model = Linear.train(problem, parameter);
        // It is the line of the label that it met first.
        int sign = model.getLabels()[0] == 1 ? 1 : -1;
        double[] weights = model.getFeatureWeights();
        float[] line = new float[runs + 1];
        for (int run = 0; run <= runs; run++) {
            line[run] = (float) (sign * weights[run]);
        }
        return line;
    }
}
