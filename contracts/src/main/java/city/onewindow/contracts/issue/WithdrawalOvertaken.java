package city.onewindow.contracts.issue;

/**
 * The withdrawal came too late.
 *
 * @param by what was there first: {@code replied}, {@code withdrawn} or {@code closed}
 */
public record WithdrawalOvertaken(String by) implements IssueEvent {}
