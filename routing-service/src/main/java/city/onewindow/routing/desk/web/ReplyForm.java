package city.onewindow.routing.desk.web;

import city.onewindow.contracts.issue.Audience;
import city.onewindow.contracts.issue.Outcome;
import city.onewindow.house.problem.Faults;
import city.onewindow.house.text.TextRule;
import city.onewindow.routing.assignment.model.CaseCommand;
import city.onewindow.routing.assignment.model.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reply as it was sent, nothing yet known to be right.
 *
 * @param audiences {@code company}, {@code talent} or both
 * @param outcome {@code solved}, {@code partly-solved}, {@code explained} or {@code not-solved}
 * @param text 1 to 10,000 characters
 * @param after number of the last reply that its author saw, 0 for none; absent where nobody said
 */
record ReplyForm(
        @Nullable List<@Nullable String> audiences,
        @Nullable String outcome,
        @Nullable String text,
        @Nullable Integer after) {
    static final TextRule TEXT = TextRule.lines(1, 10_000);

    /** @throws city.onewindow.house.problem.ProblemException naming every fault */
    CaseCommand.Reply command(String department) {
        Faults faults = new Faults();
        List<Audience> to = audiences(faults);
        Outcome result = outcome(faults);
        String answer = faults.text("/text", text, TEXT);
        if (after != null && after < 0) {
            faults.note("/after", "form", "0, 1, 2 …");
        }
        if (faults.any() || result == null) {
            throw faults.problem().exception();
        }
        return new CaseCommand.Reply(department, to, result, answer, after);
    }

    private List<Audience> audiences(Faults faults) {
        if (audiences == null || audiences.isEmpty()) {
            faults.note("/audiences", "missing");
            return List.of();
        }
        List<Audience> found = new ArrayList<>();
        for (String word : audiences) {
            if (word == null || !Words.all(Audience.class).contains(word)) {
                faults.note("/audiences", "form", String.join(", ", Words.all(Audience.class)));
                return List.of();
            }
            Audience audience = Words.value(Audience.class, word);
            if (!found.contains(audience)) {
                found.add(audience);
            }
        }
        return found;
    }

    private @Nullable Outcome outcome(Faults faults) {
        if (outcome == null || outcome.isEmpty()) {
            faults.note("/outcome", "missing");
            return null;
        }
        if (!Words.all(Outcome.class).contains(outcome)) {
            faults.note("/outcome", "form", String.join(", ", Words.all(Outcome.class)));
            return null;
        }
        return Words.value(Outcome.class, outcome);
    }
}
