package city.onewindow.routing.suggestion.model;

import java.util.List;

/**
 * The runs that a model knows, numbered from 0, each with how rare it is. Looked up at one place in memory, as a rule:
 * fingerprint and number stand side by side.
 */
public final class Vocabulary {
    static final int UNKNOWN = -1;

    private final long[] grams;
    private final float[] rarity;
    private final int bodies;
    private final FunctionWords words;
    private final int[] table;
    private final int mask;

    /**
     * @param grams each once
     * @param rarity of each, above 0
     * @param bodies how many of them, the first, are runs anywhere in a text; the others are runs in its head. All of them
     *     where head and text have one length together
     * @param words which are passed over in texts
     */
    Vocabulary(long[] grams, float[] rarity, int bodies, FunctionWords words) {
        if (grams.length != rarity.length) {
            throw new IllegalArgumentException("each run is as rare as it is");
        }
        if (bodies < 0 || bodies > grams.length) {
            throw new IllegalArgumentException(bodies + " of " + grams.length + " runs");
        }
        this.grams = grams;
        this.bodies = bodies;
        this.words = words;
        this.rarity = rarity;
        int slots = Integer.highestOneBit(Math.max(16, grams.length)) * 4;
        this.mask = slots - 1;
        this.table = new int[slots * 2];
        for (int number = 0; number < grams.length; number++) {
            int slot = slot(grams[number]);
            while (table[slot * 2] != 0) {
                slot = slot + 1 & mask;
            }
            table[slot * 2] = print(grams[number]);
            table[slot * 2 + 1] = number;
        }
    }

    /**
     * What texts are made of.
     *
     * @param least texts in which a run must stand, 1 to 100
     * @param most runs; the rarest are left out
     */
    public static Vocabulary of(List<String> texts, int least, int most) {
        return Counting.of(texts, least, most);
    }

    /** Where a text lies, head and all. */
    public Vector vector(String text) {
        return Vector.of(Bag.of(read(text), this), this);
    }

    /** As it reads texts. */
    Reading read(String text) {
        return Reading.of(text, words);
    }

    FunctionWords words() {
        return words;
    }

    /** How many runs, the first, stand anywhere; those from here on stand in a head. */
    public int bodies() {
        return bodies;
    }

    /** How many of a text's characters are its head. */
    int head(Reading reading) {
        return bodies == grams.length ? Math.min(Reading.FIXED_HEAD, reading.length()) : reading.head();
    }

    private int slot(long gram) {
        return (int) (gram >>> 8) & mask;
    }

    /** Never 0: that is an empty place. */
    private static int print(long gram) {
        return (int) (gram >>> 32) | 1;
    }

    /** Its number, or {@link #UNKNOWN}. */
    int find(long gram) {
        int print = print(gram);
        int slot = slot(gram);
        while (true) {
            int there = table[slot * 2];
            if (there == print) {
                return table[slot * 2 + 1];
            }
            if (there == 0) {
                return UNKNOWN;
            }
            slot = slot + 1 & mask;
        }
    }

    float rarity(int number) {
        return rarity[number];
    }

    /** How rare the rarest are, those that stand in as few texts as a run may; 0 where it knows none. */
    float rarest() {
        float most = 0;
        for (float each : rarity) {
            most = Math.max(most, each);
        }
        return most;
    }

    long gram(int number) {
        return grams[number];
    }

    public int size() {
        return grams.length;
    }
}
