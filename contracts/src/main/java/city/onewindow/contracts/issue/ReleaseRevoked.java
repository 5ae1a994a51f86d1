package city.onewindow.contracts.issue;

import org.jspecify.annotations.Nullable;

/**
 * The general answer that was released last is taken back: nobody is shown it any more.
 *
 * @param reason in the department's words, for desks
 * @param department code of the department that takes it back
 * @param personal what names a person: for staff, and never for the requester; absent where nobody gave a name
 */
public record ReleaseRevoked(
        String reason, String department, @Nullable ByStaff personal) implements IssueEvent {}
