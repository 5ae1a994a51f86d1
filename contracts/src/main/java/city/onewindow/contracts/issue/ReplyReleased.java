package city.onewindow.contracts.issue;

import org.jspecify.annotations.Nullable;

/**
 * 整理成公开答复: out of its reply the department drew up a general answer for everybody, in words of its own that name
 * nobody. It stands in place of what the issue's department released before, until it is corrected or revoked.
 *
 * @param question what others ask alike, in general words; 1 to {@value #MOST_OF_QUESTION} characters
 * @param answer in general words; 1 to {@value #MOST_OF_ANSWER} characters
 * @param department code of the department that answers for it
 * @param personal what names a person: for staff, and never for the requester; absent where nobody gave a name
 */
public record ReplyReleased(
        String question,
        String answer,
        String department,
        @Nullable ByStaff personal) implements IssueEvent {
    /** A heading, no story. */
    public static final int MOST_OF_QUESTION = 200;

    /** More, nobody reads before asking. */
    public static final int MOST_OF_ANSWER = 4_000;

    public ReplyReleased {
        Bounds.text(MOST_OF_QUESTION, "question", question);
        Bounds.text(MOST_OF_ANSWER, "answer", answer);
    }
}
