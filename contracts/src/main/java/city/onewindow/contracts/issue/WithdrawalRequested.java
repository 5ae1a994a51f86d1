package city.onewindow.contracts.issue;

import org.jspecify.annotations.Nullable;

/** The requester asks to withdraw; routing grants it or answers that it was overtaken. */
public record WithdrawalRequested(@Nullable String reason) implements IssueEvent {}
