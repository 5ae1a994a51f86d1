package city.onewindow.messaging.balance;

import city.onewindow.messaging.balance.Books.Position;
import city.onewindow.messaging.event.Envelope;
import city.onewindow.messaging.event.EventHeaders;
import city.onewindow.messaging.topic.GroupLag;
import city.onewindow.messaging.topic.TopicReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Compares topic and store while all runs: notes what is written, waits until it is published, fixes the end offsets,
 * waits until they are committed by every consumer, and compares by id. What does not come in time is named as differing.
 */
public final class Recount {
    private final String brokers;
    private final List<Party> parties;
    private final Function<Party, Books> books;
    private final Duration patience;

    /** @param patience for what is written to be published, and again for the ends to be committed */
    public Recount(String brokers, List<Party> parties, Function<Party, Books> books, Duration patience) {
        this.brokers = brokers;
        this.parties = List.copyOf(parties);
        this.books = books;
        this.patience = patience;
    }

    /** Counts. Takes as long as reading the topic, and the waiting. */
    public Balance count() {
        long began = System.nanoTime();
        Map<Party, Map<String, Long>> written = new HashMap<>();
        parties.forEach(party -> written.put(party, lasts(party)));
        waitUntil(() -> parties.stream().allMatch(party -> isPublished(party, written.getOrDefault(party, Map.of()))));
        Ledger ledger = new Ledger();
        try (TopicReader reader = new TopicReader(brokers)) {
            Map<Integer, Long> ends = reader.ends();
            parties.stream().filter(Party::consumes).forEach(party -> awaitCommitted(party, ends));
            reader.read(ends, record -> {
                switch (record.reading()) {
                    case EventHeaders.Reading.Right(Envelope envelope) -> ledger.add(envelope);
                    case EventHeaders.Reading.Wrong wrong -> ledger.addUnreadable();
                }
            });
        }
        List<Balance.Outbox> outboxes = new ArrayList<>();
        List<Balance.Inbox> inboxes = new ArrayList<>();
        for (Party party : parties) {
            // Kept first: what leaves parking after that has passed the mark by the time the marks are read.
            Map<String, String> kept = party.consumes() ? books.apply(party).kept() : Map.of();
            Map<String, Position> positions = positions(party);
            outboxes.add(Comparison.outbox(party.service(), written.getOrDefault(party, Map.of()), positions, ledger));
            if (party.consumes()) {
                inboxes.add(Comparison.inbox(party.service(), positions, kept, ledger));
            }
        }
        return new Balance(
                ledger.records(),
                ledger.distinct(),
                ledger.unreadable(),
                outboxes,
                inboxes,
                Duration.ofNanos(System.nanoTime() - began));
    }

    private Map<String, Position> positions(Party party) {
        Map<String, Position> positions = new HashMap<>();
        books.apply(party).positions(position -> positions.put(position.issue(), position));
        return positions;
    }

    private Map<String, Long> lasts(Party party) {
        Map<String, Long> lasts = new HashMap<>();
        books.apply(party).positions(position -> {
            if (position.last() > 0) {
                lasts.put(position.issue(), position.last());
            }
        });
        return lasts;
    }

    private boolean isPublished(Party party, Map<String, Long> lasts) {
        boolean[] all = {true};
        books.apply(party)
                .positions(position -> all[0] &= position.published() >= lasts.getOrDefault(position.issue(), 0L));
        return all[0];
    }

    private void awaitCommitted(Party party, Map<Integer, Long> ends) {
        try (GroupLag group = new GroupLag(brokers, "onewindow-" + party.service())) {
            waitUntil(() -> group.hasReached(ends));
        }
    }

    private void waitUntil(BooleanSupplier condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            try {
                TimeUnit.MILLISECONDS.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
