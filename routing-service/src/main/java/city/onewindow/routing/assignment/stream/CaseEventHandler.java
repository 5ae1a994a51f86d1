package city.onewindow.routing.assignment.stream;

import city.onewindow.contracts.ServiceNames;
import city.onewindow.contracts.issue.EventType;
import city.onewindow.contracts.issue.IssueEvent;
import city.onewindow.contracts.issue.IssueEventJson;
import city.onewindow.messaging.event.Event;
import city.onewindow.messaging.inbox.EventHandler;
import city.onewindow.messaging.inbox.Reaction;
import city.onewindow.routing.assignment.application.NewEvents;
import city.onewindow.routing.assignment.application.RoutingMeters;
import city.onewindow.routing.assignment.model.Case;
import city.onewindow.routing.assignment.model.Decided;
import city.onewindow.routing.assignment.model.EventRules;
import city.onewindow.routing.deadline.model.Deadlines;
import city.onewindow.routing.placing.model.Placing;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Applies the events of intake and feedback to the case. */
public final class CaseEventHandler implements EventHandler<Case> {
    private final Supplier<Placing> placing;
    private final Deadlines deadlines;
    private final Clock clock;
    private final RoutingMeters meters;

    public CaseEventHandler(Supplier<Placing> placing, Deadlines deadlines, Clock clock, RoutingMeters meters) {
        this.placing = placing;
        this.deadlines = deadlines;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public boolean knows(String type) {
        return EventType.named(type)
                .filter(known -> known.actors().contains(ServiceNames.ROUTING))
                .isPresent();
    }

    @Override
    public boolean begins(String type) {
        return type.equals(EventType.ACCEPTED.typeName());
    }

    @Override
    public Reaction<Case> on(String aggregate, @Nullable Case state, Event event) {
        EventType type = EventType.named(event.envelope().type()).orElseThrow();
        IssueEvent data = IssueEventJson.read(type, event.data());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        EventRules rules = new EventRules(placing.get(), deadlines, now);
        return switch (rules.on(state, data, event.envelope().time())) {
            case Decided.Changed changed -> {
                meters.decided(changed, now);
                yield new Reaction.Changed<>(
                        NewEvents.change(changed, event.envelope().id()));
            }
            case Decided.Noted noted -> new Reaction.Noted<>();
            case Decided.Overtaken overtaken -> new Reaction.Noted<>();
            case Decided.Refused refused -> new Reaction.Noted<>();
        };
    }
}
