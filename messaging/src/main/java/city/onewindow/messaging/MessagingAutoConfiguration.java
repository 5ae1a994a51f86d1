package city.onewindow.messaging;

import city.onewindow.messaging.aggregate.AggregateStore;
import city.onewindow.messaging.aggregate.Aggregates;
import city.onewindow.messaging.aggregate.Evolution;
import city.onewindow.messaging.aggregate.StepRunner;
import city.onewindow.messaging.aggregate.StoredAggregates;
import city.onewindow.messaging.aggregate.WriteListener;
import city.onewindow.messaging.crash.ArmedCrashPoints;
import city.onewindow.messaging.crash.CrashPoints;
import city.onewindow.messaging.drill.ForgottenTypes;
import city.onewindow.messaging.drill.PoisonedIssues;
import city.onewindow.messaging.mongo.Indexes;
import city.onewindow.messaging.mongo.MongoAggregateStore;
import city.onewindow.messaging.mongo.MongoParkingStore;
import city.onewindow.messaging.mongo.StoreAtStart;
import city.onewindow.messaging.outbox.BoundedSender;
import city.onewindow.messaging.outbox.EventSender;
import city.onewindow.messaging.outbox.OutboxMetrics;
import city.onewindow.messaging.outbox.ProgressCollector;
import city.onewindow.messaging.outbox.Relay;
import city.onewindow.messaging.outbox.RelayLimits;
import city.onewindow.messaging.outbox.Steps;
import city.onewindow.messaging.parking.ParkingStore;
import city.onewindow.messaging.retry.Patience;
import city.onewindow.messaging.stream.StreamBridgeSender;
import city.onewindow.messaging.topic.IssueTopic;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.context.annotation.Bean;

/** Gives a service with a {@link Service} bean its aggregates, relay and sweeps. */
@AutoConfiguration(before = MongoAutoConfiguration.class)
@EnableConfigurationProperties(OneWindowProperties.class)
class MessagingAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ArmedCrashPoints crashPoints(OneWindowProperties properties) {
        ArmedCrashPoints points = new ArmedCrashPoints();
        if (properties.crashPoints()) {
            points.armAt(properties.crashAt());
        }
        return points;
    }

    @Bean
    ForgottenTypes forgottenTypes() {
        return new ForgottenTypes();
    }

    @Bean
    PoisonedIssues poisonedIssues(OneWindowProperties properties) {
        PoisonedIssues poisoned = new PoisonedIssues();
        if (properties.crashPoints()) {
            poisoned.poison(properties.poisoned());
        }
        return poisoned;
    }

    @Bean
    IssueTopic issueTopic(OneWindowProperties properties) {
        OneWindowProperties.Kafka kafka = properties.kafka();
        IssueTopic topic = new IssueTopic(kafka.brokers(), kafka.partitions(), kafka.replication());
        topic.ensureOnce();
        return topic;
    }

    @Bean
    @ConditionalOnMissingBean
    MongoClient mongoClient(OneWindowProperties properties) {
        ConnectionString uri = new ConnectionString(properties.mongodb().uri());
        MongoClientSettings.Builder settings = MongoClientSettings.builder()
                .applyConnectionString(uri)
                // Whatever the URI says: a secondary that lags would deny what is there already.
                .readPreference(ReadPreference.primary())
                .readConcern(ReadConcern.MAJORITY)
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(10, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(100).maxWaitTime(5, TimeUnit.SECONDS));
        return MongoClients.create(settings.build());
    }

    @Bean
    MongoDatabase mongoDatabase(MongoClient client, Service<?> service) {
        MongoDatabase database = client.getDatabase("onewindow_" + service.name());
        StoreAtStart.patiently().run(() -> Indexes.ensure(database, service));
        return database;
    }

    @Bean
    <S> AggregateStore<S> aggregateStore(MongoDatabase database, Service<S> service) {
        return new MongoAggregateStore<>(database, service);
    }

    @Bean
    ParkingStore parkingStore(MongoDatabase database, Service<?> service) {
        return new MongoParkingStore(database, service.name());
    }

    @Bean
    <S> Evolution<S> evolution(Service<S> service, Clock clock) {
        return new Evolution<>(service.name(), clock);
    }

    @Bean
    OutboxMetrics outboxMetrics() {
        return new OutboxMetrics();
    }

    @Bean
    @ConditionalOnMissingBean
    EventSender eventSender(StreamBridge bridge) {
        return new StreamBridgeSender(bridge);
    }

    @Bean
    ProgressCollector progressCollector(AggregateStore<?> store) {
        return new ProgressCollector(store);
    }

    @Bean(destroyMethod = "shutdownNow")
    ExecutorService relayThreads() {
        return Executors.newVirtualThreadPerTaskExecutor();
    }

    @Bean
    Relay relay(
            EventSender sender,
            ProgressCollector collector,
            OutboxMetrics metrics,
            CrashPoints crashPoints,
            ExecutorService relayThreads,
            OneWindowProperties properties) {
        OneWindowProperties.Relay relay = properties.relay();
        return new Relay(
                new BoundedSender(sender, relay.sends()),
                collector::add,
                metrics,
                crashPoints,
                RelayLimits.of(relay.lanes()),
                relayThreads,
                Patience.doubling(Duration.ofSeconds(2)));
    }

    @Bean
    <S> Steps<S> steps(AggregateStore<S> store, Service<S> service, CrashPoints crashPoints) {
        StepRunner<S> runner = service.steps();
        return new Steps<>(
                store,
                runner != null
                        ? runner
                        : (aggregate, step) -> {
                            throw new IllegalStateException("nobody runs steps of " + service.name());
                        },
                crashPoints);
    }

    /** What happens to every document after its write. */
    @Bean
    <S> WriteListener<S> afterWrite(Relay relay, Steps<S> steps, OutboxMetrics metrics) {
        return (written, events) -> {
            metrics.written(events);
            relay.offer(written);
            steps.run(written);
        };
    }

    @Bean
    <S> Aggregates<S> aggregates(
            AggregateStore<S> store, Evolution<S> evolution, WriteListener<S> afterWrite, CrashPoints crashPoints) {
        return new StoredAggregates<>(store, evolution, afterWrite, crashPoints);
    }
}
