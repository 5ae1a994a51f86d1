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
import org.jspecify.annotations.Nullable;

/** Rows with their labels, as LIBLINEAR takes them. For one thread. */
final class Solver {
    private static final double TOLERANCE = 0.1;
    /** Of all that is drawn: the same texts make the same model. */
    static final long SEED = 20_180_504;

    static {
        Linear.disableDebugOutput();
    }

    private final List<Vector> vectors;
    private final Feature[][] rows;
    private final int[] truths;
    private final int labels;
    private final int runs;
    private final Costs costs;

    /**
     * What an error costs beside the length of a line.
     *
     * @param plain on the runs as they are
     * @param contrasted on runs weighted by {@link Contrast}
     */
    record Costs(double plain, double contrasted) {}

    Solver(List<Vector> vectors, int[] truths, int labels, int runs, Costs costs) {
        this.vectors = vectors;
        this.truths = truths;
        this.labels = labels;
        this.runs = runs;
        this.costs = costs;
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

    /**
     * Of each label the weight of each run, learned from these rows; what makes log odds of scores has its own offsets.
     * Label by label: LIBLINEAR's own way for many takes the memory for all of them at once. A label's line is the mean of
     * two, one learned on the runs as they are, one on them weighted by {@link Contrast}.
     */
    List<float[]> lines(int[] of) {
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
            float[] line = line(problem, costs.plain());
            float[] weights = contrast.of(label);
            weigh(of, weights);
            float[] contrasted = line(problem, costs.contrasted());
            weigh(of, null);
            for (int run = 0; run < runs; run++) {
                line[run] = (line[run] + contrasted[run] * weights[run]) / 2;
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
        float[] line = new float[runs];
        for (int run = 0; run < runs; run++) {
            line[run] = (float) (sign * weights[run]);
        }
        return line;
    }
}
