package city.onewindow.routing.desk.model;

import city.onewindow.contracts.issue.Department;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, for people; what does not apply is absent.
 *
 * @param kind {@code accepted}, {@code triaged}, {@code dispatched}, {@code adjusted} (dispatched anew to the
 *     same lead), {@code acknowledged}, {@code replied}, {@code withdrawn}, {@code withdrawal-overtaken}, {@code duplicate-marked}, {@code duplicate-unmarked},
 *     {@code duplicate-noted}, {@code duplicate-unnoted}, {@code released}, {@code release-revoked}, {@code undelivered}, {@code rated} or {@code closed}
 * @param department that it was given to, or that acted
 * @param code of a reason or outcome; the tracking code of another issue
 * @param text somebody wrote
 * @param words codes of audiences or ratings; of a release, who did it, where somebody said
 * @param why by what or whom it was decided so; absent where that is not known
 */
public record HistoryLine(
        Instant at,
        String kind,
        @Nullable Department department,
        int number,
        @Nullable String code,
        @Nullable String text,
        @Nullable Boolean inTime,
        List<String> words,
        @Nullable Why why) {
    public HistoryLine {
        words = List.copyOf(words);
    }

    /** With its code as a reader wants it. */
    public HistoryLine coded(String written) {
        return new HistoryLine(at, kind, department, number, written, text, inTime, words, why);
    }

    HistoryLine(
            Instant at,
            String kind,
            @Nullable Department department,
            int number,
            @Nullable String code,
            @Nullable String text,
            @Nullable Boolean inTime,
            List<String> words) {
        this(at, kind, department, number, code, text, inTime, words, null);
    }

    static HistoryLine of(Instant at, String kind) {
        return new HistoryLine(at, kind, null, 0, null, null, null, List.of());
    }

    static HistoryLine because(Instant at, String kind, String code) {
        return new HistoryLine(at, kind, null, 0, code, null, null, List.of());
    }
}
