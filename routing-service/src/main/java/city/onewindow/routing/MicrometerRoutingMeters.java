package city.onewindow.routing;

import city.onewindow.contracts.issue.IssueDispatched;
import city.onewindow.contracts.issue.IssueDispatched.SuggestionBasis;
import city.onewindow.contracts.issue.IssueEvent;
import city.onewindow.contracts.issue.IssueReplied;
import city.onewindow.contracts.issue.IssueTriaged;
import city.onewindow.routing.assignment.application.RoutingMeters;
import city.onewindow.routing.assignment.model.Case;
import city.onewindow.routing.assignment.model.Decided;
import city.onewindow.routing.assignment.model.Dispatch;
import city.onewindow.routing.assignment.model.Words;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;

/**
 * {@code onewindow.routing.dispatched} by {@code by} and whether it was {@code first}, {@code onewindow.routing.triaged}
 * by {@code reason}, {@code onewindow.routing.suggestion} by {@code model} and {@code outcome} ({@code sure}, {@code unread},
 * or {@code abstained} for whatever else went to a dispatcher), {@code onewindow.routing.replied} by {@code outcome}, and the histogram
 * {@code onewindow.leg} of the legs {@code submitted-dispatched} and {@code dispatched-replied}, each of an issue's first
 * dispatch and first reply.
 */
final class MicrometerRoutingMeters implements RoutingMeters {
    private final MeterRegistry registry;

    MicrometerRoutingMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void decided(Decided.Changed changed, Instant now) {
        for (IssueEvent event : changed.events()) {
            switch (event) {
                case IssueDispatched dispatched -> dispatched(dispatched, changed.next(), now);
                case IssueTriaged triaged -> triaged(triaged);
                case IssueReplied replied -> replied(replied, changed.next(), now);
                default -> {}
            }
        }
    }

    private void triaged(IssueTriaged event) {
        count("onewindow.routing.triaged", "reason", event.reason());
        if (event.modelVersion() != null) {
            asked(event.modelVersion(), event.reason().equals("unread") ? "unread" : "abstained");
        }
    }

    private void asked(String model, String outcome) {
        registry.counter("onewindow.routing.suggestion", "model", model, "outcome", outcome)
                .increment();
    }

    private void dispatched(IssueDispatched event, Case next, Instant now) {
        boolean first = event.number() == 1;
        SuggestionBasis suggestion = event.basis().suggestion();
        if (suggestion != null) {
            asked(suggestion.modelVersion(), "sure");
        }
        registry.counter(
                        "onewindow.routing.dispatched",
                        "by",
                        Words.of(event.basis().by()),
                        "first",
                        "" + first)
                .increment();
        if (first) {
            leg("submitted-dispatched", next.facts().submittedAt(), now);
        }
    }

    private void replied(IssueReplied event, Case next, Instant now) {
        count("onewindow.routing.replied", "outcome", Words.of(event.outcome()));
        if (event.number() == 1) {
            next.given().map(Dispatch::at).ifPresent(at -> leg("dispatched-replied", at, now));
        }
    }

    private void count(String name, String tag, String value) {
        registry.counter(name, tag, value).increment();
    }

    private void leg(String leg, Instant from, Instant to) {
        Duration took = Duration.between(from, to);
        // Two machines' clocks: a leg that ends before it began took no time.
        Timer.builder("onewindow.leg")
                .tag("leg", leg)
                .register(registry)
                .record(took.isNegative() ? Duration.ZERO : took);
    }
}
