package city.onewindow.messaging.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import city.onewindow.messaging.fixture.Diary;
import city.onewindow.messaging.fixture.DiaryHandler;
import city.onewindow.messaging.fixture.Events;
import org.junit.jupiter.api.Test;

class DrilledHandlerTest {
    private final PoisonedIssues poisoned = new PoisonedIssues();
    private final ForgottenTypes forgotten = new ForgottenTypes();
    private final DiaryHandler own = new DiaryHandler();

    @Test
    void aPoisonedIssueFailsUntilItIsCuredAndNoOtherDoes() {
        DrilledHandler<Diary> handler = new DrilledHandler<>(own, poisoned, forgotten);
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
        DrilledHandler<Diary> older = new DrilledHandler<>(own, poisoned, forgotten);
        forgotten.forget(DiaryHandler.NEWER);
        assertThat(older.knows(DiaryHandler.NOTED)).isTrue();
        assertThat(older.knows(DiaryHandler.NEWER)).isFalse();
        forgotten.remember("test.unknown.v9");
        assertThat(older.knows("test.unknown.v9")).isFalse();
        forgotten.remember(DiaryHandler.NEWER);
        assertThat(older.knows(DiaryHandler.NEWER)).isTrue();
    }

    @Test
    void aMisspeltSettingIsNoSetting() {
        assertThatIllegalArgumentException().isThrownBy(() -> poisoned.poison("issue:tired"));
        assertThatIllegalArgumentException().isThrownBy(() -> poisoned.poison("fault"));
    }
}
