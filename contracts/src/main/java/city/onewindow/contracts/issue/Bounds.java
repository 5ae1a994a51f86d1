package city.onewindow.contracts.issue;

import java.util.Collection;

/** What an event promises of its numbers and lists, held wherever one is made, by writer and reader alike. */
final class Bounds {
    private Bounds() {}

    static void atLeast(int least, String field, int value) {
        if (value < least) {
            throw new IllegalArgumentException(field + " must be at least " + least + ", was " + value);
        }
    }

    static void atMost(int most, String field, Collection<?> value) {
        if (value.size() > most) {
            throw new IllegalArgumentException(field + " must be at most " + most + ", were " + value.size());
        }
    }

    static void probability(String field, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(field + " must be from 0 to 1, was " + value);
        }
    }

    static void notEmpty(String field, Collection<?> value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException(field + " must not be empty");
        }
    }
}
