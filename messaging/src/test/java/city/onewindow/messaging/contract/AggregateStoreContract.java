package city.onewindow.messaging.contract;

import static city.onewindow.messaging.fixture.Decisions.noted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.onewindow.messaging.Service;
import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.AggregateStore;
import city.onewindow.messaging.aggregate.AggregateStore.Insertion;
import city.onewindow.messaging.aggregate.AggregateStore.Progress;
import city.onewindow.messaging.aggregate.Change;
import city.onewindow.messaging.aggregate.Evolution;
import city.onewindow.messaging.aggregate.KeyTakenException;
import city.onewindow.messaging.aggregate.Step;
import city.onewindow.messaging.aggregate.TooLargeException;
import city.onewindow.messaging.aggregate.Weight;
import city.onewindow.messaging.event.NewEvent;
import city.onewindow.messaging.fixture.Diary;
import city.onewindow.messaging.fixture.Events;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of aggregates promises. */
abstract class AggregateStoreContract {
    static final Service<Diary> SERVICE =
            new Service<>("writer", "diaries", Diary.CODEC, null, null, List.of("state.key"), List.of());

    /** So many of them fill a document that none more fits in. */
    private static final int HEAVY = 900_000;

    final Evolution<Diary> evolution = new Evolution<>("writer", Clock.fixed(Events.TIME, ZoneOffset.UTC));
    AggregateStore<Diary> store;

    /** An empty one. */
    abstract AggregateStore<Diary> emptyStore();

    @BeforeEach
    void open() {
        store = emptyStore();
    }

    @Test
    void whatIsInsertedIsReadAsItWasWritten() {
        Change<Diary> change = new Change<>(
                Diary.EMPTY.with("x"),
                List.of(noted("一", "reader"), noted("2")),
                List.of(new Step("s1", "kind", Map.of("a", "b"))));
        Aggregate<Diary> fresh = evolution.changed(evolution.fresh("a"), change, "c1", "00-trace");
        assertThat(store.insert(fresh)).isEqualTo(new Insertion.Inserted());
        Aggregate<Diary> read = read("a");
        assertThat(read.version()).isEqualTo(1);
        assertThat(read).usingRecursiveComparison().ignoringFields("version").isEqualTo(fresh);
        assertThat(read.lastNaming()).containsExactly(Map.entry("reader", 1L));
        assertThat(read.causedBy("c1")).contains(read.events().getFirst());
    }

    @Test
    void anIdIsInsertedOnce() {
        insert("a");
        assertThat(store.insert(changed(evolution.fresh("a"), "other"))).isEqualTo(new Insertion.Exists());
        assertThat(read("a").required().entries()).containsExactly("a");
    }

