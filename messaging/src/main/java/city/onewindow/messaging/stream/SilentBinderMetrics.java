package city.onewindow.messaging.stream;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.cloud.stream.binder.BindingCreatedEvent;
import org.springframework.cloud.stream.binder.kafka.KafkaBinderMetrics;

/**
 * Stands where the binder's own measuring of the lag would; {@code onewindow.inbox.lag} says it. The binder's (5.0.2) takes
 * two locks in one order when it measures and in the other when it stops: a service that was told to end while it
 * measured never ended.
 */
public final class SilentBinderMetrics extends KafkaBinderMetrics {
    public SilentBinderMetrics() {
        super(null, null);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        // Measures nothing, and so has nothing to stop.
    }

    @Override
    public void onApplicationEvent(BindingCreatedEvent event) {
        // It would measure from here on.
    }
}
