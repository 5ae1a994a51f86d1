package city.onewindow.messaging.stream;

import city.onewindow.messaging.inbox.Attempts;
import city.onewindow.messaging.inbox.Inbox;
import city.onewindow.messaging.inbox.InboxMetrics;
import city.onewindow.messaging.inbox.Incoming;
import city.onewindow.messaging.inbox.Judge;
import city.onewindow.messaging.parking.ParkingStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.springframework.messaging.Message;

/**
 * The door from Kafka: a batch in, and back only when each event's fate is durable, so that the offsets may be
 * committed. Different issues are worked side by side, one issue's events in order.
 */
public final class IssueEventsConsumer implements Consumer<Message<List<byte[]>>> {
    private final Inbox<?> inbox;
    private final Judge judge;
    private final ParkingStore parking;
    private final Attempts attempts;
    private final Probation probation;
    private final InboxMetrics metrics;
    private final Clock clock;
    private final SideBySide sideBySide;
    private final TimeLimit timeLimit;
    private final Tried tried = new Tried();

    /**
     * @param sideBySide how many issues of a batch are worked at a time
     * @param pollInterval {@code max.poll.interval.ms}
     * @param nanoTime monotonic, in nanoseconds
     */
    public IssueEventsConsumer(
            Inbox<?> inbox,
            Judge judge,
            ParkingStore parking,
            Attempts attempts,
            Probation probation,
            InboxMetrics metrics,
            Clock clock,
            int sideBySide,
            Duration pollInterval,
            LongSupplier nanoTime) {
        this.inbox = inbox;
        this.judge = judge;
        this.parking = parking;
        this.attempts = attempts;
        this.probation = probation;
        this.metrics = metrics;
        this.clock = clock;
        this.sideBySide = new SideBySide(inbox, sideBySide);
        this.timeLimit = new TimeLimit(pollInterval, nanoTime);
    }

    @Override
    public void accept(Message<List<byte[]>> message) {
        Runnable timeIsLeft = timeLimit.begin();
        List<Record> records = Batch.records(message);
        Map<String, List<Incoming>> together = new LinkedHashMap<>();
        List<Incoming> singly = new ArrayList<>();
        for (Record record : records) {
            boolean onProbation = probation.isOn(record.origin());
            switch (record.read(onProbation || tried.isTried(record.origin()))) {
                case Record.Reading.Unreadable unreadable -> park(record, unreadable);
                case Record.Reading.Readable readable -> {
                    Incoming incoming = readable.incoming();
                    if (onProbation) {
                        singly.add(incoming);
                    } else {
                        together.computeIfAbsent(issue(incoming), id -> new ArrayList<>())
                                .add(incoming);
                    }
                }
            }
        }
        tried.add(records);
        for (Incoming incoming : singly) {
            timeIsLeft.run();
            applySingly(incoming);
        }
        sideBySide.apply(together, timeIsLeft);
        probation.passed(records);
    }

    private static String issue(Incoming incoming) {
        return incoming.event().envelope().subject();
    }

    private void park(Record record, Record.Reading.Unreadable why) {
        parking.insertUnreadable(record.kept(why, clock.instant()));
        metrics.parkedUnreadable();
    }

    private void applySingly(Incoming incoming) {
        if (!judge.isNamed(incoming.event())) {
            return;
        }
        if (attempts.begin(incoming.origin())) {
            inbox.apply(issue(incoming), List.of(incoming));
        } else {
            inbox.parkUntried(incoming);
        }
    }
}
