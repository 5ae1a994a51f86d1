package city.onewindow.messaging.ops;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.messaging.crash.CrashPoints;
import city.onewindow.messaging.fixture.Diary;
import city.onewindow.messaging.inbox.InboxMetrics;
import city.onewindow.messaging.memory.InMemoryAggregateStore;
import city.onewindow.messaging.memory.InMemoryParkingStore;
import city.onewindow.messaging.outbox.OutboxMetrics;
import city.onewindow.messaging.outbox.Relay;
import city.onewindow.messaging.outbox.RelayLimits;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FlowMetersTest {
    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void end() {
        over.countDown();
    }

    private long silentBroker() {
        asked.incrementAndGet();
        try {
            over.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return 0;
    }

    /** A scrape ends in time: healthy services must not look dead because the broker is. */
    @Test
    void aBrokerThatDoesNotAnswerHoldsNoScrapeUp() {
        OutboxMetrics outbox = new OutboxMetrics();
        InboxMetrics inbox = new InboxMetrics();
        Relay relay = new Relay(
                event -> {},
                progress -> {},
                outbox,
                CrashPoints.NONE,
                RelayLimits.of(1),
                Runnable::run,
                failures -> {});
        Flow flow = new Flow(
                "routing",
                new InMemoryAggregateStore<>(Diary.CODEC, List.of()),
                new InMemoryParkingStore(),
                outbox,
                inbox,
                relay,
                this::silentBroker,
                Clock.systemUTC());
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        new FlowMeters(flow, outbox, inbox).bindTo(registry);
        registry.getMeters()
                .forEach(meter -> meter.measure()
                        .forEach(each -> assertThat(each.getValue())
                                .as(meter.getId().getName())
                                .isEqualTo(meter.getId().getName().equals("onewindow.inbox.lag") ? -1 : 0)));
        assertThat(flow.answer().inbox().lag()).as("not known yet").isNull();
        assertThat(asked).as("asked once, however many look").hasValue(1);
    }
}
