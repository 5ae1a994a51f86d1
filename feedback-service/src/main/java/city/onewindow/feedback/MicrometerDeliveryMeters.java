package city.onewindow.feedback;

import city.onewindow.contracts.issue.FeedbackDelivered;
import city.onewindow.contracts.issue.FeedbackUndelivered;
import city.onewindow.contracts.issue.IssueEvent;
import city.onewindow.contracts.issue.ReplyVia;
import city.onewindow.feedback.delivery.application.DeliveryMeters;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * {@code onewindow.feedback.delivered} by {@code via}, {@code onewindow.feedback.undelivered} by {@code reason}, and the
 * histogram {@code onewindow.leg} of the leg {@code replied-delivered}, once for each address that a reply arrived at.
 */
final class MicrometerDeliveryMeters implements DeliveryMeters {
    private final MeterRegistry registry;

    MicrometerDeliveryMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void ended(IssueEvent event, @Nullable Instant repliedAt, Instant now) {
        switch (event) {
            case FeedbackDelivered delivered -> {
                count(
                        "onewindow.feedback.delivered",
                        "Replies that arrived, once for each address",
                        "via",
                        delivered.via() == ReplyVia.IN_APP ? "in-app" : "webhook");
                if (repliedAt != null) {
                    leg(repliedAt, now);
                }
            }
            case FeedbackUndelivered undelivered ->
                count(
                        "onewindow.feedback.undelivered",
                        "Deliveries that were given up, by reason",
                        "reason",
                        undelivered.reason());
            default -> {}
        }
    }

    private void count(String name, String words, String tag, String value) {
        Counter.builder(name)
                .description(words)
                .tag(tag, value)
                .register(registry)
                .increment();
    }

    private void leg(Instant from, Instant to) {
        Duration took = Duration.between(from, to);
        // Two machines' clocks: a leg that ends before it began took no time.
        Timer.builder("onewindow.leg")
                .tag("leg", "replied-delivered")
                .register(registry)
                .record(took.isNegative() ? Duration.ZERO : took);
    }
}
