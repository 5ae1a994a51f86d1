package city.onewindow.routing.backtest.application;

import city.onewindow.routing.backtest.model.PastIssue;
import city.onewindow.routing.desk.model.Cursor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The port to the log: each issue with its first decision, and with who answered it. */
public interface PastIssues {
    /**
     * One page of the issues submitted in a period, the oldest first and within a moment by their ids.
     *
     * @param from inclusive
     * @param to exclusive
     * @param after absent for the first page
     */
    List<PastIssue> page(Instant from, Instant to, @Nullable Cursor after, int limit);
}
