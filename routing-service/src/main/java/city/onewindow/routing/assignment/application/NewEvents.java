package city.onewindow.routing.assignment.application;

import city.onewindow.contracts.issue.EventType;
import city.onewindow.contracts.issue.IssueEvent;
import city.onewindow.contracts.issue.IssueEventJson;
import city.onewindow.messaging.aggregate.Change;
import city.onewindow.messaging.event.NewEvent;
import city.onewindow.routing.assignment.model.Case;
import city.onewindow.routing.assignment.model.Decided;

/** A decision as the one write that carries it. */
public final class NewEvents {
    private NewEvents() {}

    /** State and events together, and what they leave to derive. @param cause the command or event decided on */
    public static Change<Case> change(Decided.Changed changed, String cause) {
        return new Change<>(
                changed.next(),
                changed.events().stream().map(NewEvents::of).toList(),
                DerivingLinks.steps(changed, cause));
    }

    private static NewEvent of(IssueEvent event) {
        EventType type = EventType.of(event);
        return new NewEvent(type.typeName(), IssueEventJson.write(event), type.actors());
    }
}
