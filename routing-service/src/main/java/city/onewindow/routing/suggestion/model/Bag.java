package city.onewindow.routing.suggestion.model;

import java.util.Arrays;

/** The known runs of a text, each once with how often it is there, and how much of the text they are. */
final class Bag {
    private int[] numbers = new int[256];
    private int[] times = new int[256];
    private int size;
    private final int length;
    private int covered;
    private int coveredTo;
    private int[] table;

    private Bag(int length) {
        this.length = length;
        table = new int[Integer.highestOneBit(Math.max(64, length * 2)) * 2];
    }

    static Bag of(Reading reading, Vocabulary vocabulary) {
        int length = reading.length();
        int head = vocabulary.head(reading);
        Bag bag = new Bag(length);
        for (int from = 0; from < length; from++) {
            long state = Grams.start();
            int most = Math.min(Grams.LONGEST, length - from);
            for (int run = 1; run <= most; run++) {
                state = Grams.longer(state, reading.at(from + run - 1));
                int body = vocabulary.find(Grams.body(state));
                bag.add(body);
                if (run > 1 && body != Vocabulary.UNKNOWN) {
                    bag.cover(from, from + run);
                }
                if (from + run <= head) {
                    bag.add(vocabulary.find(Grams.head(state)));
                }
            }
        }
        return bag;
    }

    private void cover(int from, int to) {
        if (to > coveredTo) {
            covered += to - Math.max(from, coveredTo);
            coveredTo = to;
        }
    }

    /**
     * Which part of the characters stands in known runs of at least two, 0 to 1. One character alone is no word: those of
     * another script are known one by one as soon as a unit or an abbreviation was learned.
     */
    double share() {
        return length == 0 ? 0 : (double) covered / length;
    }

    private void add(int number) {
        if (number == Vocabulary.UNKNOWN) {
            return;
        }
        int mask = table.length - 1;
        int slot = number * 0x9E3779B9 >>> 7 & mask;
        while (table[slot] != 0) {
            int at = table[slot] - 1;
            if (numbers[at] == number) {
                times[at]++;
                return;
            }
            slot = slot + 1 & mask;
        }
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
            times = Arrays.copyOf(times, size * 2);
        }
        numbers[size] = number;
        times[size] = 1;
        table[slot] = ++size;
        if (size * 2 > table.length) {
            grow();
        }
    }

    private void grow() {
        table = new int[table.length * 2];
        int mask = table.length - 1;
        for (int at = 0; at < size; at++) {
            int slot = numbers[at] * 0x9E3779B9 >>> 7 & mask;
            while (table[slot] != 0) {
                slot = slot + 1 & mask;
            }
            table[slot] = at + 1;
        }
    }

    int size() {
        return size;
    }

    int number(int at) {
        return numbers[at];
    }

    int times(int at) {
        return times[at];
    }
}
