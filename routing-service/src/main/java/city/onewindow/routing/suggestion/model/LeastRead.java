package city.onewindow.routing.suggestion.model;

import java.util.List;

/**
 * How much of a text a model has to know before it says anything of it. A text's length is taken out, so a single run would
 * count as much as a whole text: what knows one abbreviation in a page would be as sure as of a page that it knows. What is
 * much depends on the model: one of two dozen texts knows a quarter of the next, one of thousands nine tenths.
 */
public final class LeastRead {
    /** No model has to know more; from some two hundred texts on each has to know so much. */
    static final double MOST = 0.25;

    /** Less is chance: so much of a text in another language stands in a model of two dozen. */
    static final double LEAST = 0.1;

    /** One text in ten is known to less than the one that is measured by. */
    private static final double OF_TEXTS = 0.1;

    private static final double OF_KNOWN = 0.5;

    private LeastRead() {}

    /**
     * Half of what nine in ten of its own texts are known to, each by the others.
     *
     * @param vocabulary of the texts
     * @param texts that the model learned from
     * @return 0 to 1: the part of a text's characters that has to stand in known runs of at least two
     */
    public static double of(Vocabulary vocabulary, List<String> texts) {
        float rarest = vocabulary.rarest();
        double[] known = texts.stream()
                .mapToDouble(text -> known(vocabulary.read(text), vocabulary, rarest))
                .sorted()
                .toArray();
        return known.length == 0 ? MOST : Math.clamp(known[(int) (known.length * OF_TEXTS)] * OF_KNOWN, LEAST, MOST);
    }

    /** Without this text, the runs that stand in the fewest would not be known. */
    private static double known(Reading reading, Vocabulary vocabulary, float rarest) {
        int length = reading.length();
        int known = 0;
        int knownTo = 0;
        for (int from = 0; from < length; from++) {
            long state = Grams.longer(Grams.start(), reading.at(from));
            int most = Math.min(Grams.LONGEST, length - from);
            for (int run = 2; run <= most; run++) {
                state = Grams.longer(state, reading.at(from + run - 1));
                int number = vocabulary.find(Grams.body(state));
                if (number != Vocabulary.UNKNOWN && vocabulary.rarity(number) < rarest) {
                    known += Math.max(0, from + run - Math.max(from, knownTo));
                    knownTo = Math.max(knownTo, from + run);
                }
            }
        }
        return length == 0 ? 0 : (double) known / length;
    }
}
