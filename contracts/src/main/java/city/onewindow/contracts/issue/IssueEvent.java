package city.onewindow.contracts.issue;

/**
 * One thing that happened to an issue. Which service decides it is fixed by its type; {@link EventType}
 * holds the name it travels under and who must act on it.
 */
public sealed interface IssueEvent
        permits IssueAccepted,
                WithdrawalRequested,
                IssueTriaged,
                IssueDispatched,
                IssueAcknowledged,
                IssueReplied,
                IssueWithdrawn,
                WithdrawalOvertaken,
                IssueMarkedDuplicate,
                IssueUnmarkedDuplicate,
                DuplicateNoted,
                DuplicateUnnoted,
                ReplyReleased,
                ReleaseRevoked,
                FeedbackDelivered,
                FeedbackUndelivered,
                IssueRated,
                IssueClosed {}
