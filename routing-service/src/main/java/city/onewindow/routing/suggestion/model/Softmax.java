package city.onewindow.routing.suggestion.model;

/** Makes probabilities of log odds. */
public final class Softmax {
    /** Nothing is certain, whatever arithmetic says. */
    private static final double MOST = 0.9999;

    private Softmax() {}

    /** Of each label; together 1, or as good as. */
    public static double[] of(double[] scores) {
        double most = Double.NEGATIVE_INFINITY;
        for (double each : scores) {
            most = Math.max(most, each);
        }
        double[] values = new double[scores.length];
        double sum = 0;
        for (int label = 0; label < values.length; label++) {
            values[label] = Math.exp(scores[label] - most);
            sum += values[label];
        }
        for (int label = 0; label < values.length; label++) {
            values[label] = Math.min(MOST, values[label] / sum);
        }
        return values;
    }
}
