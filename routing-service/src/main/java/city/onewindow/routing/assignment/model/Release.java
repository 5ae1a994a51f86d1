package city.onewindow.routing.assignment.model;

import city.onewindow.contracts.issue.Department;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a department made of its answer for everybody; the last that it said counts.
 *
 * @param number of the releases so far, 1 for the first
 * @param by the department that answers for it
 * @param at when it was released, corrected or taken back
 * @param text absent where it was taken back
 */
public record Release(
        int number, Department by, Instant at, @Nullable Text text) {
    /** More corrections than this want another way, and would make the document grow. */
    public static final int MOST = 20;

    /** What anybody may read. */
    public record Text(String question, String answer) {}

    /** Whether anybody may read it now. */
    public boolean stands() {
        return text != null;
    }
}
