package city.onewindow.contracts.issue;

/**
 * 签收: the lead department took the issue.
 *
 * @param department code
 * @param dispatch number of the dispatch that it answers
 * @param inTime whether before that dispatch's deadline
 */
public record IssueAcknowledged(String department, int dispatch, boolean inTime) implements IssueEvent {
    public IssueAcknowledged {
        Bounds.atLeast(1, "dispatch", dispatch);
    }
}
