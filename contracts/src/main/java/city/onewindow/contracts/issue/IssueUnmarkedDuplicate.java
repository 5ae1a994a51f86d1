package city.onewindow.contracts.issue;

import org.jspecify.annotations.Nullable;

/**
 * The issue is no duplicate after all: it goes on where it was before.
 *
 * @param of id of the issue that it was a duplicate of
 * @param because a stable code: {@code dispatcher}, {@code withdrawn}, {@code original-withdrawn},
 *     {@code original-is-duplicate}, {@code original-full} or {@code no-original}
 * @param reason in the dispatcher's words, for desks
 * @param personal what names a person: for staff, and never for the requester; absent where nobody gave a name, or no person
 *     did it
 */
public record IssueUnmarkedDuplicate(
        String of,
        String because,
        @Nullable String reason,
        @Nullable MarkedBy personal) implements IssueEvent {}
