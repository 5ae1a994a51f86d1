package city.onewindow.routing.suggestion.model;

import java.util.Comparator;
import java.util.List;

/** From which probability on a model is right as often as somebody wants. */
public final class Precision {
    private Precision() {}

    /** @param probability of the likeliest label @param right whether it was the one */
    public record Judged(double probability, boolean right) {}

    /**
     * The lowest threshold over which so many were right. Few say little: two more are taken for granted, one of them
     * wrong; so 0.95 cannot be reached by fewer than eighteen.
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
            if (parts && right + 1 >= wanted * (i + 3)) {
                threshold = here;
            }
        }
        return threshold;
    }
}
