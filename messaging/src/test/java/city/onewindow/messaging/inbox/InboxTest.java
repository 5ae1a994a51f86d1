package city.onewindow.messaging.inbox;

import static city.onewindow.messaging.fixture.Events.event;
import static city.onewindow.messaging.inbox.Desk.newer;
import static city.onewindow.messaging.inbox.Desk.nth;
import static city.onewindow.messaging.inbox.Desk.poison;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.AggregateStore;
import city.onewindow.messaging.aggregate.StoreUnavailableException;
import city.onewindow.messaging.crash.CrashPoints;
import city.onewindow.messaging.event.Envelope;
import city.onewindow.messaging.event.Event;
import city.onewindow.messaging.fixture.Diary;
import city.onewindow.messaging.fixture.DiaryHandler;
import city.onewindow.messaging.fixture.Events;
import city.onewindow.messaging.fixture.Interposed;
import city.onewindow.messaging.memory.InMemoryAggregateStore;
import city.onewindow.messaging.memory.InMemoryParkingStore;
import city.onewindow.messaging.parking.HeldEvent.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InboxTest {
    private final Desk desk = new Desk();

    @BeforeEach
    void poisonIsPoisonous() {
        desk.handler.poison.add("poison");
    }

    @Test
    void aRunOfOneIssueIsOneWrite() {
        desk.arrive(nth(1), nth(2), nth(3));
        assertThat(desk.effects()).containsExactly("issue/w/1", "issue/w/2", "issue/w/3");
        Aggregate<Diary> document = desk.documents.find(Desk.ISSUE).orElseThrow();
        assertThat(document.version()).isEqualTo(1);
        assertThat(document.mark("w").sequence()).isEqualTo(3);
        assertThat(desk.fates()).isEqualTo(Map.of(Fate.APPLIED, 3L));
    }

    @Test
    void whatBeginsADocumentIsInsertedUnreadUnlessItMayHaveBeenWorkedBefore() {
        List<String> calls = new ArrayList<>();
        AggregateStore<Diary> store = Interposed.on(desk.documents, (method, proceed) -> {
            calls.add(method);
            return proceed.get();
        });
        Desk watched = new Desk(desk.documents, desk.kept, store, desk.kept, CrashPoints.NONE);
        watched.arrive(nth(1));
        assertThat(calls).containsExactly("insert");
        calls.clear();
        watched.arrive(nth(1), nth(2));
        assertThat(calls).containsExactly("insert", "find", "update");
        calls.clear();
        Incoming first = watched.incoming(nth(1));
        watched.inbox.apply(Desk.ISSUE, List.of(new Incoming(first.event(), first.origin(), true)));
        assertThat(calls).containsExactly("find");
        assertThat(watched.effects()).containsExactly("issue/w/1", "issue/w/2");
    }

    @Test
    void aConsumerThatIsNotNamedPassesOver() {
        Envelope others = new Envelope(Desk.ISSUE, "w", 1, "t", Events.TIME, "c", Map.of("somebody", 0L), null);
        desk.arrive(new Event(others, new byte[0]));
        assertThat(desk.documents.find(Desk.ISSUE)).isEmpty();
        assertThat(desk.metrics.received()).isZero();
    }

    @Test
    void whatIsAtOrBelowTheMarkIsSkippedAlsoWhileBlocked() {
        desk.arrive(nth(1), nth(2), poison(3));
        desk.arrive(nth(1), nth(2));
        assertThat(desk.effects()).hasSize(2);
        assertThat(desk.keptEvents()).containsExactly("3 FAULT");
        assertThat(desk.fates()).containsEntry(Fate.SKIPPED, 2L);
        assertThat(desk.metrics.mismatches()).isZero();
    }

    @Test
    void otherContentUnderAnAppliedSequenceIsAnAlarm() {
        desk.arrive(nth(1));
        desk.arrive(event(Desk.ISSUE, "w", 1, 0, DiaryHandler.NOTED, "other"));
        assertThat(desk.metrics.mismatches()).isEqualTo(1);
        assertThat(desk.effects()).hasSize(1);
        assertThat(desk.fates()).isEqualTo(Map.of(Fate.APPLIED, 1L, Fate.SKIPPED, 1L));
    }

    /** A blocked issue holds even what nobody knows: the block is asked before the type. */
    @Test
    void aPoisonEventIsParkedAndHoldsAllLaterOnesOfItsIssue() {
        desk.arrive(nth(1), poison(2), nth(3), newer(4));
        assertThat(desk.effects()).containsExactly("issue/w/1");
        assertThat(desk.keptEvents()).containsExactly("2 FAULT", "3 HELD", "4 HELD");
        desk.arrive(event(Desk.ISSUE, "another", 1));
        assertThat(desk.fates()).isEqualTo(Map.of(Fate.APPLIED, 1L, Fate.PARKED, 1L, Fate.HELD, 3L));
        assertThat(desk.reasonOfBlock()).isEqualTo(Reason.FAULT);
        assertThat(desk.documents.find(Desk.ISSUE).orElseThrow().holds()).isEqualTo(4);
    }

    @Test
    void anIssueThatIsNotThereYetIsHeldByAStub() {
        desk.arrive(poison(1));
        Aggregate<Diary> stub = desk.documents.find(Desk.ISSUE).orElseThrow();
        assertThat(stub.state()).isNull();
        assertThat(stub.block()).isNotNull();
    }

    /** The type is asked before the gap: a new version's roll-out raises no alarm. */
    @Test
    void anUnknownTypeWaitsAndIsReleasedByTheVersionThatKnowsIt() {
        desk.arrive(nth(1), newer(2), nth(3));
        assertThat(desk.fates()).isEqualTo(Map.of(Fate.APPLIED, 1L, Fate.WAITING, 1L, Fate.HELD, 1L));
        desk.waiting.pass();
        assertThat(desk.effects()).as("still not known").hasSize(1);
        desk.handler.types.add(DiaryHandler.NEWER);
        desk.waiting.pass();
        assertThat(desk.effects()).containsExactly("issue/w/1", "issue/w/2", "issue/w/3");
        assertThat(desk.isBlocked()).isFalse();
        assertThat(desk.keptEvents()).isEmpty();
        assertThat(desk.metrics.replayed()).isEqualTo(2);
    }

    @Test
    void anIssueBlockedByAnythingElseIsNotReleased() {
        desk.arrive(poison(1), newer(2));
        desk.handler.types.add(DiaryHandler.NEWER);
        desk.handler.poison.clear();
        desk.waiting.pass();
        assertThat(desk.effects()).isEmpty();
    }

    @Test
    void aGapBlocksUntilTheMissingOneCame() {
        desk.arrive(nth(1));
        desk.arrive(nth(3));
        assertThat(desk.fates()).isEqualTo(Map.of(Fate.APPLIED, 1L, Fate.GAP, 1L));
        desk.arrive(nth(2));
        assertThat(desk.keptEvents()).containsExactly("3 GAP", "2 HELD");
        assertThat(desk.replaying.replay(Desk.ISSUE, "me").orElseThrow().result())
                .isEqualTo("done");
        assertThat(desk.effects()).containsExactly("issue/w/1", "issue/w/2", "issue/w/3");
    }

    /** A run is redone singly, and what stood before the one to blame keeps its effect. */
    @Test
    void theOneToBlameIsFoundWithinARun() {
        desk.arrive(nth(1), nth(2), poison(3), nth(4));
        assertThat(desk.effects()).containsExactly("issue/w/1", "issue/w/2");
        assertThat(desk.keptEvents()).containsExactly("3 FAULT", "4 HELD");
    }

    /** An operator is told in plain words where to look; a message may quote what a person wrote. */
    @Test
    void theWordsForAnOperatorNeverQuoteTheEvent() {
        desk.handler.poison.add("张三 13800000000");
        desk.arrive(event(Desk.ISSUE, "w", 1, 0, DiaryHandler.NOTED, "张三 13800000000"));
        String words = desk.kept.of(Desk.ISSUE).getFirst().words();
        assertThat(words)
                .contains("its log has the particulars")
                .doesNotContain("IllegalStateException", "DiaryHandler", "line ", "张三");
    }

    @Test
    void anErrorThatComesOfTheEventIsItsFault() {
        desk.handler.errors.put("deep", () -> new StackOverflowError());
        desk.arrive(event(Desk.ISSUE, "w", 1, 0, DiaryHandler.NOTED, "deep"));
        assertThat(desk.keptEvents()).containsExactly("1 FAULT");
    }

    @Test
    void whatKillsTheProcessIsParkedUntried() {
        desk.inbox.parkUntried(desk.incoming(nth(1)));
        assertThat(desk.keptEvents()).containsExactly("1 KILLS");
        assertThat(desk.reasonOfBlock()).isEqualTo(Reason.KILLS);
        assertThat(desk.fates()).isEqualTo(Map.of(Fate.PARKED, 1L));
    }

    @Test
    void whatWasAppliedBeforeItKilledIsNotParked() {
        desk.arrive(nth(1));
        desk.inbox.parkUntried(desk.incoming(nth(1)));
        assertThat(desk.keptEvents()).isEmpty();
        assertThat(desk.isBlocked()).isFalse();
    }

    @Test
    void aVersionConflictIsNoTry() {
        InMemoryAggregateStore<Diary> documents = new InMemoryAggregateStore<>(Diary.CODEC, List.of());
        int[] conflicts = {20};
        AggregateStore<Diary> contended = Interposed.on(
                documents,
                (method, proceed) -> List.of("insert", "update").contains(method) && conflicts[0]-- > 0
                        ? method.equals("update") ? (Object) false : new AggregateStore.Insertion.Exists()
                        : proceed.get());
        InMemoryParkingStore parking = new InMemoryParkingStore();
        Desk busy = new Desk(documents, parking, contended, parking, CrashPoints.NONE);
        busy.arrive(nth(1));
        assertThat(busy.effects()).containsExactly("issue/w/1");
        assertThat(busy.fates()).isEqualTo(Map.of(Fate.APPLIED, 1L));
    }

    @Test
    void aStoreThatIsAwayParksNobody() {
        InMemoryAggregateStore<Diary> documents = new InMemoryAggregateStore<>(Diary.CODEC, List.of());
        boolean[] away = {true};
        AggregateStore<Diary> flaky = Interposed.on(documents, (method, proceed) -> {
            if (away[0] && !method.equals("find")) {
                throw new StoreUnavailableException("away", null);
            }
            return proceed.get();
        });
        InMemoryParkingStore parking = new InMemoryParkingStore();
        Desk cut = new Desk(documents, parking, flaky, parking, CrashPoints.NONE);
        cut.handler.poison.add("poison");
        assertThatThrownBy(() -> cut.arrive(nth(1))).isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(() -> cut.arrive(poison(1)))
                .as("a fault counts only while the store answers the probe")
                .isInstanceOf(StoreUnavailableException.class);
        assertThat(cut.keptEvents()).isEmpty();
        assertThat(cut.fates()).isEqualTo(Map.of(Fate.REDELIVERED, 2L));
        away[0] = false;
        cut.arrive(nth(1));
        assertThat(cut.effects()).hasSize(1);
    }

    @Test
    void afterADeathAtAnyPlaceTheSameBatchGivesTheSame() {
        List<String> places = List.of(CrashPoints.EFFECT_BEFORE_COMMIT, CrashPoints.MID_PARKING);
        for (String place : places) {
            InMemoryAggregateStore<Diary> documents = new InMemoryAggregateStore<>(Diary.CODEC, List.of());
            InMemoryParkingStore parking = new InMemoryParkingStore();
            List<String> reached = new ArrayList<>();
            Desk dying = new Desk(documents, parking, name -> {
                reached.add(name);
                if (name.equals(place)) {
                    throw new Interposed.Death();
                }
            });
            dying.handler.poison.add("poison");
            assertThatThrownBy(() -> dying.arrive(nth(1), poison(2), nth(3))).isInstanceOf(Interposed.Death.class);
            assertThat(reached).as("it fires").endsWith(place);
            Desk next = new Desk(documents, parking, CrashPoints.NONE);
            next.handler.poison.add("poison");
            next.arrive(nth(1), poison(2), nth(3));
            assertThat(next.effects()).containsExactly("issue/w/1");
            assertThat(next.keptEvents()).containsExactly("2 FAULT", "3 HELD");
            assertThat(next.isBlocked()).isTrue();
        }
    }
}
