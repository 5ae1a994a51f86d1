package city.onewindow.routing.suggestion.model;

import city.onewindow.contracts.issue.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Why a text leans to a label: what each run adds to it more than to the others falls in equal parts on its characters,
 * and theirs on its words; neighbours that add most are read as one.
 */
final class Explaining {
    /** A word whose characters add less on average than this part of the strongest one is not shown. */
    private static final double WEAKEST = 0.25;

    private static final int SHORTEST = 2;
    /** Of neighbours read as one. */
    private static final int LONGEST = 8;
    /** Of one word: a long number is no reason. */
    private static final int LONGEST_WORD = 24;

    private final LinearModel model;
    private final String text;
    private final Reading reading;
    private final Bag bag;
    private final Segmenter segmenter;
    /** Of what was asked for, by its first character. */
    private final Map<Integer, BitSet> edges = new HashMap<>();

    Explaining(LinearModel model, Segmenter segmenter, String text) {
        this.model = model;
        this.segmenter = segmenter;
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
            int to = from + 1;
            while (to < adds.length && isNext(to)) {
                to++;
            }
            if (IntStream.range(from, to).anyMatch(at -> adds[at] >= least)) {
                take(from, to, adds, least, words);
            }
            from = to;
        }
        List<Word> strongest = new ArrayList<>();
        words.forEach((word, weight) -> strongest.add(new Word(word, Math.round(weight * 1e4) / 1e4)));
        strongest.sort(Comparator.comparingDouble(Word::weight).reversed().thenComparing(Word::text));
        return List.copyOf(strongest.subList(0, Math.min(Word.MOST, strongest.size())));
    }

    /** Takes the strong words of a passage in which nothing parts the characters from each other. */
    private void take(int from, int to, double[] adds, double least, Map<String, Double> words) {
        int begun = from;
        int at = from;
        double sum = 0;
        while (at < to) {
            int end = wordEnd(at, from, to);
            double adding = IntStream.range(at, end).mapToDouble(i -> adds[i]).sum();
            boolean strong = adding >= least * (end - at);
            if (!strong || end - begun > LONGEST) {
                put(begun, at, sum, words);
                begun = strong ? at : end;
                sum = 0;
            }
            sum += strong ? adding : 0;
            at = end;
        }
        put(begun, to, sum, words);
    }

    private void put(int from, int to, double sum, Map<String, Double> words) {
        if (to - from >= SHORTEST) {
            words.merge(text.substring(reading.place(from), reading.place(to - 1) + 1), sum, Double::sum);
        }
    }

    /** Behind the last character of the word that begins there, in the passage from … to. */
    private int wordEnd(int at, int from, int to) {
        int begin = reading.place(from);
        BitSet parted = edges.computeIfAbsent(
                from, passage -> segmenter.edges(text.substring(begin, reading.place(to - 1) + 1)));
        int end = at + 1;
        while (end < to && end - at < LONGEST_WORD) {
            int edge = parted.nextSetBit(reading.place(end - 1) + 1 - begin);
            if (edge >= 0 && edge <= reading.place(end) - begin) {
                break;
            }
            end++;
        }
        return end;
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
