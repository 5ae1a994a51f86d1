package city.onewindow.messaging.ops;

import city.onewindow.messaging.OneWindowProperties;
import city.onewindow.messaging.Service;
import city.onewindow.messaging.aggregate.AggregateStore;
import city.onewindow.messaging.crash.ArmedCrashPoints;
import city.onewindow.messaging.drill.ForgottenTypes;
import city.onewindow.messaging.drill.PoisonedIssues;
import city.onewindow.messaging.inbox.InboxMetrics;
import city.onewindow.messaging.inbox.Replaying;
import city.onewindow.messaging.outbox.OutboxMetrics;
import city.onewindow.messaging.outbox.Relay;
import city.onewindow.messaging.parking.ParkingStore;
import city.onewindow.messaging.topic.GroupLag;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.function.LongSupplier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** The operator's endpoints and the meters. */
@AutoConfiguration(afterName = "city.onewindow.messaging.InboxAutoConfiguration")
class OpsAutoConfiguration {
    @Bean
    Flow flow(
            Service<?> service,
            AggregateStore<?> store,
            ParkingStore parking,
            OutboxMetrics outbox,
            InboxMetrics inbox,
            Relay relay,
            GroupLag groupLag,
            Clock clock) {
        LongSupplier lag = service.handler() == null ? () -> 0 : groupLag::read;
        return new Flow(service.name(), store, parking, outbox, inbox, relay, lag, clock);
    }

    @Bean
    GroupLag groupLag(Service<?> service, OneWindowProperties properties) {
        return new GroupLag(properties.kafka().brokers(), "onewindow-" + service.name());
    }

    @Bean
    MeterBinder flowMeters(Flow flow, OutboxMetrics outbox, InboxMetrics inbox) {
        return new FlowMeters(flow, outbox, inbox);
    }

    @Bean
    @ConditionalOnWebApplication
    OpsController opsController(Flow flow, AggregateStore<?> store, ParkingStore parking, Replaying<?> replaying) {
        return new OpsController(flow, store, parking, replaying);
    }

    @Bean
    @ConditionalOnWebApplication
    UnreadableController unreadableController(ParkingStore parking, Clock clock) {
        return new UnreadableController(parking, clock);
    }

    @Bean
    @ConditionalOnWebApplication
    @ConditionalOnProperty(name = "onewindow.crash-points", havingValue = "true")
    CrashPointsController crashPointsController(ArmedCrashPoints crashPoints, OneWindowProperties properties) {
        return new CrashPointsController(crashPoints);
    }

    @Bean
    @ConditionalOnWebApplication
    @ConditionalOnProperty(name = "onewindow.crash-points", havingValue = "true")
    PoisonedIssuesController poisonedIssuesController(PoisonedIssues poisoned) {
        return new PoisonedIssuesController(poisoned);
    }

    @Bean
    @ConditionalOnWebApplication
    @ConditionalOnProperty(name = "onewindow.crash-points", havingValue = "true")
    ForgottenTypesController forgottenTypesController(ForgottenTypes forgotten) {
        return new ForgottenTypesController(forgotten);
    }
}
