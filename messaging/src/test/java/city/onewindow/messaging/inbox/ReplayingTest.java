package city.onewindow.messaging.inbox;

import static city.onewindow.messaging.fixture.Events.event;
import static city.onewindow.messaging.fixture.Events.held;
import static city.onewindow.messaging.inbox.Desk.nth;
import static city.onewindow.messaging.inbox.Desk.poison;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.onewindow.messaging.aggregate.AggregateStore;
import city.onewindow.messaging.crash.CrashPoints;
import city.onewindow.messaging.fixture.Diary;
import city.onewindow.messaging.fixture.DiaryHandler;
import city.onewindow.messaging.fixture.Interposed;
import city.onewindow.messaging.memory.InMemoryAggregateStore;
import city.onewindow.messaging.memory.InMemoryParkingStore;
import city.onewindow.messaging.parking.HeldEvent;
import city.onewindow.messaging.parking.HeldEvent.Reason;
import city.onewindow.messaging.parking.ParkingStore;
import city.onewindow.messaging.parking.ParkingStore.Replay;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplayingTest {
    private final InMemoryAggregateStore<Diary> documents = new InMemoryAggregateStore<>(Diary.CODEC, List.of());
    private final InMemoryParkingStore kept = new InMemoryParkingStore();
    private final Desk desk = new Desk(documents, kept, CrashPoints.NONE);

    @BeforeEach
    void poisonIsPoisonous() {
        desk.handler.poison.add("poison");
    }

    @Test
    void whatIsHeldIsAppliedByFirstOffset() {
        desk.arrive(poison(1), nth(2), event(Desk.ISSUE, "v", 1), nth(3));
        healed();
        Replay replay = replay();
        assertThat(replay.result()).isEqualTo("done");
        assertThat(replay.applied()).isEqualTo(4);
        assertThat(replay.remaining()).isZero();
        assertThat(desk.effects()).containsExactly("issue/w/1", "issue/w/2", "issue/v/1", "issue/w/3");
        assertThat(desk.isBlocked()).isFalse();
        assertThat(desk.keptEvents()).isEmpty();
    }

    @Test
    void aReplayThatFailsAgainStopsThereAndSaysWhy() {
        desk.arrive(poison(1), nth(2));
        assertThat(replay().result()).startsWith("issue/w/1: the service failed at it");
        assertThat(desk.effects()).isEmpty();
        assertThat(desk.keptEvents()).containsExactly("1 FAULT", "2 HELD");
        assertThat(desk.isBlocked()).isTrue();
    }

    @Test
    void theNextObstacleTakesThePlaceOfTheFirst() {
        desk.handler.poison.add("worse");
        desk.arrive(poison(1), nth(2), event(Desk.ISSUE, "w", 3, 2, DiaryHandler.NOTED, "worse"), nth(4));
        desk.handler.poison.remove("poison");
        assertThat(replay().applied()).isEqualTo(2);
        assertThat(desk.effects()).containsExactly("issue/w/1", "issue/w/2");
        assertThat(desk.keptEvents()).containsExactly("3 FAULT", "4 HELD");
        assertThat(documents.find(Desk.ISSUE).orElseThrow().block())
                .isNotNull()
                .satisfies(block -> assertThat(block.event()).isEqualTo("issue/w/3"));
    }

    @Test
    void aReplayOfNothingIsHarmlessAndOfNobodyEmpty() {
        assertThat(desk.replaying.replay("absent", "me")).isEmpty();
        desk.arrive(nth(1));
        assertThat(replay().result()).isEqualTo("nothing");
        assertThat(desk.effects()).hasSize(1);
    }

    @Test
    void eachReplayIsAuditedAndOneThatItsProcessDidNotSurviveStaysAsBegun() {
        desk.arrive(poison(1), nth(2));
        Desk dying = new Desk(documents, kept, name -> {
            if (name.equals(CrashPoints.MID_REPLAY)) {
                throw new Interposed.Death();
            }
        });
        assertThatThrownBy(() -> dying.replaying.replay(Desk.ISSUE, "first"))
                .as("it fires")
                .isInstanceOf(Interposed.Death.class);
        healed();
        assertThat(replay().applied()).as("the first is through already").isEqualTo(1);
        assertThat(kept.replays(10)).extracting(Replay::result).containsExactly("done", "begun");
        assertThat(desk.effects()).containsExactly("issue/w/1", "issue/w/2");
        assertThat(desk.keptEvents()).isEmpty();
    }

    /** The event that arrives between listing and unblocking is in the count, so the replay lists again. */
    @Test
    void whatArrivesDuringAReplayIsNotLeftBehind() {
        desk.arrive(poison(1));
        healed();
        boolean[] once = {true};
        ParkingStore parking = Interposed.on(kept, (method, proceed) -> {
            Object answer = proceed.get();
            if (method.equals("of") && once[0]) {
                once[0] = false;
                desk.arrive(nth(2));
            }
            return answer;
        });
        Desk replayer = new Desk(documents, kept, documents, parking, CrashPoints.NONE);
        assertThat(replayer.replaying.replay(Desk.ISSUE, "me").orElseThrow().applied())
                .isEqualTo(2);
        assertThat(desk.effects()).containsExactly("issue/w/1", "issue/w/2");
        assertThat(desk.isBlocked()).isFalse();
    }

    /**
     * A replay lists and rests; another finishes the work; then a new event blocks the issue. The first replay wakes and
     * must not end that block: the event would be kept for ever, in no list and behind nobody.
     */
    @Test
    void aReplayEndsNoBlockThatCameAfterItListed() {
        desk.arrive(poison(1));
        healed();
        boolean[] once = {true};
        AggregateStore<Diary> store = Interposed.on(documents, (method, proceed) -> {
            if (method.equals("unblock") && once[0]) {
                once[0] = false;
                desk.replaying.replay(Desk.ISSUE, "another");
                desk.arrive(event(Desk.ISSUE, "w", 2, 1, DiaryHandler.NOTED, "worse"));
            }
            return proceed.get();
        });
        Desk sleeper = new Desk(documents, kept, store, kept, CrashPoints.NONE);
        desk.handler.poison.add("worse");
        sleeper.handler.poison.add("worse");
        sleeper.replaying.replay(Desk.ISSUE, "sleeper");
        assertThat(desk.keptEvents()).containsExactly("2 FAULT");
        assertThat(desk.isBlocked()).isTrue();
    }

    @Test
    void whatACrashLeftBehindTheMarkIsRemovedLater() {
        desk.arrive(nth(1), nth(2));
        kept.insert(held(nth(1), Reason.HELD, 1));
        kept.insert(held(nth(5), Reason.GAP, 2));
        desk.passed.pass();
        assertThat(desk.keptEvents()).containsExactly("5 GAP");
    }

    /** One that cannot be replayed at all keeps no other from being released. */
    @Test
    void whatGoesWrongWithOneWaitingIssueKeepsNoOtherWaiting() {
        for (String issue : List.of("a-bad", "b-good")) {
            desk.inbox.apply(issue, List.of(desk.incoming(event(issue, "w", 1, 0, DiaryHandler.NEWER, "fine"))));
        }
        ParkingStore parking = Interposed.on(kept, (method, proceed) -> {
            Object answer = proceed.get();
            if (method.equals("of")
                    && answer instanceof List<?> list
                    && list.getFirst() instanceof HeldEvent held
                    && held.event().envelope().subject().equals("a-bad")) {
                throw new IllegalArgumentException("a reason that a later version wrote");
            }
            return answer;
        });
        Desk later = new Desk(documents, kept, documents, parking, CrashPoints.NONE);
        later.handler.types.add(DiaryHandler.NEWER);
        later.waiting.pass();
        assertThat(documents.find("b-good").orElseThrow().required().entries()).containsExactly("b-good/w/1");
        assertThat(kept.count("a-bad")).isEqualTo(1);
    }

    private void healed() {
        desk.handler.poison.clear();
    }

    private Replay replay() {
        return desk.replaying.replay(Desk.ISSUE, "me").orElseThrow();
    }
}
