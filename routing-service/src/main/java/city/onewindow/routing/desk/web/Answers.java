package city.onewindow.routing.desk.web;

import city.onewindow.contracts.issue.Department;
import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.routing.assignment.application.CommandAnswer;
import city.onewindow.routing.assignment.application.CommandAnswer.Done;
import city.onewindow.routing.assignment.model.Case;
import city.onewindow.routing.assignment.model.CommandRules;
import city.onewindow.routing.assignment.model.Decided.By;
import city.onewindow.routing.assignment.model.Decided.Why;
import city.onewindow.routing.assignment.model.Dispatch;
import city.onewindow.routing.assignment.model.Release;
import city.onewindow.routing.catalogue.model.Catalogue;
import java.util.List;
import java.util.Set;

/** What a command came to, as HTTP says it. */
final class Answers {
    private static final Set<Why> UNKNOWN = Set.of(Why.UNKNOWN_LEAD, Why.UNKNOWN_ASSIST, Why.UNKNOWN_CATEGORY);

    /** Of a reply whose author did not see the one before. */
    static final String ANSWERED = "overtaken-" + By.ANSWERED.code();

    private Answers() {}

    /** @throws city.onewindow.house.problem.ProblemException where it did not take effect */
    static Done done(CommandAnswer answer) {
        return switch (answer) {
            case Done done -> done;
            case CommandAnswer.Overtaken overtaken -> throw overtaken(overtaken).exception();
            case CommandAnswer.Refused refused -> throw refused(refused.why()).exception();
            case CommandAnswer.IdTaken taken ->
                throw new Problem(
                                "key-reused",
                                409,
                                List.of(),
                                List.of(FieldFault.of("#header/" + Requests.KEY, "key-reused")))
                        .exception();
            case CommandAnswer.Unknown unknown -> throw Requests.noSuchIssue();
        };
    }

    /**
     * The same for a placing: of what the catalogue does not have, all is named and not the first; and whoever did not say
     * that they dispatch anew is told how.
     *
     * @throws city.onewindow.house.problem.ProblemException where it did not take effect
     */
    static Done placed(CommandAnswer answer, PlaceForm form, Catalogue catalogue) {
        if (answer instanceof CommandAnswer.Refused refused && UNKNOWN.contains(refused.why())) {
            List<FieldFault> unknown = form.unknown(catalogue);
            if (!unknown.isEmpty()) {
                throw Problem.invalid(unknown).exception();
            }
        }
        if (form.replaces() == null
                && answer instanceof CommandAnswer.Overtaken overtaken
                && overtaken.by() == By.DISPATCHED) {
            throw overtaken(overtaken)
                    .with(FieldFault.of("/replaces", "replaces-missing", number(overtaken.current())))
                    .exception();
        }
        return done(answer);
    }

    /** Names what was there first; arguments are the department that has the issue, in Chinese and in English, and the number of its dispatch. */
    private static Problem overtaken(CommandAnswer.Overtaken overtaken) {
        if (overtaken.by() == By.CLAIMED
                && overtaken.current() instanceof Case.Triage triage
                && triage.claim() != null) {
            return Problem.of(409, "overtaken-claimed", triage.claim().by());
        }
        if (overtaken.by() == By.DUPLICATE && overtaken.current() instanceof Case.Duplicate duplicate) {
            return Problem.of(
                    409, "overtaken-duplicate", Codes.grouped(duplicate.of().trackingCode()));
        }
        if (overtaken.by() == By.ANSWERED) {
            return answered(overtaken.current());
        }
        Department lead = overtaken.current().given().map(Dispatch::lead).orElse(new Department("", "", ""));
        return Problem.of(409, "overtaken-" + overtaken.by().code(), lead.zh(), lead.en(), number(overtaken.current()));
    }

    /** The last reply in place of the dispatch. */
    private static Problem answered(Case current) {
        Department lead = current.given().map(Dispatch::lead).orElseThrow();
        return Problem.of(
                409, ANSWERED, lead.zh(), lead.en(), current.answers().getLast().number());
    }

