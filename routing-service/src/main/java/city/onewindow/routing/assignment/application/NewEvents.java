package city.onewindow.routing.assignment.application;

import city.onewindow.contracts.issue.EventType;
import city.onewindow.contracts.issue.IssueEvent;
import city.onewindow.contracts.issue.IssueEventJson;
import city.onewindow.messaging.aggregate.Change;
import city.onewindow.messaging.event.NewEvent;
import city.onewindow.routing.assignment.model.Case;
import city.onewindow.routing.assignment.model.Decided;
import java.util.List;

/** A decision as the one write that carries it. */
public final class NewEvents {
    private NewEvents() {}

    /** State and events together; nothing has to be derived elsewhere. */
    public static Change<Case> change(Decided.Changed changed) {
        return new Change<>(
                changed.next(), changed.events().stream().map(NewEvents::of).toList(), List.of());
    }

    private static NewEvent of(IssueEvent event) {
        EventType type = EventType.of(event);
        return new NewEvent(type.typeName(), IssueEventJson.write(event), type.actors());
    }
}
