package city.onewindow.benchmarks.load;

import java.util.Arrays;

/** How long each of many took, exactly: every value is kept. Not safe for threads. */
public final class Timings {
    private long[] nanos = new long[1024];
    private int count;
    private long took;

    /** Adds one, in nanoseconds. */
    public void add(long value) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = value;
    }

    void add(Timings other) {
        for (int i = 0; i < other.count; i++) {
            add(other.nanos[i]);
        }
    }

    void took(long value) {
        took = value;
    }

    public int count() {
        return count;
    }

    /** From the first begun to the last ended, in seconds. */
    public double seconds() {
        return took / 1e9;
    }

    public double perSecond() {
        return count / seconds();
    }

    /** In milliseconds; 0 where nothing was measured. The share is 0.5 for the median, 0 to 1. */
    public double millis(double share) {
        if (count == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(count - 1L, Math.round(share * (count - 1)))] / 1e6;
    }
}
