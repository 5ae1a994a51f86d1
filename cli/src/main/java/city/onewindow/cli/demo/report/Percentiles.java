package city.onewindow.cli.demo.report;

import java.util.Collection;
import java.util.Optional;

/**
 * Exact percentiles of a leg in milliseconds, by nearest rank: each is a value that was measured.
 *
 * @param count of the values, at least 1
 */
public record Percentiles(long count, long p50, long p95, long p99, long max) {

    /** Empty where nothing was measured. */
    public static Optional<Percentiles> of(Collection<Long> milliseconds) {
        if (milliseconds.isEmpty()) {
            return Optional.empty();
        }
        long[] sorted =
                milliseconds.stream().mapToLong(Long::longValue).sorted().toArray();
        return Optional.of(new Percentiles(
                sorted.length, rank(sorted, 50), rank(sorted, 95), rank(sorted, 99), sorted[sorted.length - 1]));
    }

    /** The least value that is no smaller than {@code percent} of all. */
    private static long rank(long[] sorted, int percent) {
        int rank = (int) Math.ceilDiv((long) percent * sorted.length, 100L);
        return sorted[Math.max(rank, 1) - 1];
    }
}
