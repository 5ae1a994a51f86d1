package city.onewindow.messaging;

import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.AggregateStore;
import city.onewindow.messaging.aggregate.Aggregates;
import city.onewindow.messaging.aggregate.Evolution;
import city.onewindow.messaging.aggregate.StepRunner;
import city.onewindow.messaging.aggregate.StoredAggregates;
import city.onewindow.messaging.aggregate.WriteListener;
import city.onewindow.messaging.crash.ArmedCrashPoints;
import city.onewindow.messaging.crash.CrashPoints;
import city.onewindow.messaging.mongo.Indexes;
import city.onewindow.messaging.mongo.MongoAggregateStore;
import city.onewindow.messaging.mongo.MongoLeaseRecords;
import city.onewindow.messaging.mongo.MongoParkingStore;
import city.onewindow.messaging.outbox.EventSender;
import city.onewindow.messaging.outbox.Lease;
import city.onewindow.messaging.outbox.OutboxMetrics;
import city.onewindow.messaging.outbox.ProgressCollector;
import city.onewindow.messaging.outbox.Relay;
import city.onewindow.messaging.outbox.Steps;
import city.onewindow.messaging.outbox.Sweep;
import city.onewindow.messaging.parking.ParkingStore;
import city.onewindow.messaging.stream.StreamBridgeSender;
import city.onewindow.messaging.topic.IssueTopic;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
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
    ArmedCrashPoints crashPoints() {
        return new ArmedCrashPoints();
    }

    @Bean
    IssueTopic issueTopic(OneWindowProperties properties) {
        OneWindowProperties.Kafka kafka = properties.kafka();
        IssueTopic topic = new IssueTopic(kafka.brokers(), kafka.partitions(), kafka.replication());
        topic.ensure();
        return topic;
    }

    @Bean
    @ConditionalOnMissingBean
    MongoClient mongoClient(OneWindowProperties properties) {
        ConnectionString uri = new ConnectionString(properties.mongodb().uri());
        MongoClientSettings.Builder settings = MongoClientSettings.builder()
                .applyConnectionString(uri)
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
        Indexes.ensure(database, service);
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

    @Bean
    Relay relay(
            EventSender sender,
            ProgressCollector collector,
            OutboxMetrics metrics,
            CrashPoints crashPoints,
            OneWindowProperties properties) {
        return new Relay(
                sender,
                collector::add,
                metrics,
                crashPoints,
                properties.relay().lanes(),
                properties.relay().sends());
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

    @Bean
    <S> AfterWrite<S> afterWrite(Relay relay, Steps<S> steps, OutboxMetrics metrics) {
        return new AfterWrite<>(relay, steps, metrics);
    }

    @Bean
    <S> Aggregates<S> aggregates(
            AggregateStore<S> store, Evolution<S> evolution, AfterWrite<S> afterWrite, CrashPoints crashPoints) {
        return new StoredAggregates<>(store, evolution, afterWrite, crashPoints);
    }

    @Bean
    <S> Sweeper sweeper(
            MongoDatabase database,
            AggregateStore<S> store,
            Relay relay,
            Steps<S> steps,
            Clock clock,
            OneWindowProperties properties) {
        Lease lease = new Lease(
                UUID.randomUUID().toString(),
                properties.relay().lease(),
                new MongoLeaseRecords(database, "sweeper"),
                System::nanoTime);
        Sweep<S> unpublished = Sweep.unpublished(store, relay, clock, Duration.ofSeconds(2));
        return new Sweeper(
                lease, properties.relay().sweep(), List.of(unpublished::pass, Sweep.steps(store, steps)::pass));
    }

    /** What happens to every document after its write. */
    record AfterWrite<S>(Relay relay, Steps<S> steps, OutboxMetrics metrics) implements WriteListener<S> {
        @Override
        public void written(Aggregate<S> written, int events) {
            metrics.written(events);
            relay.offer(written);
            steps.run(written);
        }
    }
}
