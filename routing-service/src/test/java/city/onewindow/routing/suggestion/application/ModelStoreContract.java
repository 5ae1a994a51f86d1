package city.onewindow.routing.suggestion.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.suggestion.application.Lives.Decision;
import city.onewindow.routing.suggestion.application.ModelVersion.Comparison;
import city.onewindow.routing.suggestion.application.ModelVersion.Learning;
import city.onewindow.routing.suggestion.model.ModelFile;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every store of models does. */
public abstract class ModelStoreContract {
    private static final Instant NOON = Instant.parse("2026-03-24T04:00:00Z");

    /** An empty one. */
    protected abstract ModelStore store();

    @Test
    void aVersionIsWrittenOnceAndReadBackAsItWas() {
        ModelStore store = store();
        byte[] large = new byte[2_500_000];
        new Random(1).nextBytes(large);
        ModelVersion first = version(1, large, new Comparison(40, 30, null, null, null, null));
        ModelVersion second = version(2, new byte[] {7}, new Comparison(40, 31, 20, 19, 1L, 30));
        assertThat(store.newest()).isZero();
        assertThat(store.version(1)).isEmpty();
        assertThat(store.add(first, large)).isTrue();
        assertThat(store.add(version(1, new byte[] {8}, second.comparison()), new byte[] {8}))
                .isFalse();
        assertThat(store.add(second, new byte[] {7})).isTrue();
        assertThat(store.newest()).isEqualTo(2);
        assertThat(store.version(1)).hasValue(first);
        assertThat(store.bytes(first)).hasValue(large);
        assertThat(store.versions(Long.MAX_VALUE, 10)).containsExactly(second, first);
        assertThat(store.versions(2, 10)).containsExactly(first);
    }

    @Test
    void ofNothingNoPartIsRight() {
        ModelStore store = store();
        ModelVersion some = version(1, new byte[] {7}, new Comparison(40, 30, 0, 0, null, null));
        Learning unsure = new Learning(24, 0, List.of("a", "b"), 0.95, 1, 0, 0.9, 0.88, 1.0, 0.02);
        ModelVersion sureOfNothing = new ModelVersion(
                some.number(),
                some.author(),
                some.reason(),
                some.source(),
                some.at(),
                some.digest(),
                some.bytes(),
                unsure,
                some.comparison(),
                null,
                some.decides());
        assertThat(store.add(sureOfNothing, new byte[] {7})).isTrue();
        assertThat(store.version(1)).hasValue(sureOfNothing);
        assertThat(unsure.precision()).isNull();
    }

    @Test
    void theSameModelTwiceIsTwoVersions() {
        ModelStore store = store();
        assertThat(store.add(version(1, new byte[] {7}, new Comparison(0, 0, 0, 0, null, null)), new byte[] {7}))
                .isTrue();
        ModelVersion again = version(2, new byte[] {7}, new Comparison(0, 0, 0, 0, null, null));
        assertThat(store.add(again, new byte[] {7})).isTrue();
        assertThat(store.bytes(again)).hasValue(new byte[] {7});
    }

    @Test
    void aDecisionFollowsTheOneThatItsAuthorSaw() {
        ModelStore store = store();
        Lives none = store.lives();
        assertThat(none).isEqualTo(Lives.NONE);
        Decision one = new Decision(1, "王", "first", NOON);
        Decision two = new Decision(2, "李", "second", NOON, true);
        assertThat(store.decide(none, one)).isTrue();
        assertThat(store.decide(none, two)).isFalse();
        assertThat(store.decide(store.lives(), two)).isTrue();
        assertThat(store.lives()).isEqualTo(new Lives(2, List.of(0L), List.of(one, two)));
    }

    @Test
    void whereARollBackLeadsIsKeptWhenTheDecisionIsNot() {
        ModelStore store = store();
        Lives seen = new Lives(0, List.of(0L), Collections.nCopies(Lives.MOST, new Decision(1, "王", "first", NOON)));
        Decision next = new Decision(2, "李", "second", NOON);
        assertThat(store.decide(seen, next)).isTrue();
        assertThat(store.lives()).isEqualTo(seen.and(next));
        assertThat(store.lives().earlier()).containsExactly(0L, 1L);
    }

    protected static ModelVersion version(long number, byte[] bytes, Comparison comparison) {
        return new ModelVersion(
                number,
                "王",
                "why",
                "file",
                NOON,
                ModelFile.digest(bytes),
                bytes.length,
                new Learning(100, 2, List.of("a", "b"), 0.95, 0.8, 0.7, 0.9, 0.88, 0.96, 0.02),
                comparison,
                number == 1 ? null : new Comparison(31, 20, 9, 8, 1L, 19),
                number == 1 ? "file" : "history");
    }
}
