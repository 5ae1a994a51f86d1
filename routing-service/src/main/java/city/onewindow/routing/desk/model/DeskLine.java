package city.onewindow.routing.desk.model;

import city.onewindow.contracts.issue.Department;
import city.onewindow.contracts.issue.IssueTriaged.Suggested;
import city.onewindow.routing.assignment.model.Claim;
import city.onewindow.routing.placing.model.Placing.Thought;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One issue as a line of a list.
 *
 * @param id of the issue
 * @param status code of the case's state
 * @param requester {@code company} or {@code talent}
 * @param lead absent in triage
 * @param dispatchedAt absent in triage
 * @param reason why it is in triage, or why it was closed; absent otherwise
 * @param at when it came into its state
 * @param claim of the dispatcher who works on it, absent where nobody does; it may have run out
 * @param duplicateOf tracking code of what it is a duplicate of, absent where it is none
 * @param suggestions of a department while it is in triage, the likeliest first
 * @param askedNow version of the model that was asked for them only as the line was read, which nothing records; absent
 *     where they are those that it came into triage with
 * @param unread whether that model, else the one that was asked when it came into triage, knew too little of the text to
 *     suggest anything
 * @param likelyDuplicate what it is likely a duplicate of, while it is in triage; absent where nothing alike is known
 */
public record DeskLine(
        String id,
        String trackingCode,
        String status,
        String subject,
        String requester,
        String district,
        @Nullable String category,
        Instant submittedAt,
        Instant at,
        @Nullable Department lead,
        List<Department> assists,
        @Nullable Instant dispatchedAt,
        @Nullable Instant acknowledgeBy,
        @Nullable Instant replyBy,
        @Nullable String reason,
        boolean undelivered,
        @Nullable Claim claim,
        @Nullable String duplicateOf,
        List<Suggested> suggestions,
        @Nullable String askedNow,
        boolean unread,
        @Nullable LikelyDuplicate likelyDuplicate) {
    public DeskLine {
        assists = List.copyOf(assists);
        suggestions = List.copyOf(suggestions);
    }

    /** With what a model says of it now. */
    public DeskLine suggested(Thought now) {
        return new DeskLine(
                id,
                trackingCode,
                status,
                subject,
                requester,
                district,
                category,
                submittedAt,
                at,
                lead,
                assists,
                dispatchedAt,
                acknowledgeBy,
                replyBy,
                reason,
                undelivered,
                claim,
                duplicateOf,
                now.suggestions(),
                now.modelVersion(),
                now.unread(),
                likelyDuplicate);
    }

    /** With what it is likely a duplicate of. */
    public DeskLine flagged(@Nullable LikelyDuplicate of) {
        return new DeskLine(
                id,
                trackingCode,
                status,
                subject,
                requester,
                district,
                category,
                submittedAt,
                at,
                lead,
                assists,
                dispatchedAt,
                acknowledgeBy,
                replyBy,
                reason,
                undelivered,
                claim,
                duplicateOf,
                suggestions,
                askedNow,
                unread,
                of);
    }

    /** With its tracking codes as a reader wants them. */
    public DeskLine coded(UnaryOperator<String> written) {
        return new DeskLine(
                id,
                written.apply(trackingCode),
                status,
                subject,
                requester,
                district,
                category,
                submittedAt,
                at,
                lead,
                assists,
                dispatchedAt,
                acknowledgeBy,
                replyBy,
                reason,
                undelivered,
                claim,
                duplicateOf == null ? null : written.apply(duplicateOf),
                suggestions,
                askedNow,
                unread,
                likelyDuplicate == null
                        ? null
                        : new LikelyDuplicate(
                                likelyDuplicate.issue(),
                                written.apply(likelyDuplicate.trackingCode()),
                                likelyDuplicate.sameness()));
    }

    /** What is due next, absent where nothing is. */
    public @Nullable Instant due() {
        return switch (status) {
            case "dispatched" -> acknowledgeBy;
            case "acknowledged" -> replyBy;
            default -> null;
        };
    }

    /** Whether the department answers for it, not only assists. */
    public boolean isLedBy(String department) {
        return lead != null && lead.code().equals(department);
    }
}
