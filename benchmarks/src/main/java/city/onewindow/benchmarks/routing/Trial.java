package city.onewindow.benchmarks.routing;

import city.onewindow.routing.suggestion.application.Training;
import city.onewindow.routing.suggestion.application.Training.Outcome.TooLittle;
import city.onewindow.routing.suggestion.application.Training.Outcome.Trained;
import city.onewindow.routing.suggestion.liblinear.LiblinearTraining;
import city.onewindow.routing.suggestion.model.Example;
import city.onewindow.routing.suggestion.model.Figures;
import city.onewindow.routing.suggestion.model.LinearModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Learns as the service does, and judges on what was not learned from. */
final class Trial {
    static final double WANTED = 0.95;
    private static final long SEED = 20_260_324;
    /** Texts that begin alike to so many characters are copies of each other. */
    private static final int ALIKE = 20;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private final Training training = new LiblinearTraining(Runtime.getRuntime().maxMemory() / 2);

    /**
     * The truths and what a model said to them.
     *
     * @param raw what it said to the same texts with all blanks taken out, as people write them
     */
    record Judged(List<String> labels, List<double[]> probabilities, List<double[]> raw, List<Integer> truths) {
        Figures figures() {
            return figures(probabilities);
        }

        Figures figuresOfRaw() {
            return figures(raw);
        }

        private Figures figures(List<double[]> said) {
            return Figures.of(
                    labels, said, truths.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    /** @throws IllegalArgumentException where there is too little to learn from */
    Trained train(List<Example> examples) {
        return switch (training.train(examples, WANTED)) {
            case Trained trained -> trained;
            case TooLittle little ->
                throw new IllegalArgumentException("Too little to learn from: two labels with " + little.needed()
                        + " texts or more are needed, and there are " + little.labels() + ".");
        };
    }

    Judged judge(LinearModel model, List<Example> examples) {
        List<double[]> probabilities = new ArrayList<>();
        List<double[]> raw = new ArrayList<>();
        List<Integer> truths = new ArrayList<>();
        List<String> labels = labels(model, examples);
        for (Example each : examples) {
            probabilities.add(model.probabilities(each.text()));
            raw.add(model.probabilities(BLANKS.matcher(each.text()).replaceAll("")));
            truths.add(labels.indexOf(each.label()));
        }
        return new Judged(labels, probabilities, raw, truths);
    }

    /** The model's, and behind them those that it has not learned: whatever it says to their texts is wrong. */
    private static List<String> labels(LinearModel model, List<Example> examples) {
        return Stream.concat(
                        model.labels().stream(),
                        examples.stream().map(Example::label).sorted())
                .distinct()
                .toList();
    }

    /**
     * Each text judged by a model that learned from the other folds.
     *
     * @param together whether copies stay in one fold, so that none is judged by what its copy taught
     */
    Judged crossValidate(List<Example> examples, int folds, boolean together) {
        int[] fold = together ? grouped(examples, folds) : dealt(examples, folds);
        List<String> labels = List.of();
        List<double[]> probabilities = new ArrayList<>();
        List<double[]> raw = new ArrayList<>();
        List<Integer> truths = new ArrayList<>();
        for (int each = 0; each < folds; each++) {
            int left = each;
            LinearModel model = train(rows(examples, row -> fold[row] != left)).model();
            Judged judged = judge(model, rows(examples, row -> fold[row] == left));
            if (!labels.isEmpty() && !labels.equals(judged.labels())) {
                throw new IllegalArgumentException("A label has too few texts to be cross-validated.");
            }
            labels = judged.labels();
            probabilities.addAll(judged.probabilities());
            raw.addAll(judged.raw());
            truths.addAll(judged.truths());
        }
        return new Judged(labels, probabilities, raw, truths);
    }

    private static List<Example> rows(List<Example> examples, IntPredicate which) {
        return IntStream.range(0, examples.size())
                .filter(which)
                .mapToObj(examples::get)
                .toList();
    }

    private static int[] dealt(List<Example> examples, int folds) {
        int[] fold = new int[examples.size()];
        Map<String, Integer> next = new HashMap<>();
        for (int row : shuffled(examples.size())) {
            fold[row] = next.merge(examples.get(row).label(), 1, Integer::sum) % folds;
        }
        return fold;
    }

    private static int[] grouped(List<Example> examples, int folds) {
        int[] fold = new int[examples.size()];
        Map<String, Integer> of = new HashMap<>();
        for (int row : shuffled(examples.size())) {
            String words = examples.get(row).text().replaceAll("[^\\p{L}\\p{N}]+", "");
            String beginning = words.substring(0, Math.min(ALIKE, words.length()));
            fold[row] = of.computeIfAbsent(beginning, alike -> of.size() % folds);
        }
        return fold;
    }

    private static List<Integer> shuffled(int size) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(order, new Random(SEED));
        return order;
    }
}
