package city.onewindow.intake.issue.model;

import city.onewindow.contracts.issue.Channel;
import city.onewindow.contracts.issue.ReplyTo;
import city.onewindow.contracts.issue.RequesterKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A valid submission: made by {@link SubmissionForm} only, or read back from where one was kept.
 *
 * @param companyTier code, absent where it was not said
 * @param industry code, absent where it was not said
 */
public record Submission(
        RequesterKind requesterKind,
        String name,
        @Nullable String company,
        @Nullable String companyTier,
        @Nullable String industry,
        @Nullable String contact,
        String district,
        @Nullable String category,
        String subject,
        String text,
        Channel channel,
        List<ReplyTo> replyTo) {
    public Submission {
        replyTo = List.copyOf(replyTo);
    }
}
