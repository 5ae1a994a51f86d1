package city.onewindow.routing.suggestion.model;

/**
 * Makes probabilities of scores: the exponentials of {@code slope · score + offset}, together 1.
 *
 * @param slope the same for all, above 0
 * @param offsets one for each label
 */
@SuppressWarnings("ArrayRecordComponent") // asked for every text, and only read
public record Calibration(double slope, double[] offsets) {
    private static final int ROUNDS = 300;
    /** As if this much had been seen of each label without any score. */
    private static final double PRIOR = 1;

    /** Nothing is certain, whatever arithmetic says. */
    private static final double MOST = 0.9999;

    /**
     * The one that makes what came out the likeliest.
     *
     * @param scores of texts that the model had not seen
     * @param labels where they belong
     */
    public static Calibration fit(double[][] scores, int[] labels) {
        int number = scores[0].length;
        double slope = 1;
        double[] offsets = new double[number];
        for (int round = 0; round < ROUNDS; round++) {
            Calibration now = new Calibration(slope, offsets);
            double[] up = new double[number];
            double[] curve = new double[number];
            double upSlope = 0;
            double curveSlope = 0;
            for (int row = 0; row < scores.length; row++) {
                double[] likely = now.probabilities(scores[row]);
                double mean = 0;
                double square = 0;
                for (int label = 0; label < number; label++) {
                    double score = scores[row][label];
                    mean += likely[label] * score;
                    square += likely[label] * score * score;
                    up[label] -= likely[label];
                    curve[label] += likely[label] * (1 - likely[label]);
                }
                up[labels[row]]++;
                upSlope += scores[row][labels[row]] - mean;
                curveSlope += square - mean * mean;
            }
            double[] next = offsets.clone();
            for (int label = 0; label < number; label++) {
                next[label] += 0.5 * (up[label] - PRIOR * offsets[label]) / (curve[label] + PRIOR);
            }
            slope = Math.max(1e-3, slope + 0.5 * upSlope / (curveSlope + 1e-9));
            offsets = next;
        }
        return new Calibration(slope, offsets);
    }

    int size() {
        return offsets.length;
    }

    /** Of each label; together 1, or as good as. */
    public double[] probabilities(double[] scores) {
        double[] values = new double[scores.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int label = 0; label < values.length; label++) {
            values[label] = slope * scores[label] + offsets[label];
            most = Math.max(most, values[label]);
        }
        double sum = 0;
        for (int label = 0; label < values.length; label++) {
            values[label] = Math.exp(values[label] - most);
            sum += values[label];
        }
        for (int label = 0; label < values.length; label++) {
            values[label] = Math.min(MOST, values[label] / sum);
        }
        return values;
    }
}
