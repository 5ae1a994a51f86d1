package city.onewindow.feedback;

import city.onewindow.feedback.delivery.application.Notifications.Retrying;
import city.onewindow.feedback.delivery.application.WatchingRetries;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;

/** Gauges of what is stored, so alike on every replica; NaN while the store does not answer. */
final class RetryMeters implements MeterBinder {
    private final WatchingRetries watching;

    RetryMeters(WatchingRetries watching) {
        this.watching = watching;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(
                registry,
                "onewindow.feedback.retrying",
                "Deliveries by webhook that failed and wait for another try",
                Retrying::number);
        gauge(
                registry,
                "onewindow.feedback.oldest.retrying.seconds",
                "How long ago the oldest delivery that failed and waits for another try was made",
                watching::secondsSinceOldest);
    }

    private void gauge(MeterRegistry registry, String name, String words, ToDoubleFunction<Retrying> value) {
        Gauge.builder(
                        name,
                        watching,
                        w -> w.retrying().map(value::applyAsDouble).orElse(Double.NaN))
                .description(words)
                .register(registry);
    }
}
