package city.onewindow.contracts.issue;

import java.util.Collection;

/** What an event promises of its numbers, texts and lists, held wherever one is made, by writer and reader alike. */
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

    /** From 1 to so many characters, as a person counts them. */
    static void text(int most, String field, String value) {
        int length = value.codePointCount(0, value.length());
        if (length < 1 || length > most) {
            throw new IllegalArgumentException(field + " must have 1 to " + most + " characters, had " + length);
        }
    }

    static void notEmpty(String field, Collection<?> value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException(field + " must not be empty");
        }
    }
}
