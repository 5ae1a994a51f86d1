package city.onewindow.routing.assignment.model;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.contracts.issue.DuplicateNoted;
import city.onewindow.contracts.issue.DuplicateUnnoted;
import city.onewindow.routing.assignment.Cases;
import city.onewindow.routing.assignment.model.Decided.Changed;
import city.onewindow.routing.assignment.model.Decided.Noted;
import city.onewindow.routing.assignment.model.Decided.Refused;
import city.onewindow.routing.assignment.model.Decided.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuplicateRulesTest {
    private final DuplicateRules rules = new DuplicateRules(Cases.NOW);

    private static Link link(int number, long sequence, boolean stands) {
        return new Link("%032x".formatted(number), "2718281828450", sequence, stands);
    }

    private static Case changed(Decided decided) {
        assertThat(decided).isInstanceOf(Changed.class);
        return ((Changed) decided).next();
    }

    @ParameterizedTest(name = "{0} takes a duplicate: {1}")
    @CsvSource({
        "triage, noted",
        "claimed, noted",
        "dispatched, noted",
        "acknowledged, noted",
        "replied, noted",
        "rated, noted",
        "closed, noted",
        "duplicate, ORIGINAL_IS_DUPLICATE",
        "withdrawn, ORIGINAL_ENDED"
    })
    void onlyWhatIsOrWillBeAnsweredTakesDuplicates(String state, String outcome) {
        Case original = Objects.requireNonNull(Cases.all().get(state));
        Decided decided = rules.note(original, link(1, 2, true));
        if (outcome.equals("noted")) {
            assertThat(decided)
                    .isEqualTo(new Changed(
                            original.with(original.aftermath().with(link(1, 2, true))),
                            List.of(new DuplicateNoted(link(1, 2, true).issue(), "2718281828450"))));
        } else {
            assertThat(decided).isEqualTo(new Refused(Why.valueOf(outcome)));
        }
    }

    @Test
    void newsThatComeLateChangeNothing() {
        Case unmarked = changed(rules.note(Cases.dispatched(), link(1, 5, false)));
        assertThat(rules.note(unmarked, link(1, 4, true))).isEqualTo(new Noted());
        assertThat(unmarked.aftermath().duplicates()).containsExactly(link(1, 5, false));
    }

    @Test
    void theOriginalTellsOfEachChangeOnce() {
        Case marked = changed(rules.note(Cases.dispatched(), link(1, 2, true)));
        assertThat(rules.note(marked, link(1, 2, true))).isEqualTo(new Noted());
        assertThat(rules.note(marked, link(1, 3, false)))
                .isEqualTo(new Changed(
                        marked.with(marked.aftermath().with(link(1, 3, false))),
                        List.of(new DuplicateUnnoted(link(1, 3, false).issue(), "2718281828450"))));
    }

    @Test
    void whatHasDuplicatesIsNone() {
        Case original = changed(rules.note(Cases.dispatched(), link(1, 2, true)));
        CommandRules commands = Cases.commands(Cases.NOW);
        assertThat(commands.on(original, Cases.MARK)).isEqualTo(new Refused(Why.HAS_DUPLICATES));
        Case alone = changed(rules.note(original, link(1, 3, false)));
        assertThat(changed(commands.on(alone, Cases.MARK))).isInstanceOf(Case.Duplicate.class);
    }

    @Test
    void oneIssueHasABoundedNumberOfThem() {
        Case original = Cases.dispatched();
        for (int i = 1; i <= Aftermath.MOST_LINKS; i++) {
            original = changed(rules.note(original, link(i, 2, true)));
        }
        assertThat(rules.note(original, link(0, 2, true))).isEqualTo(new Refused(Why.TOO_MANY_DUPLICATES));
        assertThat(rules.note(original, link(0, 3, false))).isEqualTo(new Noted());
        assertThat(DuplicateRules.mayNotLead(original)).contains(Why.TOO_MANY_DUPLICATES);
        assertThat(rules.note(original, link(1, 3, false))).isInstanceOf(Changed.class);
    }

    @Test
    void takenBackItIsWhereItWas() {
        List<Case> open = new ArrayList<>(List.of(Cases.triage(), Cases.dispatched(), Cases.acknowledged()));
        CommandRules commands = Cases.commands(Cases.NOW);
        for (Case before : open) {
            Case marked = changed(commands.on(before, Cases.MARK));
            assertThat(changed(commands.on(marked, Cases.UNMARK))).isEqualTo(before);
            assertThat(changed(rules.release(marked, Cases.ORIGINAL, "original-withdrawn")))
                    .isEqualTo(before);
            assertThat(rules.release(marked, "0".repeat(32), "original-withdrawn"))
                    .isEqualTo(new Noted());
        }
    }

    @Test
    void aDuplicateIsNoLongerInAnybodysHands() {
        Case mine = Cases.claimed();
        Decided decided = Cases.commands(Cases.NOW)
                .on(mine, new CaseCommand.MarkDuplicate(new Original(Cases.ORIGINAL, "1"), null, "王派单"));
        assertThat(((Case.Duplicate) changed(decided)).was()).isEqualTo(Cases.triage());
    }
}
