package city.onewindow.routing.suggestion.model;

import city.onewindow.contracts.issue.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a text leans to a label: what each run adds to it more than to the others falls in equal parts on its characters;
 * neighbours that add most are read as a word.
 */
final class Explaining {
    /** What adds less than this part of the strongest character is no word's. */
    private static final double WEAKEST = 0.25;

    private static final int SHORTEST = 2;
    private static final int LONGEST = 8;

    private final LinearModel model;
    private final String text;
    private final Reading reading;
    private final Bag bag;

    Explaining(LinearModel model, String text) {
        this.model = model;
        this.text = text;
        this.reading = model.vocabulary().read(text);
        this.bag = Bag.of(reading, model.vocabulary());
    }

    /** The strongest first, at most {@value Word#MOST}; the weight is what the word adds to the label's log odds. */
    List<Word> words(int label) {
        double[] adds = adds(label);
        double least = strongest(adds) * WEAKEST;
        Map<String, Double> words = new HashMap<>();
        int from = 0;
        while (least > 0 && from < adds.length) {
            int to = from;
            double sum = 0;
            while (to < adds.length && adds[to] >= least && to - from < LONGEST && (to == from || isNext(to))) {
                sum += adds[to++];
            }
            if (to - from >= SHORTEST) {
                words.merge(text.substring(reading.place(from), reading.place(to - 1) + 1), sum, Double::sum);
            }
            from = Math.max(to, from + 1);
        }
        List<Word> strongest = new ArrayList<>();
        words.forEach((word, weight) -> strongest.add(new Word(word, Math.round(weight * 1e4) / 1e4)));
        strongest.sort(Comparator.comparingDouble(Word::weight).reversed().thenComparing(Word::text));
        return List.copyOf(strongest.subList(0, Math.min(Word.MOST, strongest.size())));
    }

    /** Whether nothing stands between it and the one before but what is not read. */
    private boolean isNext(int index) {
        for (int i = reading.place(index - 1) + 1; i < reading.place(index); i++) {
            if (!Character.isLetterOrDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private double[] adds(int label) {
        double[] adds = new double[reading.length()];
        Map<Integer, Double> parts = new HashMap<>();
        Vocabulary vocabulary = model.vocabulary();
        double bodySquares = 0;
        double headSquares = 0;
        for (int at = 0; at < bag.size(); at++) {
            int run = bag.number(at);
            double value = Weighing.of(bag.times(at), vocabulary.rarity(run));
            bodySquares += run < vocabulary.bodies() ? value * value : 0;
            headSquares += run < vocabulary.bodies() ? 0 : value * value;
            parts.put(run, value * lean(run, label) / bag.times(at));
        }
        double body = LinearModel.unit(bodySquares);
        double head = LinearModel.unit(headSquares);
        Grams.of(reading, vocabulary.head(reading), (gram, from, length, inHead) -> {
            int run = vocabulary.find(gram);
            Double part = parts.get(run);
            double unit = run < vocabulary.bodies() ? body : head;
            for (int i = from; part != null && i < from + length; i++) {
                adds[i] += part * unit / length;
            }
        });
        return adds;
    }

    private double lean(int run, int label) {
        double others = 0;
        int number = model.labels().size();
        for (int each = 0; each < number; each++) {
            others += each == label ? 0 : model.weight(run, each);
        }
        return model.weight(run, label) - others / (number - 1);
    }

    private static double strongest(double[] adds) {
        double most = 0;
        for (double each : adds) {
            most = Math.max(most, each);
        }
        return most;
    }
}
