package city.onewindow.routing.suggestion.liblinear;

import city.onewindow.routing.suggestion.application.Training;
import city.onewindow.routing.suggestion.model.Example;
import city.onewindow.routing.suggestion.model.Figures;
import city.onewindow.routing.suggestion.model.LeastRead;
import city.onewindow.routing.suggestion.model.LinearModel;
import city.onewindow.routing.suggestion.model.Precision;
import city.onewindow.routing.suggestion.model.Vector;
import city.onewindow.routing.suggestion.model.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Support vector machines for each label against the rest by LIBLINEAR, two on whole texts and two on their heads; joined to
 * log odds by what they say of texts that they were not learned from.
 */
public final class LiblinearTraining implements Training {
    /** So many of a label, or it is not learned: each fold needs one to learn from and one to judge. */
    public static final int NEEDED = 4;

    private static final int FOLDS = 8;
    private static final int LEAST_TEXTS = 5;
    private static final int SMALL = 1_000;
    private static final int MOST_RUNS = 400_000;
    private static final long BYTES_A_VALUE = 40;

    private final long memory;

    /** @param memory bytes that learning may take, about */
    public LiblinearTraining(long memory) {
        this.memory = memory;
    }

    @Override
    public Outcome train(List<Example> examples, double wanted) {
        Map<String, Long> counted =
                examples.stream().collect(Collectors.groupingBy(Example::label, TreeMap::new, Collectors.counting()));
        List<String> labels = counted.entrySet().stream()
                .filter(each -> each.getValue() >= NEEDED)
                .map(Map.Entry::getKey)
                .toList();
        if (labels.size() < 2) {
            return new Outcome.TooLittle(examples.size(), labels.size(), NEEDED);
        }
        List<Example> used =
                examples.stream().filter(each -> labels.contains(each.label())).toList();
        Vocabulary vocabulary = Vocabulary.of(
                used.stream().map(Example::text).toList(), used.size() < SMALL ? 2 : LEAST_TEXTS, MOST_RUNS);
        List<Vector> vectors = new ArrayList<>();
        long values = 0;
        for (Example each : used) {
            Vector vector = vocabulary.vector(each.text());
            values += vector.size();
            if (values * BYTES_A_VALUE > memory) {
                break;
            }
            vectors.add(vector);
        }
        int[] truths = IntStream.range(0, vectors.size())
                .map(row -> labels.indexOf(used.get(row).label()))
                .toArray();
        Parts parts = new Parts(vectors, truths, labels.size(), vocabulary);
        double[][] scores = parts.unseen(FOLDS);
        Stacking stacking = Stacking.fit(scores, truths, labels.size());
        List<double[]> probabilities = new ArrayList<>();
        List<Precision.Judged> judged = new ArrayList<>();
        for (int row = 0; row < scores.length; row++) {
            double[] likely = stacking.probabilities(scores[row]);
            int best = Figures.best(likely);
            probabilities.add(likely);
            judged.add(new Precision.Judged(likely[best], best == truths[row]));
        }
        List<String> learned =
                used.subList(0, vectors.size()).stream().map(Example::text).toList();
        LinearModel model = LinearModel.of(
                labels, vocabulary, parts.joined(parts.lines(), stacking), LeastRead.of(vocabulary, learned));
        judged.addAll(wrong(model, examples));
        double threshold = Precision.threshold(judged, wanted);
        return new Outcome.Trained(
                model,
                threshold,
                Figures.of(labels, probabilities, truths),
                Figures.at(threshold, judged),
                vectors.size(),
                examples.size() - vectors.size());
    }

    /** Whatever is said of a department with too few to learn from is wrong; the next of those will come too. */
    private static List<Precision.Judged> wrong(LinearModel model, List<Example> examples) {
        return examples.stream()
                .filter(each -> !model.labels().contains(each.label()))
                .map(each -> model.probabilities(each.text()))
                .map(likely -> new Precision.Judged(likely[Figures.best(likely)], false))
                .toList();
    }
}
