package city.onewindow.contracts.issue;

import org.jspecify.annotations.Nullable;

/**
 * 重复: a dispatcher says that another issue asks the same, and that this one is answered there. Both stay.
 *
 * @param of id of the other issue
 * @param ofTrackingCode its tracking code; it may be another requester's, so it is for desks
 * @param reason in the dispatcher's words, for desks
 * @param personal what names a person: for staff, and never for the requester; absent where nobody gave a name
 */
public record IssueMarkedDuplicate(
        String of,
        String ofTrackingCode,
        @Nullable String reason,
        @Nullable MarkedBy personal) implements IssueEvent {}
