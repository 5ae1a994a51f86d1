package city.onewindow.intake.issue.web;

import city.onewindow.contracts.issue.Channel;
import city.onewindow.contracts.issue.ReplyTo;
import city.onewindow.contracts.issue.RequesterKind;
import city.onewindow.intake.issue.model.Issue;
import city.onewindow.intake.issue.model.Submission;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An issue as it was submitted. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IssueBody(
        String id,
        String trackingCode,
        Instant acceptedAt,
        Requester requester,
        @Nullable String company,
        @Nullable String companyTier,
        @Nullable String industry,
        String district,
        @Nullable String category,
        String subject,
        String text,
        Channel channel,
        List<ReplyTo> replyTo,
        @Nullable Instant withdrawalRequestedAt,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Note> notes) {
    /** Who asked. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Requester(
            RequesterKind kind, String name, @Nullable String contact) {}

    static IssueBody of(String id, Issue issue, List<Note> notes) {
        Submission submission = issue.submission();
        return new IssueBody(
                id,
                issue.trackingCode().grouped(),
                issue.acceptedAt(),
                new Requester(submission.requesterKind(), submission.name(), submission.contact()),
                submission.company(),
                submission.companyTier(),
                submission.industry(),
                submission.district(),
                submission.category(),
                submission.subject(),
                submission.text(),
                submission.channel(),
                submission.replyTo(),
                issue.withdrawalRequestedAt(),
                notes);
    }
}
