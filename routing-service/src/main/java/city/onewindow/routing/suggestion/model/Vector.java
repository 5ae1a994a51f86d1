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

    /** Of the runs from one to before another alone, numbered from 0; of length 1 again, or 0. */
    public Vector part(int from, int before) {
        int first = place(from);
        int end = place(before);
        int[] theirs = new int[end - first];
        float[] parts = Arrays.copyOfRange(values, first, end);
        double squares = 0;
        for (int at = 0; at < theirs.length; at++) {
            theirs[at] = numbers[first + at] - from;
            squares += parts[at] * parts[at];
        }
        for (int at = 0; at < parts.length; at++) {
            parts[at] *= (float) LinearModel.unit(squares);
        }
        return new Vector(theirs, parts);
    }

    private int place(int number) {
        int found = Arrays.binarySearch(numbers, number);
        return found < 0 ? -found - 1 : found;
    }

    /** What it has on a line. @param line the weight of each run */
    public double on(float[] line) {
        double sum = 0;
        for (int at = 0; at < numbers.length; at++) {
            sum += values[at] * line[numbers[at]];
        }
        return sum;
    }

    public int size() {
        return numbers.length;
    }
}
