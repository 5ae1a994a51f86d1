package city.onewindow.routing.suggestion.model;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the runs that stand in several texts. Read twice, so that what stands in one text only (most runs do) takes a
 * byte and no more: the first time they are counted by a part of their bits, the second time exactly.
 */
final class Counting {
    private static final int COUNTERS = 1 << 23;

    private final boolean inHead;
    private final byte[] roughly = new byte[COUNTERS];
    private long[] grams = new long[1 << 16];
    private int[] texts = new int[1 << 16];
    private int size;

    private Counting(boolean inHead) {
        this.inHead = inHead;
    }

    /**
     * @param least texts in which a run must stand
     * @param most runs anywhere, and as many in heads; the rarest are left out
     */
    static Vocabulary of(List<String> texts, int least, int most) {
        Counted bodies = new Counting(false).count(texts, least, most);
        Counted heads = new Counting(true).count(texts, least, most);
        int size = bodies.grams.length + heads.grams.length;
        long[] grams = Arrays.copyOf(bodies.grams, size);
        float[] rarity = Arrays.copyOf(bodies.rarity, size);
        System.arraycopy(heads.grams, 0, grams, bodies.grams.length, heads.grams.length);
        System.arraycopy(heads.rarity, 0, rarity, bodies.rarity.length, heads.rarity.length);
        return new Vocabulary(grams, rarity, bodies.grams.length, FunctionWords.PASSED);
    }

    private Counted count(List<String> texts, int least, int most) {
        for (String text : texts) {
            for (long gram : distinct(text)) {
                int counter = counter(gram);
                if (roughly[counter] < least) {
                    roughly[counter]++;
                }
            }
        }
        for (String text : texts) {
            for (long gram : distinct(text)) {
                if (roughly[counter(gram)] >= least) {
                    count(gram);
                }
            }
        }
        return counted(texts.size(), least, most);
    }

    private static int counter(long gram) {
        return (int) (gram >>> 40) & COUNTERS - 1;
    }

    private long[] distinct(String text) {
        Reading reading = Reading.of(text, FunctionWords.PASSED);
        long[] all = new long[reading.length() * Grams.LONGEST];
        int[] number = new int[1];
        Grams.of(reading, reading.head(), (gram, from, length, head) -> {
            if (head == inHead) {
                all[number[0]++] = gram;
            }
        });
        Arrays.sort(all, 0, number[0]);
        int distinct = 0;
        for (int i = 0; i < number[0]; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[distinct++] = all[i];
            }
        }
        return Arrays.copyOf(all, distinct);
    }

    private void count(long gram) {
        int mask = grams.length - 1;
        int slot = (int) (gram >>> 20) & mask;
        while (texts[slot] != 0 && grams[slot] != gram) {
            slot = slot + 1 & mask;
        }
        grams[slot] = gram;
        if (texts[slot]++ == 0 && ++size * 2 > grams.length) {
            grow();
        }
    }

    private void grow() {
        long[] old = grams;
        int[] counts = texts;
        grams = new long[old.length * 2];
        texts = new int[old.length * 2];
        int mask = grams.length - 1;
        for (int i = 0; i < old.length; i++) {
            if (counts[i] != 0) {
                int slot = (int) (old[i] >>> 20) & mask;
                while (texts[slot] != 0) {
                    slot = slot + 1 & mask;
                }
                grams[slot] = old[i];
                texts[slot] = counts[i];
            }
        }
    }

    private Counted counted(int of, int least, int most) {
        int rarest = Math.max(least, rarest(most));
        int kept = 0;
        long[] known = new long[size];
        for (int i = 0; i < grams.length; i++) {
            if (texts[i] >= rarest) {
                known[kept++] = grams[i];
            }
        }
        // In the order of the bits: the same texts make the same numbers, in whatever order they come.
        known = Arrays.copyOf(known, kept);
        Arrays.sort(known);
        float[] rarity = new float[kept];
        for (int i = 0; i < kept; i++) {
            rarity[i] = Weighing.rarity(texts[slotOf(known[i])], of);
        }
        return new Counted(known, rarity);
    }

    @SuppressWarnings("ArrayRecordComponent") // many, and only read
    private record Counted(long[] grams, float[] rarity) {}

    private int slotOf(long gram) {
        int mask = grams.length - 1;
        int slot = (int) (gram >>> 20) & mask;
        while (grams[slot] != gram || texts[slot] == 0) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** In how many texts a run must stand so that no more than that many do. */
    private int rarest(int most) {
        int[] counts = Arrays.stream(texts).filter(count -> count > 0).sorted().toArray();
        return counts.length <= most ? 1 : counts[counts.length - most] + 1;
    }
}
