package city.onewindow.routing.rule.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.Fixtures;
import city.onewindow.routing.rule.application.DraftingRules.Outcome;
import city.onewindow.routing.rule.model.RuleTable;
import city.onewindow.routing.rule.model.Tables;
import city.onewindow.routing.rule.model.WrittenTable;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Changes of the draft, taken back one by one. */
class UndoingTest {
    private static final Instant NOON = Instant.parse("2026-03-24T04:00:00Z");

    private final RuleStore store = new InMemoryRules();
    private final DraftingRules drafting =
            new DraftingRules(store, Fixtures::catalogue, Clock.fixed(NOON, ZoneOffset.UTC));

    private static WrittenTable table(int number) {
        return Tables.of(Tables.to("rule-" + number, "taxation", Map.of("channel", List.of("web"))));
    }

    private void save(WrittenTable table) {
        long read = drafting.read().revision();
        assertThat(drafting.save(table, "王", read, Optional.empty())).isInstanceOf(Outcome.Saved.class);
    }

    private WrittenTable undone(String author) {
        long read = drafting.read().revision();
        assertThat(drafting.undo(author, read)).isInstanceOf(Outcome.Saved.class);
        RuleDraft now = drafting.read();
        assertThat(now.revision()).isEqualTo(read + 1);
        assertThat(now.author()).isEqualTo(author);
        return now.table();
    }

    @Test
    void eachChangeIsTakenBackDownToWhatWasThereBeforeTheFirst() {
        save(table(1));
        save(table(2));
        save(table(2));
        save(table(3));
        assertThat(undone("李")).isEqualTo(table(2));
        assertThat(undone("李")).isEqualTo(table(1));
        save(table(4));
        assertThat(undone("王")).isEqualTo(table(1));
        assertThat(undone("王")).isEqualTo(WrittenTable.of(RuleTable.EMPTY));
        assertThat(drafting.undo("王", drafting.read().revision())).isInstanceOf(Outcome.NothingToUndo.class);
    }

    @Test
    void onlyWhatItsAuthorSawIsTakenBack() {
        save(table(1));
        save(table(2));
        assertThat(drafting.undo("王", 1)).isInstanceOf(Outcome.Overtaken.class);
        assertThat(drafting.read().table()).isEqualTo(table(2));
    }

    @Test
    void itIsSaidWhoseChangeItIs() {
        save(table(1));
        assertThat(drafting.save(table(2), "李", 1, Optional.empty())).isInstanceOf(Outcome.Saved.class);
        assertThat(drafting.read().earlier()).extracting(RuleDraft.Earlier::by).containsExactly("李", "王");
    }

    @Test
    void noMoreIsKeptThanOneDocumentHolds() {
        for (int number = 1; number <= RuleDraft.MOST_EARLIER + 5; number++) {
            save(table(number));
        }
        assertThat(drafting.read().earlier()).hasSize(RuleDraft.MOST_EARLIER);
        for (int number = 1; number <= 3; number++) {
            List<String> words = Collections.nCopies(WrittenTable.LARGEST / 10, "字" + number + "字字字字字字");
            save(Tables.of(Tables.to("large", "taxation", Map.of(), words.toArray(new String[0]))));
        }
        assertThat(drafting.read().earlier().stream()
                        .mapToLong(each -> each.table().bytes())
                        .sum())
                .isLessThanOrEqualTo(RuleDraft.LARGEST_EARLIER);
        assertThat(drafting.read().earlier()).isNotEmpty();
        String[] words = Collections.nCopies(WrittenTable.LARGEST / 2, "字").toArray(new String[0]);
        save(Tables.of(Tables.to("largest", "taxation", Map.of(), words)));
        assertThat(drafting.read().earlier().stream()
                        .mapToLong(each -> each.table().bytes())
                        .sum())
                .isLessThanOrEqualTo(RuleDraft.LARGEST - drafting.read().table().bytes());
    }
}
