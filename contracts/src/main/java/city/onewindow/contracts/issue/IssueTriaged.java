package city.onewindow.contracts.issue;

/**
 * No rule of the catalogue could place the issue: a dispatcher will.
 *
 * @param reason a stable code: {@code no-category}, {@code unknown-category}, {@code unknown-district}, {@code no-entry}
 * @param catalogueVersion the version that was asked
 */
public record IssueTriaged(String reason, long catalogueVersion) implements IssueEvent {}
