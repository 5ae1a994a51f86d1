package city.onewindow.routing.assignment.model;

import city.onewindow.contracts.issue.ByStaff;
import city.onewindow.contracts.issue.ReleaseRevoked;
import city.onewindow.contracts.issue.ReplyReleased;
import city.onewindow.routing.assignment.model.CaseCommand.ReleaseReply;
import city.onewindow.routing.assignment.model.CaseCommand.RevokeRelease;
import city.onewindow.routing.assignment.model.Decided.By;
import city.onewindow.routing.assignment.model.Decided.Changed;
import city.onewindow.routing.assignment.model.Decided.Overtaken;
import city.onewindow.routing.assignment.model.Decided.Refused;
import city.onewindow.routing.assignment.model.Decided.Why;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Releasing a general answer, correcting it, and taking it back. It goes on when the issue is rated and closed, for others
 * ask later; what is public is always what was said last. Only who leads the issue has answered it, and so only that
 * department releases. Nothing of the issue goes with it, as far as a rule can tell ({@link Revealing}).
 */
record ReleaseRules(Instant now) {
    Decided release(Case current, ReleaseReply release) {
        return switch (current) {
            case Case.Triage triage -> new Refused(Why.NOT_CONCERNED);
            case Case.Dispatched dispatched -> new Refused(Why.NOT_REPLIED);
            case Case.Acknowledged acknowledged -> new Refused(Why.NOT_REPLIED);
            case Case.Replied replied -> released(replied, replied.dispatch(), release);
            case Case.Duplicate duplicate -> new Overtaken(By.DUPLICATE);
            case Case.Withdrawn withdrawn -> new Overtaken(By.WITHDRAWN);
            case Case.Closed closed ->
                closed.given()
                        .filter(dispatch -> !closed.answers().isEmpty())
                        .map(dispatch -> released(closed, dispatch, release))
                        .orElseGet(() -> new Refused(Why.NOT_REPLIED));
        };
    }

    private Decided released(Case answered, Dispatch dispatch, ReleaseReply release) {
        if (Revealing.who(release.question(), answered.facts())) {
            return new Refused(Why.QUESTION_REVEALS);
        }
        if (Revealing.isSame(release.question(), answered.facts().subject())) {
            return new Refused(Why.QUESTION_IS_SUBJECT);
        }
        if (Revealing.who(release.answer(), answered.facts())) {
            return new Refused(Why.ANSWER_REVEALS);
        }
        Release before = answered.aftermath().release();
        Release.Text text = new Release.Text(release.question(), release.answer());
        if (before != null && text.equals(before.text())) {
            return Changed.to(answered);
        }
        int number = before == null ? 1 : before.number() + 1;
        if (number > Release.MOST) {
            return new Refused(Why.TOO_MANY_RELEASES);
        }
        return Changed.to(
                answered.with(answered.aftermath().with(new Release(number, dispatch.lead(), now, text))),
                new ReplyReleased(
                        release.question(), release.answer(), dispatch.lead().code(), staff(release.by())));
    }

    Decided revoke(Case current, RevokeRelease revoke) {
        Release before = current.aftermath().release();
        if (before == null || !before.stands()) {
            return new Refused(Why.NOTHING_RELEASED);
        }
        Release gone = new Release(before.number(), before.by(), now, null);
        return Changed.to(
                current.with(current.aftermath().with(gone)),
                new ReleaseRevoked(revoke.reason(), before.by().code(), staff(revoke.by())));
    }

    private static @Nullable ByStaff staff(@Nullable String name) {
        return name == null ? null : new ByStaff(name);
    }
}
