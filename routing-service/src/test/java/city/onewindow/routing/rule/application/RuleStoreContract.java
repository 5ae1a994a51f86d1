package city.onewindow.routing.rule.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.rule.model.Activation;
import city.onewindow.routing.rule.model.Activations;
import city.onewindow.routing.rule.model.RuleTable;
import city.onewindow.routing.rule.model.Tables;
import city.onewindow.routing.rule.model.WrittenTable;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of rules does. */
public abstract class RuleStoreContract {
    private static final Instant NOON = Instant.parse("2026-03-24T04:00:00Z");

    /** An empty one. */
    protected abstract RuleStore store();

    @Test
    void aVersionIsWrittenOnceAndReadBackAsItWas() {
        RuleStore store = store();
        assertThat(store.newest()).isZero();
        assertThat(store.version(1)).isEmpty();
        assertThat(store.add(version(1, "first"))).isTrue();
        assertThat(store.add(version(1, "other"))).isFalse();
        assertThat(store.add(version(2, "second"))).isTrue();
        assertThat(store.newest()).isEqualTo(2);
        assertThat(store.version(1)).hasValue(version(1, "first"));
        assertThat(store.versions(Long.MAX_VALUE, 10))
                .extracting(RuleVersion.Heading::number)
                .containsExactly(2L, 1L);
        assertThat(store.versions(2, 10)).containsExactly(version(1, "first").heading());
    }

    @Test
    void aDraftFollowsTheOneThatItsAuthorRead() {
        RuleStore store = store();
        assertThat(store.draft()).isEmpty();
        assertThat(store.save(draft(1, "a"))).isTrue();
        assertThat(store.save(draft(1, "b"))).isFalse();
        assertThat(store.save(draft(3, "b"))).isFalse();
        assertThat(store.save(draft(2, "b"))).isTrue();
        assertThat(store.draft()).hasValue(draft(2, "b"));
    }

    @Test
    void aDraftIsReadBackWithWhatItWasBefore() {
        RuleStore store = store();
        RuleDraft draft = new RuleDraft(
                1,
                2,
                WrittenTable.of(RuleTable.EMPTY),
                "a",
                NOON,
                List.of(
                        new RuleDraft.Earlier(4, 1, Tables.FULL, "b", NOON.plusMillis(1)),
                        new RuleDraft.Earlier(3, 0, WrittenTable.of(RuleTable.EMPTY), "c", NOON)));
        assertThat(store.save(draft)).isTrue();
        assertThat(store.draft()).hasValue(draft);
        RuleDraft back = draft.undone("d", NOON.plusMillis(2)).orElseThrow();
        assertThat(store.save(back)).isTrue();
        assertThat(store.draft()).hasValue(back);
        assertThat(back.table()).isEqualTo(Tables.FULL);
        assertThat(store.save(back.undone("e", NOON).orElseThrow())).isTrue();
        assertThat(store.draft().orElseThrow().undone("f", NOON)).isEmpty();
    }

    @Test
    void ofManyThatDecideAtATimeOneDoes() throws Exception {
        RuleStore store = store();
        for (Activations seen = store.activations(); seen.revision() < 5; seen = store.activations()) {
            Activations same = seen;
            List<Callable<Boolean>> rivals = IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(i -> () -> store.activate(same, activation(i)))
                    .toList();
            try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
                int won = 0;
                for (Future<Boolean> each : threads.invokeAll(rivals)) {
                    won += each.get() ? 1 : 0;
                }
                assertThat(won).isEqualTo(1);
            }
            List<Activation> decided = store.activations().decided();
            assertThat(decided.subList(0, decided.size() - 1)).isEqualTo(seen.decided());
        }
    }

    @Test
    void whereARollBackLeadsIsKeptWhenTheDecisionIsNot() {
        RuleStore store = store();
        List<Activation> many = IntStream.rangeClosed(1, Activations.MOST)
                .mapToObj(i -> new Activation(i == 1 ? 1 : 2, NOON.plusMillis(i), "王", "试行", NOON.plusMillis(i)))
                .toList();
        Activations seen = new Activations(0, List.of(0L), many);
        Instant after = NOON.plusSeconds(60);
        Activation next = new Activation(3, after, "王", "试行", after, true);
        assertThat(store.activate(seen, next)).isTrue();
        assertThat(store.activations()).isEqualTo(seen.and(next));
        assertThat(store.activations().before()).containsExactly(0L, 1L);
    }

    private static RuleVersion version(long number, String reason) {
        return new RuleVersion(new RuleVersion.Heading(number, "王", reason, NOON, 3), Tables.FULL, number);
    }

    private static RuleDraft draft(long revision, String author) {
        return new RuleDraft(revision, 0, Tables.FULL, author, NOON);
    }

    private static Activation activation(long version) {
        return new Activation(version, NOON, "王", "试行", NOON);
    }
}
