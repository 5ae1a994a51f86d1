package city.onewindow.contracts.issue;

/**
 * An issue that was noted as a duplicate of this one is none any more.
 *
 * @param issue its id
 * @param trackingCode its tracking code
 */
public record DuplicateUnnoted(String issue, String trackingCode) implements IssueEvent {}
