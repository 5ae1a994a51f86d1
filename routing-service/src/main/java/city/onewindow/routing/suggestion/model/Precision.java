package city.onewindow.routing.suggestion.model;

import java.util.Comparator;
import java.util.List;

/** From which probability on a model is right as often as somebody wants. */
public final class Precision {
    /** One-sided: of a hundred samples as large, ninety have no more right than this allows for. */
    private static final double DEVIATIONS = 1.2816;

    private Precision() {}

    /** @param probability of the likeliest label @param right whether it was the one */
    public record Judged(double probability, boolean right) {}

    /**
     * The lowest threshold over which so many are right, not by what came out but by the least that it proves. Few prove
     * little: 0.95 cannot be reached by fewer than thirty-two, all of them right.
     *
     * @param judged of texts that the model had not seen
     * @param wanted 0 to 1
     * @return 1, which none reaches, where there is no such threshold
     */
    public static double threshold(List<Judged> judged, double wanted) {
        List<Judged> surestFirst = judged.stream()
                .sorted(Comparator.comparingDouble(Judged::probability).reversed())
                .toList();
        double threshold = 1;
        int right = 0;
        for (int i = 0; i < surestFirst.size(); i++) {
            right += surestFirst.get(i).right() ? 1 : 0;
            double here = surestFirst.get(i).probability();
            boolean parts =
                    i + 1 == surestFirst.size() || surestFirst.get(i + 1).probability() < here;
            if (parts && proved(right, i + 1) >= wanted) {
                threshold = here;
            }
        }
        return threshold;
    }

    /**
     * How often it is right at least, with 90 % confidence: the lower end of Wilson's interval.
     *
     * @param right of those judged
     * @param judged at least 1
     */
    static double proved(int right, int judged) {
        double part = (double) right / judged;
        double square = DEVIATIONS * DEVIATIONS / judged;
        return (part + square / 2 - Math.sqrt(square * part * (1 - part) + square * square / 4)) / (1 + square);
    }
}
