package city.onewindow.routing.suggestion.application;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model as it was trained; it never changes and never goes.
 *
 * @param number 1, 2, 3 …
 * @param source what it learned from: {@code history} or {@code file}
 * @param at when it was trained
 * @param digest of its bytes, SHA-256 in hexadecimal
 * @param bytes how many they are
 * @param comparison on what was kept back of its source
 * @param onHistory of one from a file: on what this installation kept back of its own answered issues, absent where that
 *     is nothing; absent of one from history, whose {@code comparison} is that
 * @param decides which of the two says whether it beats another: {@code history} or {@code file}
 */
public record ModelVersion(
        long number,
        String author,
        String reason,
        String source,
        Instant at,
        String digest,
        int bytes,
        Learning learning,
        Comparison comparison,
        @Nullable Comparison onHistory,
        String decides) {
    public static final String HISTORY = "history";
    public static final String FILE = "file";

    /** So many kept-back issues of its own history must an installation have before they decide and a file does not. */
    public static final int ENOUGH = 30;

    public ModelVersion {
        if (!decides.equals(FILE) && !decides.equals(HISTORY)) {
            throw new IllegalArgumentException("what decides: " + decides);
        }
    }

    /** Which comparison says whether a model from there beats another. */
    static String decides(String source, @Nullable Comparison onHistory) {
        return onHistory != null && onHistory.rows() >= ENOUGH ? HISTORY : source;
    }

    /** The comparison that says whether it beats another. */
    public Comparison deciding() {
        return onHistory != null && decides.equals(HISTORY) ? onHistory : comparison;
    }

    /** How it is named where it travels. */
    public String name() {
        return "" + number;
    }

    /**
     * What it learned, and how well by cross-validation.
     *
     * @param examples that it learned from
     * @param leftOut examples that it could not learn from
     * @param wanted precision, 0 to 1
     * @param threshold from which it is sure, 0 to 1
     * @param coverage part of which it is sure, 0 to 1
     * @param accuracy of the likeliest label, 0 to 1
     * @param precision where it is sure, 0 to 1; absent where it is sure of nothing
     */
    public record Learning(
            int examples,
            int leftOut,
            List<String> labels,
            double wanted,
            double threshold,
            double coverage,
            double accuracy,
            double macroF1,
            @Nullable Double precision,
            double calibrationError) {
        public Learning {
            labels = List.copyOf(labels);
            // Of nothing no part is right; versions were kept with 1 there.
            precision = coverage > 0 ? precision : null;
        }
    }

    /**
     * How it did on what was kept back, beside the model that was live then, on the same issues.
     *
     * @param rows that were kept back
     * @param right of which it named the department
     * @param sure of which it was sure enough to place; absent where that was not counted yet
     * @param sureRight of those it named the department; absent where that was not counted yet
     * @param live version of that model, absent where there was none
     * @param liveRight of which that one did, absent where there was none
     */
    public record Comparison(
            int rows,
            int right,
            @Nullable Integer sure,
            @Nullable Integer sureRight,
            @Nullable Long live,
            @Nullable Integer liveRight) {
        /** Whether it may take the place of the one that it was compared with. */
        public boolean beats() {
            return liveRight == null || right > liveRight;
        }
    }
}
