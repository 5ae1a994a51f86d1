package city.onewindow.messaging.ops;

import city.onewindow.messaging.inbox.InboxMetrics;
import city.onewindow.messaging.outbox.OutboxMetrics;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The meters of the flow. Counters balance within a process's life: see {@link OutboxMetrics} and {@link InboxMetrics}.
 * Gauges are read from the store at most once a second.
 */
final class FlowMeters implements MeterBinder {
    private final Flow flow;
    private final OutboxMetrics outbox;
    private final InboxMetrics inbox;

    FlowMeters(Flow flow, OutboxMetrics outbox, InboxMetrics inbox) {
        this.flow = flow;
        this.outbox = outbox;
        this.inbox = inbox;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Map<String, ToDoubleFunction<OutboxMetrics>> out = Map.of(
                "written", OutboxMetrics::written,
                "published", OutboxMetrics::published,
                "refused", OutboxMetrics::refused,
                "failed", OutboxMetrics::failed);
        out.forEach((outcome, value) -> FunctionCounter.builder("onewindow.outbox.events", outbox, value)
                .tag("outcome", outcome)
                .description("Own events by what became of them")
                .register(registry));
        Map<String, ToDoubleFunction<InboxMetrics>> in = Map.of(
                "received", InboxMetrics::received,
                "applied", InboxMetrics::applied,
                "skipped", InboxMetrics::skipped,
                "parked", InboxMetrics::parked,
                "held", InboxMetrics::held,
                "waiting", InboxMetrics::waiting,
                "gap", InboxMetrics::gaps,
                "mismatch", InboxMetrics::mismatches,
                "replayed", InboxMetrics::replayed);
        in.forEach((outcome, value) -> FunctionCounter.builder("onewindow.inbox.events", inbox, value)
                .tag("outcome", outcome)
                .description("Others' events that name this service, by what became of them")
                .register(registry));
        gauge(registry, "onewindow.outbox.backlog", "Documents with unpublished events", Flow::backlog);
        gauge(
                registry,
                "onewindow.outbox.oldest.unpublished.seconds",
                "How long the oldest unpublished write has waited",
                Flow::oldestUnpublishedSeconds);
        gauge(registry, "onewindow.inbox.blocked", "Issues that hold events back", Flow::blocked);
        for (String reason : List.of("HELD", "FAULT", "KILLS", "WAITING", "GAP", "UNREADABLE")) {
            Gauge.builder("onewindow.inbox.kept", flow, f -> f.held().getOrDefault(reason, 0L))
                    .tag("reason", reason)
                    .description("Events kept back now")
                    .register(registry);
        }
    }

    private void gauge(MeterRegistry registry, String name, String words, ToDoubleFunction<Flow> value) {
        Gauge.builder(name, flow, value).description(words).register(registry);
    }
}