    private static int number(Case current) {
        return current.given().map(Dispatch::number).orElse(0);
    }

    private static Problem refused(Why why) {
        return switch (why) {
            case NOT_CONCERNED -> Problem.of(404, "no-such-issue").with(FieldFault.of("#path/id", "no-such-issue"));
            case NOT_LEAD -> Problem.of(403, "not-lead");
            case UNKNOWN_LEAD -> Problem.invalid(FieldFault.of("/lead", "unknown-department"));
            case UNKNOWN_ASSIST -> Problem.invalid(FieldFault.of("/assists", "unknown-department"));
            case UNKNOWN_CATEGORY -> Problem.invalid(FieldFault.of("/category", "unknown-category"));
            case NO_SUCH_AUDIENCE -> Problem.invalid(FieldFault.of("/audiences", "no-such-audience"));
            case REASON_REQUIRED -> Problem.invalid(FieldFault.of("/reason", "reason-required"));
            case NO_SUCH_DISPATCH -> Problem.of(409, "no-such-dispatch");
            case NOTHING_CHANGES -> Problem.invalid(FieldFault.of("/lead", "nothing-changes"));
            case NO_SUCH_REPLY -> Problem.of(409, "no-such-reply");
            case TOO_MANY_REPLIES -> Problem.of(409, "too-many-replies", CommandRules.MOST_REPLIES);
            case TOO_MANY_DISPATCHES -> Problem.of(409, "too-many-dispatches");
            case NO_DUPLICATE -> Problem.of(409, "no-duplicate");
            case SAME_ISSUE -> Problem.invalid(FieldFault.of("/original", "same-issue"));
            case NO_ORIGINAL -> Problem.invalid(FieldFault.of("/original", "no-such-code"));
            case HAS_DUPLICATES -> Problem.of(409, "has-duplicates");
            case ORIGINAL_IS_DUPLICATE -> Problem.invalid(FieldFault.of("/original", "original-is-duplicate"));
            case ORIGINAL_ENDED -> Problem.invalid(FieldFault.of("/original", "original-ended"));
            case TOO_MANY_DUPLICATES -> Problem.invalid(FieldFault.of("/original", "too-many-duplicates"));
            case NOT_REPLIED -> Problem.of(409, "not-replied");
            case TOO_MANY_RELEASES -> Problem.of(409, "too-many-releases", Release.MOST);
            case NOTHING_RELEASED -> Problem.of(409, "nothing-released");
            case QUESTION_REVEALS -> Problem.invalid(FieldFault.of("/question", "reveals-requester"));
            case QUESTION_IS_SUBJECT -> Problem.invalid(FieldFault.of("/question", "question-is-subject"));
            case ANSWER_REVEALS -> Problem.invalid(FieldFault.of("/answer", "reveals-requester"));
            case ANSWER_IS_REPLY -> Problem.invalid(FieldFault.of("/answer", "answer-is-reply"));
        };
    }

    /** Whether a department may still do something here. */
    static boolean mayAcknowledge(Case state, String department) {
        return state instanceof Case.Dispatched dispatched
                && dispatched.dispatch().isLedBy(department);
    }

    static boolean mayReply(Case state, String department) {
        boolean led =
                state.given().filter(dispatch -> dispatch.isLedBy(department)).isPresent();
        return led
                && (state.status().isOpen()
                        || state instanceof Case.Replied replied
                                && replied.aftermath().rating() == null
                                && replied.answers().size() < CommandRules.MOST_REPLIES);
    }

    /** Whether it may draw up a general answer from its own; also when the issue is closed. */
    static boolean mayRelease(Case state, String department) {
        return !state.answers().isEmpty()
                && state.given()
                        .filter(dispatch -> dispatch.isLedBy(department))
                        .isPresent();
    }
}
