package city.onewindow.messaging.ops;

import city.onewindow.messaging.OneWindowProperties;
import city.onewindow.messaging.Service;
import city.onewindow.messaging.aggregate.AggregateStore;
import city.onewindow.messaging.crash.ArmedCrashPoints;
import city.onewindow.messaging.inbox.InboxMetrics;
import city.onewindow.messaging.inbox.Replaying;
import city.onewindow.messaging.outbox.OutboxMetrics;
import city.onewindow.messaging.outbox.Relay;
import city.onewindow.messaging.parking.ParkingStore;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
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
            Clock clock) {
        return new Flow(service.name(), store, parking, outbox, inbox, relay, clock);
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
    @ConditionalOnProperty(name = "onewindow.crash-points", havingValue = "true")
    CrashPointsController crashPointsController(ArmedCrashPoints crashPoints, OneWindowProperties properties) {
        return new CrashPointsController(crashPoints);
    }
}
