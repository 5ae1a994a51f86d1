package city.onewindow.routing.suggestion.liblinear;

import city.onewindow.routing.suggestion.model.Softmax;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunctionGradient;
import org.hipparchus.optim.nonlinear.scalar.gradient.NonLinearConjugateGradientOptimizer;
import org.hipparchus.optim.nonlinear.scalar.gradient.NonLinearConjugateGradientOptimizer.Formula;

/**
 * Makes log odds of what texts score in several parts, by multinomial logistic regression over scores of texts that were
 * not learned from (D. Wolpert, Stacked generalization, 1992). A label's log odds follow its own scores, by one slope a part,
 * and the other labels' as far as what came out asks for it.
 *
 * @param shares of each label: of each score, part after part
 * @param offsets of each label
 */
@SuppressWarnings("ArrayRecordComponent") // made once a model, and only read
record Stacking(double[][] shares, double[] offsets) {
    /** The last step changed so much of the whole, or less. */
    private static final double CLOSE = 1e-6;

    /** It ends long before. */
    private static final int MOST_LOOKS = 100_000;

    /**
     * The one that makes what came out the likeliest, held to what is simple.
     *
     * @param scores of texts that the lines had not seen, part after part
     * @param truths where they belong
     */
    static Stacking fit(double[][] scores, int[] truths, int labels) {
        int parts = scores[0].length / labels;
        double[] units = units(scores, labels, parts);
        double[][] rows = new double[scores.length][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = times(scores[row], units, labels);
        }
        Unlikelihood unlikelihood = new Unlikelihood(rows, truths, labels, parts);
        Stacking found = unlikelihood.stacking(least(unlikelihood));
        double[][] shares = new double[labels][];
        for (int label = 0; label < labels; label++) {
            shares[label] = times(found.shares[label], units, labels);
        }
        return new Stacking(shares, found.offsets);
    }

    private static double[] least(Unlikelihood unlikelihood) {
        return new NonLinearConjugateGradientOptimizer(Formula.POLAK_RIBIERE, new SimpleValueChecker(CLOSE, CLOSE))
                .optimize(
                        new ObjectiveFunction(unlikelihood::valueAt),
                        new ObjectiveFunctionGradient(unlikelihood::gradientAt),
                        GoalType.MINIMIZE,
                        new InitialGuess(new double[unlikelihood.dimension()]),
                        new MaxEval(MOST_LOOKS))
                .getPoint();
    }

    /** Of each label, but for what is the same for all. */
    double[] odds(double[] scores) {
        double[] odds = offsets.clone();
        for (int label = 0; label < odds.length; label++) {
            double[] share = shares[label];
            for (int at = 0; at < scores.length; at++) {
                odds[label] += share[at] * scores[at];
            }
        }
        return odds;
    }

    /** Of each label; together 1, or as good as. */
    double[] probabilities(double[] scores) {
        return Softmax.of(odds(scores));
    }

    /** What makes the root of the mean square of each part's scores 1: parts are held to simplicity alike. */
    private static double[] units(double[][] scores, int labels, int parts) {
        double[] units = new double[parts];
        for (double[] row : scores) {
            for (int at = 0; at < row.length; at++) {
                units[at / labels] += row[at] * row[at];
            }
        }
        for (int part = 0; part < parts; part++) {
            units[part] = units[part] == 0 ? 1 : Math.sqrt((double) scores.length * labels / units[part]);
        }
        return units;
    }

    private static double[] times(double[] row, double[] units, int labels) {
        double[] times = new double[row.length];
        for (int at = 0; at < row.length; at++) {
            times[at] = row[at] * units[at / labels];
        }
        return times;
    }
}
