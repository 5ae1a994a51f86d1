package city.onewindow.messaging.aggregate;

import static city.onewindow.messaging.fixture.Decisions.adding;
import static city.onewindow.messaging.fixture.Decisions.noted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.onewindow.messaging.aggregate.Aggregates.Creation;
import city.onewindow.messaging.crash.CrashPoints;
import city.onewindow.messaging.fixture.Diary;
import city.onewindow.messaging.fixture.Events;
import city.onewindow.messaging.fixture.Interposed;
import city.onewindow.messaging.memory.InMemoryAggregateStore;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredAggregatesTest {
    private final InMemoryAggregateStore<Diary> documents =
            new InMemoryAggregateStore<>(Diary.CODEC, List.of("state.key"));
    private final Evolution<Diary> evolution = new Evolution<>("w", Clock.fixed(Events.TIME, ZoneOffset.UTC));
    private final Aggregates<Diary> aggregates = over(documents, CrashPoints.NONE);

    @Test
    void aRepeatedCommandGetsItsAnswerAndNoSecondEffect() {
        create(aggregates, "a", "c1");
        assertThat(aggregates.decide("a", "c2", adding("c2", noted("x", "reader"))))
                .contains(true);
        assertThat(aggregates.decide("a", "c2", adding("c2", noted("x", "reader"))))
                .contains(false);
        assertThat(create(aggregates, "a", "c1")).as("this very call").isInstanceOf(Creation.Created.class);
        assertThat(create(aggregates, "a", "c9")).isInstanceOf(Creation.Existing.class);
        assertThat(entries("a")).containsExactly("c1", "c2");
    }

    @Test
    void anAnswerThatGotLostIsLookedForBeforeItIsDecidedAnew() {
        create(aggregates, "a", "c1");
        Aggregates<Diary> losing = over(losing("update"), CrashPoints.NONE);
        assertThat(losing.decide("a", "c2", adding("c2", noted("x", "reader")))).contains(false);
        assertThat(entries("a")).containsExactly("c1", "c2");
        assertThat(create(over(losing("insert"), CrashPoints.NONE), "b", "c3")).isInstanceOf(Creation.Created.class);
        assertThat(entries("b")).containsExactly("c3");
    }

    @Test
    void aStoreThatStaysAwayIsTold() {
        AggregateStore<Diary> away = Interposed.on(documents, (method, proceed) -> {
            throw new StoreUnavailableException("away", null);
        });
        assertThatThrownBy(() -> create(over(away, CrashPoints.NONE), "a", "c1"))
                .isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(() -> over(away, CrashPoints.NONE).decide("a", "c1", adding("c1")))
                .isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void aStubIsNobodysAggregateUntilItIsCreatedAndThenHoldsOn() {
        documents.insert(evolution.blocked(evolution.fresh("a"), "GAP", "a/x/2"));
        assertThat(aggregates.decide("a", "c1", adding("c1"))).isEmpty();
        assertThat(create(aggregates, "a", "c1")).isInstanceOf(Creation.Created.class);
        assertThat(documents.find("a").orElseThrow().block()).isNotNull();
        assertThat(entries("a")).containsExactly("c1");
    }

    /** A tracking code that is taken is drawn anew, whether events came before the issue or not. */
    @Test
    void aKeyThatIsTakenIsAValueForAStubToo() {
        aggregates.create("other", "c0", Change.of(new Diary("K", List.of())));
        documents.insert(evolution.blocked(evolution.fresh("stub"), "GAP", "stub/x/2"));
        Change<Diary> same = Change.of(new Diary("K", List.of()));
        assertThat(aggregates.create("fresh", "c1", same)).isEqualTo(new Creation.KeyTaken<Diary>("state.key"));
        assertThat(aggregates.create("stub", "c1", same)).isEqualTo(new Creation.KeyTaken<Diary>("state.key"));
        assertThat(documents.find("stub").orElseThrow().state()).isNull();
    }

    @Test
    void aDeathAfterTheWriteLeavesTheEventsMarkedAndTheCommandKnown() {
        Aggregates<Diary> dying = over(documents, name -> {
            if (name.equals(CrashPoints.AFTER_WRITE)) {
                throw new Interposed.Death();
            }
        });
        assertThatThrownBy(() -> create(dying, "a", "c1")).as("it fires").isInstanceOf(Interposed.Death.class);
        assertThat(documents.pending(null, 10)).extracting(Aggregate::id).containsExactly("a");
        assertThat(create(aggregates, "a", "c1")).isInstanceOf(Creation.Created.class);
        assertThatThrownBy(() -> dying.decide("a", "c2", adding("c2", noted("x", "reader"))))
                .isInstanceOf(Interposed.Death.class);
        assertThat(aggregates.decide("a", "c2", adding("c2", noted("x", "reader"))))
                .contains(false);
        assertThat(entries("a")).containsExactly("c1", "c2");
    }

    @Test
    void eachEventSaysWhichOfItsWriterNamedTheServiceBefore() {
        aggregates.create("a", "c1", Change.of(Diary.EMPTY, noted("1", "reader"), noted("2"), noted("3", "other")));
        aggregates.decide("a", "c2", adding("c2", noted("4", "reader", "other"), noted("5", "reader")));
        assertThat(documents.find("a").orElseThrow().events())
                .extracting(event -> event.envelope().named().toString())
                .containsExactly("{reader=0}", "{}", "{other=0}", "{other=3, reader=1}", "{reader=4}");
    }

    private Creation<Diary> create(Aggregates<Diary> by, String id, String command) {
        return by.create(id, command, Change.of(Diary.EMPTY.with(command), noted("x", "reader")));
    }

    private Aggregates<Diary> over(AggregateStore<Diary> store, CrashPoints crashPoints) {
        return new StoredAggregates<>(store, evolution, (written, events) -> {}, crashPoints);
    }

    /** The first call of that method takes effect, and its answer gets lost. */
    private AggregateStore<Diary> losing(String method) {
        boolean[] once = {true};
        return Interposed.on(documents, (called, proceed) -> {
            Object answer = proceed.get();
            if (called.equals(method) && once[0]) {
                once[0] = false;
                throw new StoreUnavailableException("the answer got lost", null);
            }
            return answer;
        });
    }

    private List<String> entries(String id) {
        return documents.find(id).orElseThrow().required().entries();
    }
}
