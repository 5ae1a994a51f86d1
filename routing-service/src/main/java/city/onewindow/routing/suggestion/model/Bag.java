package city.onewindow.routing.suggestion.model;

import java.util.Arrays;

/** The known runs of a text, each once with how often it is there. */
final class Bag {
    private int[] numbers = new int[256];
    private int[] times = new int[256];
    private int size;
    private int[] table;

    private Bag(int most) {
        table = new int[Integer.highestOneBit(Math.max(64, most)) * 2];
    }

    static Bag of(Reading reading, Vocabulary vocabulary) {
        int length = reading.length();
        Bag bag = new Bag(length * 2);
        for (int from = 0; from < length; from++) {
            long state = Grams.start();
            int most = Math.min(Grams.LONGEST, length - from);
            for (int run = 1; run <= most; run++) {
                state = Grams.longer(state, reading.at(from + run - 1));
                bag.add(vocabulary.find(Grams.body(state)));
                if (from + run <= Reading.HEAD) {
                    bag.add(vocabulary.find(Grams.head(state)));
                }
            }
        }
        return bag;
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
