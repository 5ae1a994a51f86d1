package city.onewindow.feedback.delivery.stream;

import city.onewindow.contracts.ServiceNames;
import city.onewindow.contracts.issue.EventType;
import city.onewindow.contracts.issue.FeedbackDelivered;
import city.onewindow.contracts.issue.IssueAccepted;
import city.onewindow.contracts.issue.IssueClosed;
import city.onewindow.contracts.issue.IssueEvent;
import city.onewindow.contracts.issue.IssueEventJson;
import city.onewindow.contracts.issue.IssueReplied;
import city.onewindow.contracts.issue.IssueWithdrawn;
import city.onewindow.contracts.issue.ReplyTo;
import city.onewindow.contracts.issue.ReplyVia;
import city.onewindow.feedback.delivery.application.DeliveryMeters;
import city.onewindow.feedback.delivery.model.Plan;
import city.onewindow.feedback.issue.application.OwnEvents;
import city.onewindow.feedback.issue.model.FollowedIssue;
import city.onewindow.feedback.issue.model.Moment;
import city.onewindow.messaging.aggregate.Change;
import city.onewindow.messaging.aggregate.Step;
import city.onewindow.messaging.event.Envelope;
import city.onewindow.messaging.event.Event;
import city.onewindow.messaging.event.NewEvent;
import city.onewindow.messaging.inbox.EventHandler;
import city.onewindow.messaging.inbox.Reaction;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What others' events make of an issue here: each goes on the timeline; a reply is planned, delivered in-app in the same
 * write, and its webhooks are listed as steps.
 */
public final class IssueEvents implements EventHandler<FollowedIssue> {
    /** The step that makes a notification. */
    public static final String NOTIFY = "notify";

    private final Clock clock;
    private final DeliveryMeters meters;

    public IssueEvents(Clock clock, DeliveryMeters meters) {
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public boolean knows(String type) {
        return EventType.named(type)
                .filter(known -> known.actors().contains(ServiceNames.FEEDBACK))
                .isPresent();
    }

    @Override
    public boolean begins(String type) {
        return type.equals(EventType.ACCEPTED.typeName());
    }

    @Override
    public Reaction<FollowedIssue> on(String issue, @Nullable FollowedIssue state, Event event) {
        EventType type = EventType.named(event.envelope().type()).orElseThrow();
        IssueEvent data = IssueEventJson.read(type, event.data());
        FollowedIssue before = state == null ? FollowedIssue.NONE : state;
        FollowedIssue after =
                before.and(new Moment(event.envelope().id(), event.envelope().time(), data));
        return new Reaction.Changed<>(
                switch (data) {
                    case IssueReplied reply -> replied(after, event.envelope(), reply);
                    case IssueWithdrawn withdrawn -> emit(after, List.of(), List.of(new IssueClosed("withdrawn")));
                    default -> Change.of(after);
                });
    }

    private Change<FollowedIssue> replied(FollowedIssue after, Envelope replied, IssueReplied reply) {
        List<ReplyTo> addresses = after.accepted()
                .map(IssueAccepted::personal)
                .map(IssueAccepted.Personal::replyTo)
                .orElse(List.of());
        List<IssueEvent> delivered = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (Plan.Leg leg : Plan.of(replied.id(), reply, addresses).legs()) {
            String address = leg.address();
            if (leg.via() == ReplyVia.WEBHOOK && address != null) {
                steps.add(new Step(
                        leg.notification(),
                        NOTIFY,
                        Map.of(
                                "reply", Integer.toString(reply.number()),
                                "audience", leg.audience().name(),
                                "address", address)));
            } else {
                delivered.add(
                        new FeedbackDelivered(reply.number(), leg.audience(), ReplyVia.IN_APP, leg.notification(), 1));
            }
        }
        delivered.forEach(event -> meters.ended(event, replied.time(), clock.instant()));
        return emit(after, steps, delivered);
    }

    /** Own events are on the timeline in the very write that makes them. */
    private Change<FollowedIssue> emit(FollowedIssue after, List<Step> steps, List<IssueEvent> events) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        FollowedIssue state = after;
        List<NewEvent> published = new ArrayList<>();
        for (IssueEvent event : events) {
            state = state.and(new Moment(OwnEvents.localId(state), now, event));
            published.add(OwnEvents.published(event, now));
        }
        return new Change<>(state, published, steps);
    }
}
