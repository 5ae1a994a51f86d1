package city.onewindow.routing.suggestion.liblinear;

import de.bwaldvogel.liblinear.Feature;
import java.util.Arrays;

/**
 * How much each run tells a label from the others: the absolute logarithm of the ratio in which it stands in the label's
 * texts and in the others' (S. Wang and C. Manning, 2012). A line that is learned on runs so weighted leans on what
 * stands apart rather than on what is merely rare.
 */
final class Contrast {
    /** As if each run had stood in one more text on either side. */
    private static final double SMOOTHING = 1;

    private final Feature[][] rows;
    private final int[] truths;
    private final int[] of;
    private final int runs;
    private final int[] everywhere;
    private final long together;

    /** @param of the rows to count; no other is looked at */
    Contrast(Feature[][] rows, int[] truths, int[] of, int runs) {
        this.rows = rows;
        this.truths = truths;
        this.of = of;
        this.runs = runs;
        this.everywhere = new int[runs];
        for (int row : of) {
            count(rows[row], everywhere);
        }
        this.together = Arrays.stream(everywhere).asLongStream().sum();
    }

    /** Of each run for the label; texts so weighted have length 1 on average, as they had before. */
    float[] of(int label) {
        int[] there = new int[runs];
        for (int row : of) {
            if (truths[row] == label) {
                count(rows[row], there);
            }
        }
        long inside = Arrays.stream(there).asLongStream().sum();
        double whole = Math.log(inside + SMOOTHING * runs) - Math.log(together - inside + SMOOTHING * runs);
        float[] weights = new float[runs];
        for (int run = 0; run < runs; run++) {
            double ratio =
                    Math.log(there[run] + SMOOTHING) - Math.log(everywhere[run] - there[run] + SMOOTHING) - whole;
            weights[run] = (float) Math.abs(ratio);
        }
        double unit = 1 / length(weights);
        for (int run = 0; run < runs; run++) {
            weights[run] *= (float) unit;
        }
        return weights;
    }

    /** Root of the mean square. */
    private double length(float[] weights) {
        double squares = 0;
        for (int row : of) {
            for (int i = 0; i < rows[row].length - 1; i++) {
                double value = rows[row][i].getValue() * weights[rows[row][i].getIndex() - 1];
                squares += value * value;
            }
        }
        return squares == 0 ? 1 : Math.sqrt(squares / of.length);
    }

    /** The last of a row is its 1. */
    private static void count(Feature[] row, int[] into) {
        for (int i = 0; i < row.length - 1; i++) {
            into[row[i].getIndex() - 1]++;
        }
    }
}
