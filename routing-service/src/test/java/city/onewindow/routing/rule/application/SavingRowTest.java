package city.onewindow.routing.rule.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.Fixtures;
import city.onewindow.routing.rule.application.SavingRow.Edit;
import city.onewindow.routing.rule.application.SavingRow.Outcome;
import city.onewindow.routing.rule.model.SeenRow;
import city.onewindow.routing.rule.model.Tables;
import city.onewindow.routing.rule.model.WrittenRule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two who edit the table at once. */
class SavingRowTest {
    private static final Instant NOON = RulesLife.NOON;
    private static final WrittenRule A = to("a", "taxation");
    private static final WrittenRule B = to("b", "industry");
    private static final WrittenRule C = to("c", "housing");

    private final Interrupted clock = new Interrupted();
    private final RuleStore store = new InMemoryRules();
    private final DraftingRules drafting = new DraftingRules(store, Fixtures::catalogue, clock);
    private final SavingRow saving = new SavingRow(drafting);

    private static WrittenRule to(String id, String lead) {
        return Tables.to(id, lead, Map.of(), id);
    }

    @BeforeEach
    void lay() {
        others(A, B, C);
    }

    /** The whole table, by somebody else. */
    private void others(WrittenRule... rules) {
        assertThat(drafting.save(Tables.of(rules), "李", drafting.read().revision(), Optional.empty()))
                .isInstanceOf(DraftingRules.Outcome.Saved.class);
    }

    private List<WrittenRule> rules() {
        return drafting.read().table().rules();
    }

    /** What is sent from a page that was opened when the draft was first laid. */
    private static Edit edit(int row, WrittenRule was, WrittenRule typed, int place) {
        return new Edit(row, SeenRow.of(1, was), typed, place, 1);
    }

