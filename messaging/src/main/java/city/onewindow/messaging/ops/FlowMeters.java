package city.onewindow.messaging.ops;

import city.onewindow.messaging.aggregate.StoreUnavailableException;
import city.onewindow.messaging.inbox.Fate;
import city.onewindow.messaging.inbox.InboxMetrics;
import city.onewindow.messaging.outbox.OutboxMetrics;
import city.onewindow.messaging.topic.GroupLag;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The meters of the flow. Counters balance within a process's life:
 *
 * <pre>
 * onewindow.inbox.received = Σ onewindow.inbox.events{outcome} over
 *                            applied, skipped, parked, held, waiting, gap, redelivered
 * onewindow.outbox.events{written} = {published} - repeats + what is unpublished of this process
 * </pre>
 *
 * The same equations, with their words, stand in {@link InboxMetrics} and {@link OutboxMetrics}. Beside them stand
 * {@code onewindow.inbox.replayed} and {@code onewindow.inbox.mismatches}. Gauges show what is stored, read at most once
 * a second, and are NaN while the store does not answer; none of them holds a scrape up for more than a second.
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
        outbox(registry);
        inbox(registry);
        stored(
                registry,
                "onewindow.outbox.backlog",
                "Documents with unpublished events",
                s -> s.backlog().documents());
        stored(
                registry,
                "onewindow.outbox.oldest.unpublished.seconds",
                "How long the oldest unpublished write has waited",
                s -> flow.secondsSince(s.backlog().oldest()));
        stored(registry, "onewindow.inbox.blocked", "Issues that hold events back", Flow.Stored::blocked);
        stored(
                registry,
                "onewindow.inbox.oldest.waiting.seconds",
                "How long the oldest event has waited for a version that knows its type",
                s -> flow.secondsSince(s.waitingSince()));
        Gauge.builder("onewindow.inbox.lag", flow, f -> f.lag().orElse(GroupLag.UNKNOWN))
                .description("Records of the topic not committed yet, -1 unknown")
                .register(registry);
        Gauge.builder("onewindow.outbox.refused", flow, Flow::refused)
                .description("Issues that stand still because the broker refuses their event")
                .register(registry);
        for (String reason : List.of("HELD", "FAULT", "KILLS", "WAITING", "GAP", "UNREADABLE")) {
            Gauge.builder(
                            "onewindow.inbox.kept",
                            flow,
                            f -> known(f, s -> s.kept().getOrDefault(reason, 0L)))
                    .tag("reason", reason)
                    .description("Events kept back now")
                    .register(registry);
        }
    }

    private void outbox(MeterRegistry registry) {
        Map<String, ToDoubleFunction<OutboxMetrics>> outcomes = Map.of(
                "written", OutboxMetrics::written,
                "published", OutboxMetrics::published,
                "refused", OutboxMetrics::refused,
                "failed", OutboxMetrics::failed);
        outcomes.forEach((outcome, value) -> FunctionCounter.builder("onewindow.outbox.events", outbox, value)
                .tag("outcome", outcome)
                .description("Own events by what became of them")
                .register(registry));
    }

    private void inbox(MeterRegistry registry) {
        FunctionCounter.builder("onewindow.inbox.received", inbox, InboxMetrics::received)
                .description("Deliveries of others' events that name this service")
                .register(registry);
        for (Fate fate : Fate.values()) {
            FunctionCounter.builder("onewindow.inbox.events", inbox, metrics -> metrics.of(fate))
                    .tag("outcome", fate.name().toLowerCase(Locale.ROOT))
                    .description("Others' events that name this service, by what became of them")
                    .register(registry);
        }
        FunctionCounter.builder("onewindow.inbox.replayed", inbox, InboxMetrics::replayed)
                .description("Kept events that a replay applied")
                .register(registry);
        FunctionCounter.builder("onewindow.inbox.mismatches", inbox, InboxMetrics::mismatches)
                .description("Other content under an applied sequence")
                .register(registry);
    }

    private void stored(MeterRegistry registry, String name, String words, ToDoubleFunction<Flow.Stored> value) {
        Gauge.builder(name, flow, f -> known(f, value)).description(words).register(registry);
    }

    private static double known(Flow flow, ToDoubleFunction<Flow.Stored> value) {
        try {
            return value.applyAsDouble(flow.stored());
        } catch (StoreUnavailableException away) {
            return Double.NaN;
        }
    }
}
