package city.onewindow.contracts.issue;

import org.jspecify.annotations.Nullable;

/**
 * 满意度: the requester rated process and result apart.
 *
 * @param reply number of the reply that was rated
 */
public record IssueRated(
        int reply,
        Satisfaction process,
        Satisfaction result,
        @Nullable String comment) implements IssueEvent {
    public IssueRated {
        Bounds.atLeast(1, "reply", reply);
    }
}
