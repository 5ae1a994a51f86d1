package city.onewindow.contracts.issue;

import static city.onewindow.contracts.ServiceNames.FEEDBACK;
import static city.onewindow.contracts.ServiceNames.INTAKE;
import static city.onewindow.contracts.ServiceNames.ROUTING;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every published type: its name and version on the wire, who decides it, who must act on it. Where versions of a type
 * share a record, the later stands after the earlier and is the one that is written.
 */
public enum EventType {
    ACCEPTED("onewindow.issue.accepted.v1", INTAKE, IssueAccepted.class, ROUTING, FEEDBACK),
    WITHDRAWAL_REQUESTED(
            "onewindow.issue.withdrawal-requested.v1", INTAKE, WithdrawalRequested.class, ROUTING, FEEDBACK),
    TRIAGED("onewindow.issue.triaged.v1", ROUTING, IssueTriaged.class, FEEDBACK),
    /** Read from the log for ever, written no more. */
    DISPATCHED_V1("onewindow.issue.dispatched.v1", ROUTING, IssueDispatched.class, FEEDBACK),
    DISPATCHED("onewindow.issue.dispatched.v2", ROUTING, IssueDispatched.class, FEEDBACK),
    ACKNOWLEDGED("onewindow.issue.acknowledged.v1", ROUTING, IssueAcknowledged.class, FEEDBACK),
    REPLIED("onewindow.issue.replied.v1", ROUTING, IssueReplied.class, FEEDBACK),
    WITHDRAWN("onewindow.issue.withdrawn.v1", ROUTING, IssueWithdrawn.class, FEEDBACK),
    WITHDRAWAL_OVERTAKEN("onewindow.issue.withdrawal-overtaken.v1", ROUTING, WithdrawalOvertaken.class, FEEDBACK),
    DUPLICATE_MARKED("onewindow.issue.duplicate-marked.v1", ROUTING, IssueMarkedDuplicate.class, FEEDBACK),
    DUPLICATE_UNMARKED("onewindow.issue.duplicate-unmarked.v1", ROUTING, IssueUnmarkedDuplicate.class, FEEDBACK),
    DUPLICATE_NOTED("onewindow.issue.duplicate-noted.v1", ROUTING, DuplicateNoted.class),
    DUPLICATE_UNNOTED("onewindow.issue.duplicate-unnoted.v1", ROUTING, DuplicateUnnoted.class),
    REPLY_RELEASED("onewindow.issue.reply-released.v1", ROUTING, ReplyReleased.class, FEEDBACK),
    RELEASE_REVOKED("onewindow.issue.release-revoked.v1", ROUTING, ReleaseRevoked.class, FEEDBACK),
    DELIVERED("onewindow.issue.delivered.v1", FEEDBACK, FeedbackDelivered.class),
    UNDELIVERED("onewindow.issue.undelivered.v1", FEEDBACK, FeedbackUndelivered.class, ROUTING),
    RATED("onewindow.issue.rated.v1", FEEDBACK, IssueRated.class, ROUTING),
    CLOSED("onewindow.issue.closed.v1", FEEDBACK, IssueClosed.class, ROUTING);

    private static final Map<String, EventType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(EventType::typeName, Function.identity()));
    private static final Map<Class<?>, EventType> BY_CLASS = Arrays.stream(values())
            .collect(Collectors.toMap(EventType::record, Function.identity(), (earlier, later) -> later));

    private final String typeName;
    private final String decidedBy;
    private final Class<? extends IssueEvent> record;
    private final Set<String> actors;

    EventType(String typeName, String decidedBy, Class<? extends IssueEvent> record, String... actors) {
        this.typeName = typeName;
        this.decidedBy = decidedBy;
        this.record = record;
        this.actors = Set.of(actors);
    }

    /** The CloudEvents {@code type}: reverse-less name, kebab-case, with its version. */
    public String typeName() {
        return typeName;
    }

    /** The one service that writes it. */
    public String decidedBy() {
        return decidedBy;
    }

    public Class<? extends IssueEvent> record() {
        return record;
    }

    /** The services that must act on it; every other consumer passes over. */
    public Set<String> actors() {
        return actors;
    }

    /** Empty where this version of the code does not know the type. */
    public static Optional<EventType> named(String typeName) {
        return Optional.ofNullable(BY_NAME.get(typeName));
    }

    /** Whether it is written today; what is not is still read from the log. */
    public boolean isWritten() {
        return written() == this;
    }

    /** The version under which the same is written today: whoever counts both counts by this. */
    public EventType written() {
        return BY_CLASS.getOrDefault(record, this);
    }

    /** The type under which the event travels; every permitted record has one. */
    public static EventType of(IssueEvent event) {
        EventType type = BY_CLASS.get(event.getClass());
        if (type == null) {
            throw new IllegalStateException("no event type for " + event.getClass());
        }
        return type;
    }
}
