package city.onewindow.feedback.followup.web;

import city.onewindow.contracts.issue.DuplicateNoted;
import city.onewindow.contracts.issue.DuplicateUnnoted;
import city.onewindow.contracts.issue.IssueAccepted;
import city.onewindow.contracts.issue.IssueAcknowledged;
import city.onewindow.contracts.issue.IssueDispatched;
import city.onewindow.contracts.issue.IssueDispatched.Basis;
import city.onewindow.contracts.issue.IssueEvent;
import city.onewindow.contracts.issue.IssueMarkedDuplicate;
import city.onewindow.contracts.issue.IssueTriaged;
import city.onewindow.contracts.issue.IssueUnmarkedDuplicate;
import city.onewindow.contracts.issue.ReleaseRevoked;
import city.onewindow.contracts.issue.ReplyReleased;
import city.onewindow.contracts.issue.TrackingCode;
import city.onewindow.feedback.issue.model.FollowedIssue;
import city.onewindow.feedback.issue.model.Moment;

/** Where an issue stands, in one word for a badge. */
enum IssueState {
    ACCEPTED("accepted", "info"),
    DISPATCHED("dispatched", "info"),
    IN_PROGRESS("in-progress", "wait"),
    REPLIED("replied", "good"),
    WITHDRAWN("withdrawn", ""),
    DUPLICATE("duplicate", "info"),
    CLOSED("closed", "good");

    private final String code;
    private final String colour;

    IssueState(String code, String colour) {
        this.code = code;
        this.colour = colour;
    }

    String code() {
        return code;
    }

    String colour() {
        return colour;
    }

    static IssueState of(FollowedIssue issue) {
        if (issue.isWithdrawn()) {
            return WITHDRAWN;
        }
        if (issue.isClosed()) {
            return CLOSED;
        }
        if (issue.latestReply().isPresent()) {
            return REPLIED;
        }
        if (issue.isDuplicate()) {
            return DUPLICATE;
        }
        IssueState state = ACCEPTED;
        String lead = null;
        for (Moment moment : issue.timeline()) {
            if (moment.event() instanceof IssueAcknowledged) {
                state = IN_PROGRESS;
            } else if (moment.event() instanceof IssueDispatched dispatched) {
                // What the lead took stays taken where it leads on.
                state = dispatched.lead().code().equals(lead) ? state : DISPATCHED;
                lead = dispatched.lead().code();
            }
        }
        return state;
    }

    /**
     * What opens the issue is not shown, not even its digest; nor what may be about another requester; nor what the
     * model thought, which is for who decides; nor who of the staff it was.
     */
    static IssueEvent forRequester(IssueEvent event) {
        if (event instanceof IssueAccepted accepted) {
            return withoutDigest(accepted);
        }
        if (event instanceof IssueTriaged triaged) {
            return new IssueTriaged(
                    triaged.reason(), triaged.catalogueVersion(), triaged.rule(), triaged.rulesVersion(), null, null);
        }
        if (event instanceof IssueDispatched dispatched) {
            return withoutStaff(dispatched);
        }
        if (event instanceof IssueMarkedDuplicate) {
            return new IssueMarkedDuplicate("", "", null, null);
        }
        if (event instanceof DuplicateNoted) {
            return new DuplicateNoted("", "");
        }
        if (event instanceof DuplicateUnnoted) {
            return new DuplicateUnnoted("", "");
        }
        if (event instanceof ReplyReleased released) {
            return new ReplyReleased(released.question(), released.answer(), released.department(), null);
        }
        if (event instanceof ReleaseRevoked revoked) {
            return new ReleaseRevoked("", revoked.department(), null);
        }
        // Why the other issue let it go is the other requester's.
        return event instanceof IssueUnmarkedDuplicate unmarked
                ? new IssueUnmarkedDuplicate(
                        "", unmarked.because().equals("dispatcher") ? "dispatcher" : "ended", null, null)
                : event;
    }

    private static IssueEvent withoutStaff(IssueDispatched dispatched) {
        Basis basis = dispatched.basis();
        return new IssueDispatched(
                dispatched.number(),
                dispatched.lead(),
                dispatched.assists(),
                dispatched.category(),
                dispatched.district(),
                dispatched.priority(),
                dispatched.acknowledgeBy(),
                dispatched.replyBy(),
                new Basis(basis.by(), basis.catalogueVersion(), basis.reason(), basis.rule(), null),
                dispatched.rulesVersion(),
                null);
    }

    private static IssueEvent withoutDigest(IssueAccepted accepted) {
        return new IssueAccepted(
                new TrackingCode(accepted.trackingCode()).grouped(),
                accepted.channel(),
                accepted.requesterKind(),
                accepted.category(),
                accepted.district(),
                accepted.companyTier(),
                accepted.industry(),
                accepted.subject(),
                accepted.text(),
                accepted.submittedAt(),
                "",
                accepted.personal());
    }
}
