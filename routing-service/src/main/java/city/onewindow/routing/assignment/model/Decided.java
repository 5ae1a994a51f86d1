package city.onewindow.routing.assignment.model;

import city.onewindow.contracts.issue.IssueEvent;
import java.util.List;

/** What a command or an event comes to in the state that it meets. There is one for every pair. */
public sealed interface Decided {
    /** The case goes on; the events tell of it. */
    record Changed(Case next, List<IssueEvent> events) implements Decided {
        public Changed {
            events = List.copyOf(events);
        }

        static Changed to(Case next, IssueEvent... events) {
            return new Changed(next, List.of(events));
        }
    }

    /** An event that changes nothing here: it is known already. */
    record Noted() implements Decided {}

    /** Something was there first. Nothing is wrong; whoever came late is told what it was. */
    record Overtaken(By by) implements Decided {}

    /** A rule says no. */
    record Refused(Why why) implements Decided {}

    /** What was there first. */
    enum By {
        DISPATCHED("dispatched"),
        ACKNOWLEDGED("acknowledged"),
        REPLIED("replied"),
        /** A reply that the author of a further one did not see. */
        ANSWERED("answered"),
        CLAIMED("claimed"),
        DUPLICATE("duplicate"),
        RATED("rated"),
        WITHDRAWN("withdrawn"),
        CLOSED("closed");

        private final String code;

        By(String code) {
            this.code = code;
        }

        /** Stable, for clients. */
        public String code() {
            return code;
        }
    }

    /** Why a rule says no. */
    enum Why {
        /** To this department the issue does not exist. */
        NOT_CONCERNED,
        /** It assists; only the lead acts. */
        NOT_LEAD,
        /** No such department leads anything. */
        UNKNOWN_LEAD,
        /** No such department assists. */
        UNKNOWN_ASSIST,
        /** No such category. */
        UNKNOWN_CATEGORY,
        /** The issue has no such audience. */
        NO_SUCH_AUDIENCE,
        /** A department that has it loses it only with a reason. */
        REASON_REQUIRED,
        /** It was never dispatched: there is nothing to replace. */
        NO_SUCH_DISPATCH,
        /** It is given exactly so already. */
        NOTHING_CHANGES,
        /** Its author saw a reply that there is not. */
        NO_SUCH_REPLY,
        /** So many replies, and no more. */
        TOO_MANY_REPLIES,
        /** So many dispatches, and no more. */
        TOO_MANY_DISPATCHES,
        /** It is no duplicate of anything. */
        NO_DUPLICATE,
        /** No issue is its own duplicate. */
        SAME_ISSUE,
        /** There is no such other issue. */
        NO_ORIGINAL,
        /** Others are duplicates of it. */
        HAS_DUPLICATES,
        /** The other is a duplicate itself. */
        ORIGINAL_IS_DUPLICATE,
        /** The other ended without an answer. */
        ORIGINAL_ENDED,
        /** So many duplicates of one, and no more. */
        TOO_MANY_DUPLICATES,
        /** Nobody has answered it yet. */
        NOT_REPLIED,
        /** So many releases, and no more. */
        TOO_MANY_RELEASES,
        /** No general answer of it is public. */
        NOTHING_RELEASED,
        /** The general question names who asked, or the issue. */
        QUESTION_REVEALS,
        /** The general question is the issue's own subject. */
        QUESTION_IS_SUBJECT,
        /** The general answer names who asked, or the issue. */
        ANSWER_REVEALS,
        /** The general answer is a reply to the requester. */
        ANSWER_IS_REPLY
    }
}
