package city.onewindow.feedback.issue.application;

import city.onewindow.contracts.issue.EventType;
import city.onewindow.contracts.issue.IssueEvent;
import city.onewindow.contracts.issue.IssueEventJson;
import city.onewindow.feedback.issue.model.FollowedIssue;
import city.onewindow.messaging.event.NewEvent;
import java.time.Instant;

/** This service's own events, as they are published and as they stand on its timeline. */
public final class OwnEvents {
    private OwnEvents() {}

    /** @param at the time under which it stands on the timeline too */
    public static NewEvent published(IssueEvent event, Instant at) {
        EventType type = EventType.of(event);
        return new NewEvent(type.typeName(), IssueEventJson.write(event), type.actors(), at);
    }

    /** A name for the next own event on the timeline: its place there. */
    public static String localId(FollowedIssue state) {
        return "feedback/" + (state.timeline().size() + 1);
    }
}
