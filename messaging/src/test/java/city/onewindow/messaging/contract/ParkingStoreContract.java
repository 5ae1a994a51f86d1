package city.onewindow.messaging.contract;

import static city.onewindow.messaging.fixture.Events.event;
import static city.onewindow.messaging.fixture.Events.held;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.onewindow.messaging.event.Event;
import city.onewindow.messaging.fixture.Events;
import city.onewindow.messaging.parking.HeldEvent;
import city.onewindow.messaging.parking.HeldEvent.Origin;
import city.onewindow.messaging.parking.HeldEvent.Reason;
import city.onewindow.messaging.parking.ParkingStore;
import city.onewindow.messaging.parking.ParkingStore.Acknowledged;
import city.onewindow.messaging.parking.ParkingStore.Flaw;
import city.onewindow.messaging.parking.ParkingStore.Replay;
import city.onewindow.messaging.parking.ParkingStore.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of kept events promises. */
abstract class ParkingStoreContract {
    ParkingStore parking;

    /** An empty one. */
    abstract ParkingStore emptyStore();

    @BeforeEach
    void open() {
        parking = emptyStore();
    }

    @Test
    void anEventIsKeptOnceWithItsFirstOffset() {
        HeldEvent first = held(event("a", "w", 2), Reason.GAP, 20);
        assertThat(parking.insert(first)).isTrue();
        assertThat(parking.insert(held(event("a", "w", 2), Reason.HELD, 99))).isFalse();
        assertThat(parking.of("a")).containsExactly(first);
    }

    @Test
    void anIssuesEventsComeByFirstOffset() {
        parking.insert(held(event("a", "w", 10), Reason.HELD, 300));
        parking.insert(held(event("a", "v", 1), Reason.HELD, 200));
        parking.insert(held(event("a", "w", 9), Reason.FAULT, 100));
        parking.insert(held(event("b", "w", 1), Reason.FAULT, 150));
        assertThat(parking.of("a"))
                .extracting(kept -> kept.event().envelope().id())
                .containsExactly("a/w/9", "a/v/1", "a/w/10");
        assertThat(parking.count("a")).isEqualTo(3);
    }

    @Test
    void aNewReasonTakesThePlaceAndTheOffsetStays() {
        parking.insert(held(event("a", "w", 1), Reason.WAITING, 5));
        Event same = event("a", "w", 1);
        parking.explain(new HeldEvent(same, Reason.FAULT, "now", new Origin("topic", 1, 77), Events.TIME));
        assertThat(parking.of("a"))
                .containsExactly(new HeldEvent(same, Reason.FAULT, "now", new Origin("topic", 1, 5), Events.TIME));
        parking.explain(held(event("a", "w", 2), Reason.FAULT, 6));
        assertThat(parking.count("a"))
                .as("what is not kept is not made by a reason")
                .isEqualTo(1);
    }

    @Test
    void onlyTheOneNamedIsDeleted() {
        parking.insert(held(event("a", "w", 1), Reason.FAULT, 1));
        parking.insert(held(event("a", "w", 11), Reason.HELD, 2));
        parking.delete("a", "w", 1);
        parking.delete("a", "w", 1);
        assertThat(parking.of("a"))
                .extracting(kept -> kept.event().envelope().sequence())
                .containsExactly(11L);
    }

    @Test
    void allAreFollowedPageByPage() {
        List<String> all = new ArrayList<>();
        for (String issue : List.of("a", "b", "c")) {
            for (int sequence = 1; sequence <= 3; sequence++) {
                parking.insert(held(event(issue, "w", sequence), Reason.HELD, sequence));
                all.add(issue + "/w/" + sequence);
            }
        }
        List<String> ids = new ArrayList<>();
        List<HeldEvent> page = parking.page(null, 2);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(2);
            page.forEach(kept -> ids.add(kept.event().envelope().id()));
            page = parking.page(ids.getLast(), 2);
        }
        assertThat(ids).containsExactlyElementsOf(all);
    }

    @Test
    void whatNamesNoIssueIsKeptByItsPlace() {
        Unreadable record = new Unreadable(
                new Origin("topic", 3, 8),
                null,
                Map.of("a.b", "c"),
                new byte[] {1, 2},
                Flaw.KEY,
                "words",
                Events.TIME,
                null);
        parking.insertUnreadable(record);
        parking.insertUnreadable(record);
        assertThat(parking.unreadable(10))
                .singleElement()
                .usingRecursiveComparison()
                .isEqualTo(record);
        assertThat(parking.counts()).containsExactly(Map.entry("UNREADABLE", 1L));
        assertThat(parking.page(null, 10)).isEmpty();
    }

    @Test
    void whatSomebodyAcknowledgedStaysAndNeedsNobody() {
        Origin first = new Origin("topic", 3, 8);
        for (long offset = 10; offset >= 8; offset--) {
            Origin origin = new Origin("topic", 3, offset);
            parking.insertUnreadable(
                    new Unreadable(origin, null, Map.of(), new byte[] {1}, Flaw.HEADER, "words", Events.TIME, null));
        }
        Acknowledged wang = new Acknowledged("王", Events.TIME.plusSeconds(5));
        assertThat(parking.acknowledge(first, wang)).isTrue();
        assertThat(parking.acknowledge(first, new Acknowledged("李", Events.TIME.plusSeconds(6))))
                .isTrue();
        assertThat(parking.acknowledge(new Origin("topic", 3, 11), wang)).isFalse();
        assertThat(parking.unreadable(10))
                .extracting(record -> record.origin().offset(), Unreadable::acknowledged)
                .containsExactly(tuple(9L, null), tuple(10L, null), tuple(8L, wang));
        assertThat(parking.unreadable(1)).hasSize(1);
        assertThat(parking.counts()).containsExactly(Map.entry("UNREADABLE", 2L));
        parking.acknowledge(new Origin("topic", 3, 10), new Acknowledged("赵", Events.TIME.plusSeconds(9)));
        parking.acknowledge(new Origin("topic", 3, 9), new Acknowledged("赵", Events.TIME.plusSeconds(1)));
        assertThat(parking.counts()).isEmpty();
        assertThat(parking.unreadable(10))
                .extracting(record -> record.origin().offset())
                .containsExactly(9L, 8L, 10L);
    }

    @Test
    void countsAreByReasonAndTheOldestIsKnown() {
        parking.insert(held(event("a", "w", 1), Reason.WAITING, 1));
        parking.insert(new HeldEvent(
                event("b", "w", 1), Reason.WAITING, "words", new Origin("topic", 1, 2), Events.TIME.minusSeconds(60)));
        parking.insert(held(event("a", "w", 2), Reason.HELD, 3));
        assertThat(parking.counts()).containsExactlyInAnyOrderEntriesOf(Map.of("WAITING", 2L, "HELD", 1L));
        assertThat(parking.oldest(Reason.WAITING)).contains(Events.TIME.minusSeconds(60));
        assertThat(parking.oldest(Reason.GAP)).isEmpty();
    }

    @Test
    void ofAReplayTheLastWordStays() {
        parking.audit(new Replay("r1", "a", "operator", Events.TIME, 0, 3, "begun"));
        Replay done = new Replay("r1", "a", "operator", Events.TIME, 3, 0, "done");
        parking.audit(done);
        Replay later = new Replay("r2", "b", "operator", Events.TIME.plusSeconds(1), 0, 1, "begun");
        parking.audit(later);
        assertThat(parking.replays(10)).containsExactly(later, done);
        assertThat(parking.replays(1)).containsExactly(later);
    }
}
