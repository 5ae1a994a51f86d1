package city.onewindow.contracts.issue;

import java.util.List;

/**
 * 答复: the department answered, directed to the audiences named.
 *
 * @param number 1 for the first reply of the issue, then 2, 3 …
 * @param department who answers
 * @param audiences at least one
 * @param inTime whether before the effective deadline
 */
public record IssueReplied(
        int number, Department department, List<Audience> audiences, Outcome outcome, String text, boolean inTime)
        implements IssueEvent {
    public IssueReplied {
        Bounds.atLeast(1, "number", number);
        Bounds.notEmpty("audiences", audiences);
        audiences = List.copyOf(audiences);
    }
}
