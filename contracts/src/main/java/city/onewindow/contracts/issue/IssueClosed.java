package city.onewindow.contracts.issue;

/**
 * 办结: nothing more will happen to the issue; a general answer may still be drawn up from it.
 *
 * @param because a stable code: {@code rated} or {@code withdrawn}
 */
public record IssueClosed(String because) implements IssueEvent {}
