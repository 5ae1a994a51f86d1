package city.onewindow.routing.suggestion.liblinear;

import city.onewindow.routing.suggestion.model.Softmax;
import java.util.Arrays;

/**
 * How unlikely what came out is under a {@link Stacking}, and how far that one is from simple: what is made least. Its
 * place is given by the slope of each part, the offset of each label, and how far each label's shares lean from the slopes.
 */
final class Unlikelihood {
    /** Hardly: a few texts that are all told apart make nothing certain. */
    private static final double SLOPES_HELD = 0.1;

    /** As if this much had been seen of each label without any score. */
    private static final double OFFSETS_HELD = 1;

    /** As much as so many texts between two labels could move a share. */
    private static final double SHARES_HELD = 3;

    /** Of more labels none leans on another's scores: time grows with their square. */
    private static final int MOST_LEANING = 64;

    private final double[][] rows;
    private final int[] truths;
    private final int labels;
    private final int parts;
    private final int width;

    /** @param rows scores, part after part */
    Unlikelihood(double[][] rows, int[] truths, int labels, int parts) {
        this.rows = rows;
        this.truths = truths;
        this.labels = labels;
        this.parts = parts;
        this.width = labels <= MOST_LEANING ? labels * parts : 0;
    }

    int dimension() {
        return parts + labels + labels * width;
    }

    Stacking stacking(double[] at) {
        double[][] shares = new double[labels][];
        for (int label = 0; label < labels; label++) {
            int from = parts + labels + label * width;
            shares[label] = Arrays.copyOf(Arrays.copyOfRange(at, from, from + width), labels * parts);
            for (int part = 0; part < parts; part++) {
                shares[label][part * labels + label] += at[part];
            }
        }
        return new Stacking(shares, Arrays.copyOfRange(at, parts, parts + labels));
    }

    double valueAt(double[] at) {
        Stacking stacking = stacking(at);
        double value = 0;
        for (int row = 0; row < rows.length; row++) {
            double[] odds = stacking.odds(rows[row]);
            double truth = odds[truths[row]];
            value += Softmax.likely(odds) - truth;
        }
        for (int i = 0; i < at.length; i++) {
            value += held(i) * at[i] * at[i] / 2;
        }
        return value;
    }

    double[] gradientAt(double[] at) {
        Stacking stacking = stacking(at);
        double[] up = new double[at.length];
        for (int row = 0; row < rows.length; row++) {
            double[] off = stacking.odds(rows[row]);
            Softmax.likely(off);
            off[truths[row]]--;
            for (int label = 0; label < labels; label++) {
                int from = parts + labels + label * width;
                for (int i = 0; i < width; i++) {
                    up[from + i] += off[label] * rows[row][i];
                }
                for (int part = 0; part < parts; part++) {
                    up[part] += off[label] * rows[row][part * labels + label];
                }
                up[parts + label] += off[label];
            }
        }
        for (int i = 0; i < at.length; i++) {
            up[i] += held(i) * at[i];
        }
        return up;
    }

    private double held(int at) {
        return at < parts ? SLOPES_HELD : at < parts + labels ? OFFSETS_HELD : SHARES_HELD;
    }
}
