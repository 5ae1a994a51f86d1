package city.onewindow.contracts.issue;

/**
 * Another issue was marked as a duplicate of this one. It may be another requester's, so it is for desks alone.
 *
 * @param issue id of the duplicate
 * @param trackingCode of the duplicate
 */
public record DuplicateNoted(String issue, String trackingCode) implements IssueEvent {}