    @Test
    void aWriteIsConditionalOnTheVersionRead() {
        insert("a");
        Aggregate<Diary> read = read("a");
        assertThat(store.update(read, changed(read, "first"))).isTrue();
        assertThat(store.update(read, changed(read, "late"))).isFalse();
        Aggregate<Diary> after = read("a");
        assertThat(after.required().entries()).containsExactly("a", "first");
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.last()).isEqualTo(2);
        assertThat(after.events())
                .extracting(event -> event.envelope().sequence())
                .containsExactly(1L, 2L);
        assertThat(store.update(changed(evolution.fresh("absent"), "x"), changed(evolution.fresh("absent"), "y")))
                .isFalse();
    }

    @Test
    void ofConcurrentWritersNoneLosesWhatAnotherWrote() throws Exception {
        insert("a");
        int writers = 6;
        int each = 10;
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> all = IntStream.range(0, writers)
                    .<Future<?>>mapToObj(writer -> threads.submit(() -> {
                        for (int i = 0; i < each; ) {
                            Aggregate<Diary> read = read("a");
                            i += store.update(read, changed(read, writer + "-" + i)) ? 1 : 0;
                            store.raise(List.of(new Progress("a", read.last())));
                        }
                    }))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
        Aggregate<Diary> after = read("a");
        assertThat(after.required().entries()).hasSize(1 + writers * each).doesNotHaveDuplicates();
        assertThat(after.events())
                .extracting(event -> event.envelope().sequence())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 1 + writers * each)
                        .mapToObj(Long::valueOf)
                        .toList());
        assertThat(after.published()).isLessThan(after.last());
        assertThat(after.pendingSince()).isNotNull();
    }

    @Test
    void aUniqueKeyIsOneAggregatesAndManyMayHaveNone() {
        insert("without-1");
        insert("without-2");
        assertThat(store.insert(keyed("a", "K"))).isEqualTo(new Insertion.Inserted());
        assertThat(store.insert(keyed("b", "K"))).isEqualTo(new Insertion.KeyTaken("state.key"));
        assertThat(store.find("b")).isEmpty();
        assertThat(store.insert(keyed("a", "K"))).isEqualTo(new Insertion.Exists());
        Aggregate<Diary> other = read("without-1");
        Change<Diary> taking = Change.of(new Diary("K", List.of()));
        assertThatThrownBy(() -> store.update(other, evolution.changed(other, taking, "c", null)))
                .isInstanceOfSatisfying(
                        KeyTakenException.class, e -> assertThat(e.index()).isEqualTo("state.key"));
        assertThat(read("without-1")).isEqualTo(other);
    }

    @Test
    void whatWouldGrowTooHeavyIsRefusedBeforeTheWrite() {
        NewEvent tooHeavy = new NewEvent("t", new byte[Weight.LARGEST_EVENT_BYTES], Set.of());
        assertThatThrownBy(() -> store.insert(
                        evolution.changed(evolution.fresh("a"), Change.of(Diary.EMPTY, tooHeavy), "c", null)))
                .as("an event that the broker would refuse")
                .isInstanceOf(TooLargeException.class);
        assertThat(store.find("a")).isEmpty();
        Aggregate<Diary> full = full("a");
        assertThatThrownBy(() -> store.update(full, heavier(full))).isInstanceOf(TooLargeException.class);
        assertThat(read("a").version()).isEqualTo(full.version());
    }

    /** Else an event that does not fit into its own issue would stop its whole partition. */
    @Test
    void aFullIssueIsStillBlockedAndMarked() {
        Aggregate<Diary> full = full("a");
        Aggregate<Diary> blocked =
                evolution.marked(evolution.blocked(full, "FAULT", "a/x/2"), Events.event("a", "x", 1));
        assertThat(store.update(full, blocked)).isTrue();
        assertThat(read("a").block()).isNotNull();
        assertThat(read("a").mark("x").sequence()).isEqualTo(1);
    }

    private Aggregate<Diary> full(String id) {
        insert(id);
        Aggregate<Diary> full = read(id);
        for (int i = 0; i < Weight.LARGEST_DOCUMENT_BYTES / HEAVY; i++) {
            full = heavier(full);
        }
        assertThat(store.update(read(id), full)).isTrue();
        return read(id);
    }

    private Aggregate<Diary> heavier(Aggregate<Diary> current) {
        NewEvent heavy = new NewEvent("t", new byte[HEAVY], Set.of());
        return evolution.changed(current, Change.of(current.required(), heavy), "c" + current.last(), null);
    }

    @Test
    void publishedOnlyRisesAndLeavesTheVersionAlone() {
        insert("a");
        Aggregate<Diary> read = read("a");
        store.update(read, changed(changed(read, "2"), "3"));
        store.raise(List.of(new Progress("a", 2), new Progress("absent", 7)));
        assertThat(read("a").published()).isEqualTo(2);
        assertThat(read("a").pendingSince()).as("the third is not published").isNotNull();
        store.raise(List.of(new Progress("a", 1)));
        assertThat(read("a").published()).isEqualTo(2);
        store.raise(List.of(new Progress("a", 3)));
        assertThat(read("a").published()).isEqualTo(3);
        assertThat(read("a").pendingSince()).isNull();
        assertThat(read("a").version()).isEqualTo(2);
    }

    @Test
    void theMarkComesBackWithTheNextEventThoughItsWriterReadBeforeItWasTakenOff() {
        insert("a");
        Aggregate<Diary> read = read("a");
        store.raise(List.of(new Progress("a", 1)));
        assertThat(store.pending(null, 10)).isEmpty();
        assertThat(store.update(read, changed(read, "2"))).isTrue();
        assertThat(ids(store::pending)).containsExactly("a");
        assertThat(read("a").published()).isEqualTo(1);
        assertThat(store.backlog().documents()).isEqualTo(1);
        assertThat(store.backlog().oldest()).isEqualTo(Events.TIME);
    }

    @Test
    void aStepIsListedUntilItIsStruckOff() {
        Change<Diary> twoSteps = new Change<>(
                Diary.EMPTY, List.of(), List.of(new Step("s1", "k", Map.of()), new Step("s2", "k", Map.of())));
        store.insert(evolution.changed(evolution.fresh("a"), twoSteps, "c", null));
        Aggregate<Diary> read = read("a");
        store.strike("a", "s1");
        store.strike("a", "never-there");
        Change<Diary> third = new Change<>(Diary.EMPTY, List.of(), List.of(new Step("s3", "k", Map.of())));
        assertThat(store.update(read, evolution.changed(read, third, "d", null)))
                .isTrue();
        assertThat(read("a").steps())
                .as("a write that read before does not bring it back")
                .extracting(Step::id)
                .containsExactly("s2", "s3");
        assertThat(ids(store::withSteps)).containsExactly("a");
        store.strike("a", "s2");
        store.strike("a", "s3");
        assertThat(ids(store::withSteps)).isEmpty();
    }

    @Test
    void aBlockEndsOnlyWhenTheHoldCountIsWhatItWas() {
        insert("a");
        assertThat(store.countHold("a")).as("not blocked").isFalse();
        assertThat(store.countHold("absent")).isFalse();
        Aggregate<Diary> read = read("a");
        assertThat(store.update(read, evolution.blocked(read, "FAULT", "a/x/1")))
                .isTrue();
        Aggregate<Diary> blocked = read("a");
        assertThat(store.countHold("a")).isTrue();
        assertThat(read("a").holds()).isEqualTo(blocked.holds() + 1);
        assertThat(store.unblock("a", blocked.holds())).isFalse();
        assertThat(store.unblock("a", blocked.holds() + 1)).isTrue();
        assertThat(read("a").block()).isNull();
        assertThat(read("a").version())
                .as("a write that saw it blocked conflicts")
                .isEqualTo(blocked.version() + 1);
        assertThat(store.unblock("a", blocked.holds() + 1))
                .as("no block to end")
                .isFalse();
    }

    @Test
    void aHoldCountedBetweenReadAndWriteIsNotLost() {
        insert("a");
        Aggregate<Diary> read = read("a");
        store.update(read, evolution.blocked(read, "FAULT", "a/x/1"));
        Aggregate<Diary> blocked = read("a");
        store.countHold("a");
        assertThat(store.update(blocked, changed(blocked, "2"))).isTrue();
        assertThat(read("a").holds()).isEqualTo(blocked.holds() + 1);
    }

    /** Otherwise a replay that listed before could end a block that came after, and what blocks would be in no list. */
    @Test
    void everyBlockRaisesTheHoldCount() {
        insert("a");
        Aggregate<Diary> read = read("a");
        store.update(read, evolution.blocked(read, "FAULT", "a/x/1"));
        long first = read("a").holds();
        assertThat(store.unblock("a", first)).isTrue();
        Aggregate<Diary> again = read("a");
        store.update(again, evolution.blocked(again, "FAULT", "a/x/2"));
        assertThat(store.unblock("a", first)).isFalse();
        assertThat(read("a").block()).isNotNull();
    }

    @Test
    void marksAreFollowedPageByPageInTheOrderOfIds() {
        List<String> all =
                IntStream.range(0, 25).mapToObj("id-%02d"::formatted).sorted().toList();
        all.reversed().forEach(this::insert);
        store.insert(evolution.blocked(evolution.fresh("stub"), "GAP", "stub/x/2"));
        assertThat(ids(store::pending)).containsExactlyElementsOf(all);
        assertThat(store.pending(null, 7)).hasSize(7);
        assertThat(ids(store::blocked)).containsExactly("stub");
        assertThat(store.countBlocked()).isEqualTo(1);
        assertThat(read("stub").state()).isNull();
    }

    private List<String> ids(BiFunction<@Nullable String, Integer, List<Aggregate<Diary>>> pages) {
        List<String> ids = new ArrayList<>();
        List<Aggregate<Diary>> page = pages.apply(null, 4);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(4);
            page.forEach(each -> ids.add(each.id()));
            page = pages.apply(ids.getLast(), 4);
        }
        return ids;
    }

    Aggregate<Diary> read(String id) {
        return store.find(id).orElseThrow();
    }

    void insert(String id) {
        assertThat(store.insert(changed(evolution.fresh(id), id))).isEqualTo(new Insertion.Inserted());
    }

    Aggregate<Diary> changed(Aggregate<Diary> before, String entry) {
        Diary diary = before.state() == null ? Diary.EMPTY : before.required();
        return evolution.changed(before, Change.of(diary.with(entry), noted(entry, "reader")), entry, null);
    }

    final Aggregate<Diary> keyed(String id, String key) {
        return evolution.changed(evolution.fresh(id), Change.of(new Diary(key, List.of())), "c", null);
    }
}
