package city.onewindow.routing.backtest.model;

import city.onewindow.contracts.issue.Department;
import city.onewindow.routing.rule.model.Asked;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An issue as the log tells it; none of this ever changes but who answered it.
 *
 * @param asked as it was accepted, whatever a dispatcher corrected later
 * @param decidedAt when it was first decided where it goes
 * @param happened that first decision
 * @param answered absent where nobody answered yet or ever
 */
public record PastIssue(
        String id,
        String trackingCode,
        Instant submittedAt,
        Asked asked,
        Instant decidedAt,
        Outcome happened,
        @Nullable Answered answered) {
    /**
     * That it was answered.
     *
     * @param by lead of the dispatch that was answered last
     * @param at when it was answered first
     */
    public record Answered(Department by, Instant at) {}

    /** Absent where nobody did. */
    public @Nullable Department answeredBy() {
        return answered == null ? null : answered.by();
    }
}
