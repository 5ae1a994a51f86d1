package city.onewindow.messaging.stream;

import city.onewindow.messaging.inbox.Attempts;
import city.onewindow.messaging.inbox.Inbox;
import city.onewindow.messaging.inbox.InboxMetrics;
import city.onewindow.messaging.inbox.Incoming;
import city.onewindow.messaging.parking.HeldEvent.Reason;
import city.onewindow.messaging.parking.ParkingStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.springframework.messaging.Message;

/**
 * The door from Kafka: a batch in, and back only when each event's fate is durable, so that the offsets may be
 * committed. Different issues are worked side by side, one issue's events in order.
 */
public final class IssueEventsConsumer<S> implements Consumer<Message<List<byte[]>>> {
    private final Inbox<S> inbox;
    private final ParkingStore parking;
    private final Attempts attempts;
    private final Probation probation;
    private final InboxMetrics metrics;
    private final Clock clock;
    private final ExecutorService workers;

    /** @param sideBySide how many issues of a batch are worked at a time */
    public IssueEventsConsumer(
            Inbox<S> inbox,
            ParkingStore parking,
            Attempts attempts,
            Probation probation,
            InboxMetrics metrics,
            Clock clock,
            int sideBySide) {
        this.inbox = inbox;
        this.parking = parking;
        this.attempts = attempts;
        this.probation = probation;
        this.metrics = metrics;
        this.clock = clock;
        this.workers = Executors.newFixedThreadPool(
                sideBySide, Thread.ofVirtual().name("inbox-", 0).factory());
    }

    @Override
    public void accept(Message<List<byte[]>> message) {
        Map<String, List<Incoming>> together = new LinkedHashMap<>();
        List<Incoming> singly = new ArrayList<>();
        for (Record record : Batch.records(message)) {
            switch (record.read()) {
                case Record.Reading.Unreadable unreadable -> park(record, unreadable.words());
                case Record.Reading.Readable readable -> {
                    Incoming incoming = readable.incoming();
                    if (probation.isOn(incoming.origin())) {
                        singly.add(incoming);
                    } else {
                        together.computeIfAbsent(issue(incoming), id -> new ArrayList<>())
                                .add(incoming);
                    }
                }
            }
        }
        singly.forEach(this::applySingly);
        applyTogether(together);
        probation.passed(message);
    }

    private static String issue(Incoming incoming) {
        return incoming.event().envelope().subject();
    }

    private void park(Record record, String words) {
        byte[] value = record.value();
        parking.insertUnreadable(new ParkingStore.Unreadable(
                record.origin(),
                record.key(),
                record.headers(),
                value == null ? new byte[0] : value,
                words,
                clock.instant()));
        metrics.parkedUnreadable();
    }

    private void applySingly(Incoming incoming) {
        if (!inbox.isNamed(incoming.event())) {
            return;
        }
        if (attempts.begin(incoming.origin())) {
            inbox.apply(issue(incoming), List.of(incoming));
        } else {
            inbox.park(issue(incoming), incoming, Reason.KILLS, "the process died of it " + Attempts.DEATHS + " times");
        }
    }

    private void applyTogether(Map<String, List<Incoming>> runs) {
        List<Future<?>> futures = new ArrayList<>();
        runs.forEach((issue, run) -> futures.add(workers.submit(() -> inbox.apply(issue, run))));
        RuntimeException failure = null;
        for (Future<?> future : futures) {
            try {
                future.get();
            } catch (ExecutionException e) {
                failure = e.getCause() instanceof RuntimeException cause
                        ? cause
                        : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted with events under way", e);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
