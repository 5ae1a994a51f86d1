package city.onewindow.routing.suggestion.model;

/**
 * What a text is made of, as numbers: every run of one to {@value #LONGEST} characters, and once more, as something
 * else, those in its head. A run is known by 64 bits; no text is kept or made of it.
 */
final class Grams {
    static final int LONGEST = 3;

    private static final long SEED = 0x2545F4914F6CDD1DL;
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final long FINISH = 0xBF58476D1CE4E5B9L;
    private static final long HEAD = 0x5851F42D4C957F2DL;

    private Grams() {}

    /** Takes a run and where it stands; {@code inHead} where it is taken as one of the head. */
    @FunctionalInterface
    interface Taker {
        void take(long gram, int from, int length, boolean inHead);
    }

    /** The one more by the next character. */
    static long start() {
        return SEED;
    }

    static long longer(long state, char next) {
        long mixed = (state ^ next) * STEP;
        return mixed ^ mixed >>> 32;
    }

    static long body(long state) {
        return state * FINISH;
    }

    static long head(long state) {
        return (state ^ HEAD) * FINISH;
    }

    /**
     * All of them, in order.
     *
     * @param head how many characters are the head
     */
    static void of(Reading reading, int head, Taker taker) {
        int length = reading.length();
        for (int from = 0; from < length; from++) {
            long state = start();
            int most = Math.min(LONGEST, length - from);
            for (int size = 1; size <= most; size++) {
                state = longer(state, reading.at(from + size - 1));
                taker.take(body(state), from, size, false);
                if (from + size <= head) {
                    taker.take(head(state), from, size, true);
                }
            }
        }
    }
}
