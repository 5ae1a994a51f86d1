package city.onewindow.contracts.issue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 派单: the issue has a lead department, anew when it is re-dispatched.
 *
 * @param number 1 for the first dispatch of the issue, then 2, 3 …
 * @param category as dispatched, which a dispatcher may have corrected
 * @param acknowledgeBy deadline as decided, never to be computed again
 * @param replyBy deadline as decided, never to be computed again
 */
public record IssueDispatched(
        int number,
        Department lead,
        List<Department> assists,
        @Nullable String category,
        String district,
        Instant acknowledgeBy,
        Instant replyBy,
        Basis basis)
        implements IssueEvent {
    public IssueDispatched {
        Bounds.atLeast(1, "number", number);
        assists = List.copyOf(assists);
    }

    /** Who or what placed it. */
    public enum By {
        /** The dispatch catalogue. */
        @JsonProperty("catalogue")
        CATALOGUE,
        /** A dispatcher at the triage desk. */
        @JsonProperty("dispatcher")
        DISPATCHER
    }

    /**
     * Why it went there.
     *
     * @param catalogueVersion the version in force at the decision
     * @param reason the dispatcher's words; required for a re-dispatch
     */
    public record Basis(
            By by, long catalogueVersion, @Nullable String reason) {}
}
