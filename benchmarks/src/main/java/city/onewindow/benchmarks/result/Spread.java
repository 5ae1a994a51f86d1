package city.onewindow.benchmarks.result;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The middle of several runs, and how far they lie apart. */
public record Spread(double median, double least, double most) {
    /** @throws IllegalArgumentException of no values */
    public static Spread of(Collection<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** As {@code median (least–most)}; the form is that of each number, such as {@code %.2f}. */
    public String words(String form) {
        return String.format(Locale.ROOT, form + " (" + form + "–" + form + ")", median, least, most);
    }

    /** For programs. */
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("median", round(median));
        json.put("min", round(least));
        json.put("max", round(most));
        return json;
    }

    /** To four digits behind the point: more would be noise. */
    public static double round(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
