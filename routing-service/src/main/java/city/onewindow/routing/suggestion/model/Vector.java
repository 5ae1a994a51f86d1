package city.onewindow.routing.suggestion.model;

import java.util.Arrays;

/**
 * A text in the space of known runs: of length 1, or 0 where it has none.
 *
 * @param numbers of the runs, ascending
 * @param values of each
 */
@SuppressWarnings("ArrayRecordComponent") // millions of them, and only read
public record Vector(int[] numbers, float[] values) {
    static Vector of(Bag bag, Vocabulary vocabulary) {
        long[] sorted = new long[bag.size()];
        for (int at = 0; at < sorted.length; at++) {
            sorted[at] = (long) bag.number(at) << 32 | bag.times(at);
        }
        Arrays.sort(sorted);
        int[] numbers = new int[sorted.length];
        float[] values = new float[sorted.length];
        double squares = 0;
        for (int at = 0; at < sorted.length; at++) {
            numbers[at] = (int) (sorted[at] >>> 32);
            values[at] = Weighing.of((int) sorted[at], vocabulary.rarity(numbers[at]));
            squares += values[at] * values[at];
        }
        float norm = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        for (int at = 0; at < values.length; at++) {
            values[at] *= norm;
        }
        return new Vector(numbers, values);
    }

    public int size() {
        return numbers.length;
    }
}
