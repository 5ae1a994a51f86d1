package city.onewindow.routing.desk.web;

import city.onewindow.contracts.issue.ReplyReleased;
import city.onewindow.house.problem.Faults;
import city.onewindow.house.text.TextRule;
import city.onewindow.house.web.NameMemory;
import city.onewindow.routing.assignment.model.CaseCommand;
import city.onewindow.routing.desk.model.HistoryLine;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A general answer as it was sent, nothing yet known to be right. That it names nobody, only a person can see.
 *
 * @param question 1 to {@value ReplyReleased#MOST_OF_QUESTION} characters
 * @param answer 1 to {@value ReplyReleased#MOST_OF_ANSWER} characters
 * @param staff the name of who does it, absent where nobody said
 */
record ReleaseForm(
        @Nullable String question,
        @Nullable String answer,
        @Nullable String staff) {
    private static final TextRule QUESTION = TextRule.line(1, ReplyReleased.MOST_OF_QUESTION);
    private static final TextRule ANSWER = TextRule.lines(1, ReplyReleased.MOST_OF_ANSWER);
    private static final TextRule STAFF = TextRule.line(0, NameMemory.NAME.max());

    /** What the form shows before anybody typed: what was released last, taken back or not; else the reply to start from. */
    static ReleaseForm before(List<HistoryLine> history) {
        return last(history, "released")
                .map(words -> words.split("\n\n", 2))
                .map(parts -> new ReleaseForm(parts[0], parts[1], ""))
                .orElseGet(() -> new ReleaseForm("", last(history, "replied").orElse(""), ""));
    }

    private static Optional<String> last(List<HistoryLine> history, String kind) {
        return history.reversed().stream()
                .filter(line -> line.kind().equals(kind))
                .map(HistoryLine::text)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** @throws city.onewindow.house.problem.ProblemException naming every fault */
    CaseCommand.ReleaseReply command(String department) {
        Faults faults = new Faults();
        String general = faults.text("/question", question, QUESTION);
        String words = faults.text("/answer", answer, ANSWER);
        String by = faults.text("/staff", staff, STAFF);
        faults.orThrow();
        return new CaseCommand.ReleaseReply(department, general, words, by.isEmpty() ? null : by);
    }

    /**
     * Taking it back.
     *
     * @param reason 1 to 500 characters
     * @param staff the name of who does it, absent where nobody said
     */
    record Revocation(@Nullable String reason, @Nullable String staff) {
        private static final TextRule REASON = TextRule.lines(1, PlaceForm.REASON.max());

        /** @throws city.onewindow.house.problem.ProblemException naming every fault */
        CaseCommand.RevokeRelease command(String department) {
            Faults faults = new Faults();
            String because = faults.text("/reason", reason, REASON);
            String by = faults.text("/staff", staff, STAFF);
            faults.orThrow();
            return new CaseCommand.RevokeRelease(department, because, by.isEmpty() ? null : by);
        }
    }
}
