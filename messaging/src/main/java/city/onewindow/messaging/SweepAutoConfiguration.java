package city.onewindow.messaging;

import city.onewindow.messaging.aggregate.AggregateStore;
import city.onewindow.messaging.inbox.Judge;
import city.onewindow.messaging.inbox.PassedRemoval;
import city.onewindow.messaging.inbox.WaitingRelease;
import city.onewindow.messaging.mongo.MongoLeaseRecords;
import city.onewindow.messaging.outbox.Every;
import city.onewindow.messaging.outbox.Lease;
import city.onewindow.messaging.outbox.Relay;
import city.onewindow.messaging.outbox.Steps;
import city.onewindow.messaging.outbox.Sweep;
import city.onewindow.messaging.parking.ParkingStore;
import city.onewindow.messaging.topic.IssueTopic;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** What one replica at a time repeats, so that nothing depends on a process's living on. */
@AutoConfiguration(after = InboxAutoConfiguration.class)
class SweepAutoConfiguration {
    /** Housekeeping that nobody waits for. */
    private static final Duration SELDOM = Duration.ofSeconds(30);

    private static final Duration WAITING = Duration.ofSeconds(10);

    @Bean
    <S> Sweeper sweeper(
            MongoDatabase database,
            AggregateStore<S> store,
            ParkingStore parking,
            Judge judge,
            WaitingRelease waiting,
            Relay relay,
            Steps<S> steps,
            IssueTopic topic,
            Clock clock,
            OneWindowProperties properties) {
        OneWindowProperties.Relay settings = properties.relay();
        Lease lease = new Lease(
                UUID.randomUUID().toString(),
                settings.lease(),
                new MongoLeaseRecords(database, "sweeper"),
                System::nanoTime);
        PassedRemoval passed = new PassedRemoval(store, parking, judge);
        return new Sweeper(
                lease,
                settings.sweep(),
                List.of(
                        Sweep.unpublished(store, relay, clock, settings.patience())::pass,
                        Sweep.steps(store, steps)::pass,
                        new Every(WAITING, waiting::pass, System::nanoTime),
                        new Every(SELDOM, passed::pass, System::nanoTime),
                        new Every(WAITING, topic::ensureOnce, System::nanoTime)));
    }
}
