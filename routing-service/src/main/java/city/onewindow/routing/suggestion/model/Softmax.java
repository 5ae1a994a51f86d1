package city.onewindow.routing.suggestion.model;

/** Makes probabilities of log odds. */
public final class Softmax {
    /** Nothing is certain, whatever arithmetic says. */
    private static final double MOST = 0.9999;

    private Softmax() {}

    /** Of each label; together 1, or as good as. */
    public static double[] of(double[] odds) {
        double[] likely = odds.clone();
        likely(likely);
        for (int label = 0; label < likely.length; label++) {
            likely[label] = Math.min(MOST, likely[label]);
        }
        return likely;
    }

    /**
     * Makes them in place, however near 1 they come.
     *
     * @return the logarithm of the sum of the exponentials
     */
    public static double likely(double[] odds) {
        double most = Double.NEGATIVE_INFINITY;
        for (double each : odds) {
            most = Math.max(most, each);
        }
        double sum = 0;
        for (int label = 0; label < odds.length; label++) {
            odds[label] = Math.exp(odds[label] - most);
            sum += odds[label];
        }
        for (int label = 0; label < odds.length; label++) {
            odds[label] /= sum;
        }
        return most + Math.log(sum);
    }
}
