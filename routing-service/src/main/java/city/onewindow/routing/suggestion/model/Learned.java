package city.onewindow.routing.suggestion.model;

import city.onewindow.routing.suggestion.model.Suggestion.Candidate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One version of a model with the probability from which it is sure.
 *
 * @param threshold 0 to 1
 * @param segmenter for the words that say why
 */
public record Learned(String version, LinearModel model, double threshold, Segmenter segmenter) implements Suggester {
    private static final int BEST = 3;

    public Learned {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("a probability: " + threshold);
        }
    }

    @Override
    public Suggestion suggest(String subject, String text) {
        String read = subject + '\n' + text;
        if (!model.reads(read)) {
            return new Suggestion.Unread(version);
        }
        double[] probabilities = model.probabilities(read);
        Explaining why = new Explaining(model, segmenter, read);
        List<Candidate> best = IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble(label -> -probabilities[label]))
                .limit(BEST)
                .map(label -> new Candidate(model.labels().get(label), round(probabilities[label]), why.words(label)))
                .toList();
        // What no word speaks for, single characters add up to: nobody could tell why.
        boolean isSure = best.getFirst().probability() >= threshold
                && !best.getFirst().words().isEmpty();
        return isSure
                ? new Suggestion.Confident(version, threshold, best)
                : new Suggestion.Abstained(version, threshold, best);
    }

    private static double round(double probability) {
        return Math.round(probability * 1e4) / 1e4;
    }
}
