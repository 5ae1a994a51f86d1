package city.onewindow.contracts.issue;

/** Routing granted the withdrawal: nobody works on the issue any more. */
public record IssueWithdrawn() implements IssueEvent {}
