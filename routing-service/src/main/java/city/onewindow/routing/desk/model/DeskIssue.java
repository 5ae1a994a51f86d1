package city.onewindow.routing.desk.model;

import city.onewindow.routing.assignment.model.Case;
import java.util.List;

/**
 * The whole of one issue.
 *
 * @param sequence of our last event on it
 */
public record DeskIssue(String id, long sequence, Case state, List<HistoryLine> history) {
    public DeskIssue {
        history = List.copyOf(history);
    }
}
