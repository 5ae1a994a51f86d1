package city.onewindow.routing.suggestion.model;

/** What a run counts: rarer ones more, and the second time less than the first. */
final class Weighing {
    private static final float[] TIMES = new float[64];

    static {
        for (int times = 1; times < TIMES.length; times++) {
            TIMES[times] = (float) (1 + Math.log(times));
        }
    }

    private Weighing() {}

    static float of(int times, float rarity) {
        return rarity * (times < TIMES.length ? TIMES[times] : (float) (1 + Math.log(times)));
    }

    /** How rare what stands in so many of all texts is. */
    static float rarity(int in, int of) {
        return (float) (Math.log((1.0 + of) / (1.0 + in)) + 1);
    }
}