    @Test
    void aChangeOfAnotherRowHindersNobodyWhereverTheRowStandsByThen() {
        others(C, to("a", "science"), B);
        Outcome outcome = saving.save(edit(2, B, to("b", "commerce"), 0), "王");
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Saved.class, saved -> assertThat(saved.row()).isEqualTo(3));
        assertThat(rules()).containsExactly(C, to("a", "science"), to("b", "commerce"));
        assertThat(drafting.read().author()).isEqualTo("王");
    }

    @Test
    void aChangeOfTheSameRowIsToldFieldByFieldAndNothingIsWritten() {
        clock.now = NOON.plusSeconds(60);
        others(A, to("b", "science"), C);
        others(A, to("b", "science"), to("c", "ecology"));
        assertThat(saving.save(edit(2, B, to("b", "commerce"), 0), "王"))
                .isEqualTo(new Outcome.Clash(
                        drafting.read(),
                        2,
                        to("b", "science"),
                        List.of("lead"),
                        Optional.of(new RuleDraft.Touch("李", NOON.plusSeconds(60)))));
        assertThat(drafting.read().revision()).isEqualTo(3);
    }

    /** The page that told of it shows the revision as it is; that alone must not let the next click pass. */
    @Test
    void whoSendsTheSameAgainIsToldAgain() {
        others(A, to("b", "science"), C);
        Edit again = new Edit(2, SeenRow.of(1, B), to("b", "commerce"), 0, 2);
        assertThat(saving.save(again, "王")).isInstanceOf(Outcome.Clash.class);
        Edit mine = new Edit(2, SeenRow.of(2, to("b", "science")), to("b", "commerce"), 0, 2);
        assertThat(saving.save(mine, "王")).isInstanceOf(Outcome.Saved.class);
        assertThat(rules()).containsExactly(A, to("b", "commerce"), C);
    }

    @Test
    void whoMeansTheirsToBeOverwrittenIsToldOfWhatTheySavedSince() {
        others(A, to("b", "science"), C);
        others(A, to("b", "ecology"), C);
        Edit mine = new Edit(2, SeenRow.of(2, to("b", "science")), to("b", "commerce"), 0, 2);
        assertThat(saving.save(mine, "王"))
                .isInstanceOfSatisfying(
                        Outcome.Clash.class, clash -> assertThat(clash.now()).isEqualTo(to("b", "ecology")));
    }

    @Test
    void whoTypedWhatTheOtherSavedLosesNothing() {
        WrittenRule both = to("b", "science").under("new-id");
        others(A, to("b", "science"), C);
        assertThat(saving.save(edit(2, B, both, 0), "王")).isInstanceOf(Outcome.Saved.class);
        assertThat(rules()).containsExactly(A, both, C);
    }

    @Test
    void aRowThatIsGoneIsNotBroughtBackUnasked() {
        others(A, C);
        assertThat(saving.save(edit(2, B, to("b", "commerce"), 0), "王"))
                .isInstanceOfSatisfying(
                        Outcome.Gone.class, gone -> assertThat(gone.touch()).contains(new RuleDraft.Touch("李", NOON)));
        assertThat(rules()).containsExactly(A, C);
    }

    @Test
    void whereSeveralMayBeTheRowNoneIsWritten() {
        others(to("b", "science"), to("b", "ecology"));
        assertThat(saving.save(edit(2, B, to("b", "commerce"), 0), "王")).isInstanceOf(Outcome.Overtaken.class);
    }

    @Test
    void aPlaceBetweenRowsIsAskedForAgainWhereTheTableIsAnother() {
        others(C, A, B);
        Edit edit = edit(1, A, to("a", "science"), 2);
        assertThat(saving.save(edit, "王")).isInstanceOf(Outcome.Overtaken.class);
        assertThat(saving.save(new Edit(2, edit.seen(), edit.typed(), 3, 2), "王"))
                .isInstanceOf(Outcome.Saved.class);
        assertThat(rules()).containsExactly(C, B, to("a", "science"));
        assertThat(saving.save(edit(2, B, to("b", "commerce"), 1), "王")).isInstanceOf(Outcome.Saved.class);
        assertThat(rules()).containsExactly(to("b", "commerce"), C, to("a", "science"));
    }

    @Test
    void aNewRowComesBehindWhatOthersAddedUnderAnIdOfItsOwn() {
        WrittenRule proposed = to("rule-4", "");
        others(A, B, C, to("rule-4", "science"));
        Edit edit = edit(0, proposed, to("rule-4", "commerce"), 0);
        assertThat(saving.save(edit, "王")).isInstanceOf(Outcome.Saved.class);
        assertThat(rules().subList(3, 5))
                .containsExactly(
                        to("rule-4", "science"), to("rule-4", "commerce").under("rule-5"));
        // Sent twice, it is added once.
        assertThat(saving.save(edit, "王"))
                .isInstanceOfSatisfying(
                        Outcome.Saved.class, saved -> assertThat(saved.row()).isEqualTo(5));
        assertThat(rules()).hasSize(5);
    }

    @Test
    void whatIsSentTwiceIsSavedOnce() {
        Edit edit = edit(2, B, to("b", "commerce"), 1);
        assertThat(saving.save(edit, "王")).isInstanceOf(Outcome.Saved.class);
        assertThat(saving.save(edit, "王")).isInstanceOf(Outcome.Saved.class);
        assertThat(drafting.read().revision()).isEqualTo(2);
        assertThat(rules()).containsExactly(to("b", "commerce"), A, C);
    }

    @Test
    void ofAPageThatOnlySaysItsRevisionAllThatDiffersIsTold() {
        Edit edit = new Edit(2, null, to("b", "commerce"), 0, 1);
        others(A, to("b", "science"), C);
        assertThat(saving.save(edit, "王"))
                .isInstanceOfSatisfying(
                        Outcome.Clash.class, clash -> assertThat(clash.lost()).containsExactly("lead"));
        others(A);
        assertThat(saving.save(edit, "王")).isInstanceOf(Outcome.Gone.class);
        assertThat(saving.save(new Edit(9, null, B, 0, 3), "王")).isInstanceOf(Outcome.NoSuchRow.class);
    }

    @Test
    void whoeverSavesBetweenTheComparingAndTheWriteIsComparedToo() {
        clock.before = () -> others(A, B, to("c", "ecology"));
        assertThat(saving.save(edit(2, B, to("b", "commerce"), 0), "王")).isInstanceOf(Outcome.Saved.class);
        assertThat(rules()).containsExactly(A, to("b", "commerce"), to("c", "ecology"));
        clock.before = () -> others(A, to("b", "science"), C);
        Edit next = new Edit(
                2,
                SeenRow.of(3, to("b", "commerce")),
                to("b", "transport"),
                0,
                drafting.read().revision());
        assertThat(saving.save(next, "王")).isInstanceOf(Outcome.Clash.class);
        assertThat(rules()).containsExactly(A, to("b", "science"), C);
    }

    /** A clock that stands, and lets somebody in when it is next read: that is behind the comparing, before the write. */
    private static final class Interrupted extends RulesLife.Hands {
        private Runnable before = () -> {};

        @Override
        public Instant instant() {
            Runnable once = before;
            before = () -> {};
            once.run();
            return now;
        }
    }
}
