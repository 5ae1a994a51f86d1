package city.onewindow.messaging.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import city.onewindow.messaging.fixture.Diary;
import city.onewindow.messaging.fixture.DiaryHandler;
import city.onewindow.messaging.fixture.Events;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DrilledHandlerTest {
    private final PoisonedIssues poisoned = new PoisonedIssues();
    private final DiaryHandler own = new DiaryHandler();

    @Test
    void aPoisonedIssueFailsUntilItIsCuredAndNoOtherDoes() {
        DrilledHandler<Diary> handler = new DrilledHandler<>(own, poisoned, Set.of());
        poisoned.poison("sick:fault");
        assertThatIllegalStateException()
                .isThrownBy(() -> handler.on("sick", null, Events.event("sick", "w", 1)))
                .withMessageContaining("sick");
        assertThat(handler.on("well", null, Events.event("well", "w", 1))).isNotNull();
        poisoned.cure("sick");
        assertThat(handler.on("sick", null, Events.event("sick", "w", 1)))
                .isEqualTo(own.on("sick", null, Events.event("sick", "w", 1)));
    }

    @Test
    void anOlderVersionKnowsLessAndNeverMore() {
        own.types.add(DiaryHandler.NEWER);
        DrilledHandler<Diary> older = new DrilledHandler<>(own, poisoned, Set.of(DiaryHandler.NEWER));
        assertThat(older.knows(DiaryHandler.NOTED)).isTrue();
        assertThat(older.knows(DiaryHandler.NEWER)).isFalse();
        assertThat(older.knows("test.unknown.v9")).isFalse();
    }

    @Test
    void aMisspeltSettingIsNoSetting() {
        assertThatIllegalArgumentException().isThrownBy(() -> poisoned.poison("issue:tired"));
        assertThatIllegalArgumentException().isThrownBy(() -> poisoned.poison("fault"));
    }
}
