package city.onewindow.messaging;

import city.onewindow.messaging.aggregate.AggregateStore;
import city.onewindow.messaging.aggregate.Evolution;
import city.onewindow.messaging.aggregate.WriteListener;
import city.onewindow.messaging.crash.CrashPoints;
import city.onewindow.messaging.drill.DrilledHandler;
import city.onewindow.messaging.drill.ForgottenTypes;
import city.onewindow.messaging.drill.PoisonedIssues;
import city.onewindow.messaging.event.Event;
import city.onewindow.messaging.inbox.Attempts;
import city.onewindow.messaging.inbox.EventHandler;
import city.onewindow.messaging.inbox.Inbox;
import city.onewindow.messaging.inbox.InboxMetrics;
import city.onewindow.messaging.inbox.InboxPorts;
import city.onewindow.messaging.inbox.Judge;
import city.onewindow.messaging.inbox.Reaction;
import city.onewindow.messaging.inbox.Replaying;
import city.onewindow.messaging.inbox.WaitingRelease;
import city.onewindow.messaging.mongo.MongoAttempts;
import city.onewindow.messaging.parking.ParkingStore;
import city.onewindow.messaging.retry.Patience;
import city.onewindow.messaging.stream.IssueEventsConsumer;
import city.onewindow.messaging.stream.Probation;
import city.onewindow.messaging.stream.SilentBinderMetrics;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.cloud.stream.binder.kafka.KafkaBinderMetrics;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.messaging.Message;
import org.springframework.util.backoff.FixedBackOff;

/** The inbox of a service that consumes; its parking can be operated in any service. */
@AutoConfiguration(after = MessagingAutoConfiguration.class)
class InboxAutoConfiguration {
    private static final long RETRY_MILLIS = 500;
    /** Under the driver's pool of a hundred connections, which the pages need too. */
    private static final int ISSUES_SIDE_BY_SIDE = 64;

    @Bean
    InboxMetrics inboxMetrics() {
        return new InboxMetrics();
    }

    /** What the service brings; in a drill, what the drill makes of it. */
    @Bean
    <S> EventHandler<S> inboxHandler(
            Service<S> service, PoisonedIssues poisoned, ForgottenTypes forgotten, OneWindowProperties properties) {
        EventHandler<S> own = service.handler();
        if (own == null) {
            return new ConsumesNothing<>();
        }
        return properties.crashPoints() ? new DrilledHandler<>(own, poisoned, forgotten) : own;
    }

    @Bean
    <S> Judge judge(Service<S> service, @Qualifier("inboxHandler") EventHandler<S> inboxHandler) {
        return new Judge(service.name(), inboxHandler::knows);
    }

    @Bean
    <S> InboxPorts<S> inboxPorts(
            AggregateStore<S> store,
            ParkingStore parking,
            Evolution<S> evolution,
            @Qualifier("inboxHandler") EventHandler<S> inboxHandler,
            Judge judge,
            InboxMetrics metrics,
            CrashPoints crashPoints,
            Clock clock,
            WriteListener<S> afterWrite) {
        return new InboxPorts<>(
                store, parking, evolution, inboxHandler, judge, metrics, crashPoints, clock, afterWrite);
    }

    @Bean
    <S> Inbox<S> inbox(InboxPorts<S> ports) {
        return new Inbox<>(ports, Patience.doubling(Duration.ofSeconds(1)));
    }

    @Bean
    <S> Replaying<S> replaying(InboxPorts<S> ports) {
        return new Replaying<>(ports);
    }

    @Bean
    WaitingRelease waitingRelease(AggregateStore<?> store, ParkingStore parking, Judge judge, Replaying<?> replaying) {
        return new WaitingRelease(store, parking, judge, replaying);
    }

    @Bean
    Probation probation(WaitingRelease release, OneWindowProperties properties) {
        return new Probation(properties.kafka().maxPollRecords(), new Soon("waiting-release", release::pass));
    }

    @Bean
    @ConditionalOnProperty(name = "spring.cloud.function.definition", havingValue = "issueEvents")
    Consumer<Message<List<byte[]>>> issueEvents(
            Inbox<?> inbox,
            Judge judge,
            ParkingStore parking,
            MongoDatabase database,
            Probation probation,
            InboxMetrics metrics,
            OneWindowProperties properties,
            Clock clock) {
        Attempts attempts =
                new Attempts(new MongoAttempts(database), properties.kafka().maxPollRecords());
        return new IssueEventsConsumer(
                inbox,
                judge,
                parking,
                attempts,
                probation,
                metrics,
                clock,
                ISSUES_SIDE_BY_SIDE,
                Duration.ofMillis(properties.kafka().maxPollIntervalMs()),
                System::nanoTime);
    }

    @Bean
    KafkaBinderMetrics kafkaBinderMetrics() {
        return new SilentBinderMetrics();
    }

    /** A store that is away is waited for without end; the container keeps polling meanwhile, paused. */
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> listenerContainerCustomizer() {
        return (container, destination, group) -> {
            DefaultErrorHandler handler =
                    new DefaultErrorHandler(new FixedBackOff(RETRY_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS));
            // By default some exceptions count as fatal, and their batch would be skipped and committed.
            handler.setClassifications(Map.of(), true);
            container.setCommonErrorHandler(handler);
            // Nobody need wait for the broker to note an offset: what a lost note brings again is skipped.
            container.getContainerProperties().setSyncCommits(false);
        };
    }

    /** Of a service that only writes. */
    private static final class ConsumesNothing<S> implements EventHandler<S> {
        @Override
        public boolean knows(String type) {
            return false;
        }

        @Override
        public Reaction<S> on(String aggregate, @Nullable S state, Event event) {
            throw new IllegalStateException("this service consumes no events");
        }
    }
}
