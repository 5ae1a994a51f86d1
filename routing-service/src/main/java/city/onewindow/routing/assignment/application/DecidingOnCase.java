package city.onewindow.routing.assignment.application;

import city.onewindow.contracts.issue.EventType;
import city.onewindow.contracts.issue.IssueAcknowledged;
import city.onewindow.contracts.issue.IssueDispatched;
import city.onewindow.contracts.issue.IssueEvent;
import city.onewindow.contracts.issue.IssueEventJson;
import city.onewindow.contracts.issue.IssueMarkedDuplicate;
import city.onewindow.contracts.issue.IssueReplied;
import city.onewindow.contracts.issue.IssueUnmarkedDuplicate;
import city.onewindow.contracts.issue.ReleaseRevoked;
import city.onewindow.contracts.issue.ReplyReleased;
import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.Aggregates;
import city.onewindow.messaging.aggregate.Decision;
import city.onewindow.messaging.aggregate.Verdict;
import city.onewindow.messaging.event.Event;
import city.onewindow.routing.assignment.model.Case;
import city.onewindow.routing.assignment.model.CaseCommand;
import city.onewindow.routing.assignment.model.CommandRules;
import city.onewindow.routing.assignment.model.Decided;
import city.onewindow.routing.assignment.model.Decided.Why;
import city.onewindow.routing.assignment.model.Revealing;
import city.onewindow.routing.catalogue.model.Catalogue;
import city.onewindow.routing.deadline.model.Deadlines;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Carries a command to its case: once under its id, its answer again whenever it is repeated. */
public final class DecidingOnCase {
    private final Aggregates<Case> cases;
    private final Supplier<Catalogue> catalogue;
    private final Deadlines deadlines;
    private final Clock clock;
    private final RoutingMeters meters;

    public DecidingOnCase(
            Aggregates<Case> cases,
            Supplier<Catalogue> catalogue,
            Deadlines deadlines,
            Clock clock,
            RoutingMeters meters) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Decides.
     *
     * @param commandId the client's, kept as the cause of what it leads to
     */
    public CommandAnswer decide(String issue, String commandId, CaseCommand command) {
        return cases.decide(issue, commandId, new OnCase(command, commandId)).orElseGet(CommandAnswer.Unknown::new);
    }

    private final class OnCase implements Decision<Case, CommandAnswer> {
        private final CaseCommand command;
        private final String commandId;

        OnCase(CaseCommand command, String commandId) {
            this.command = command;
            this.commandId = commandId;
        }

        @Override
        public Verdict<Case, CommandAnswer> decide(Aggregate<Case> current) {
            Case state = current.required();
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            Decided decided = new CommandRules(catalogue.get(), deadlines, now).on(state, command);
            if (decided instanceof Decided.Changed && isReplyAgain(current)) {
                return new Verdict.Unchanged<>(new CommandAnswer.Refused(Why.ANSWER_IS_REPLY));
            }
            return switch (decided) {
                case Decided.Changed changed -> {
                    meters.decided(changed, now);
                    long sequence = current.last() + changed.events().size();
                    int number = changed.events().isEmpty()
                            ? 0
                            : number(changed.events().getLast());
                    yield new Verdict.Changed<>(
                            NewEvents.change(changed, commandId), new CommandAnswer.Done(sequence, number));
                }
                case Decided.Overtaken overtaken ->
                    new Verdict.Unchanged<>(new CommandAnswer.Overtaken(overtaken.by(), state));
                case Decided.Refused refused -> new Verdict.Unchanged<>(new CommandAnswer.Refused(refused.why()));
                case Decided.Noted noted -> throw new IllegalStateException("a command is never only noted");
            };
        }

        /** Whether a reply would become public as it was written to the requester. The state keeps no words of replies. */
        private boolean isReplyAgain(Aggregate<Case> current) {
            return command instanceof CaseCommand.ReleaseReply release
                    && current.events().stream()
                            .map(DecidingOnCase::read)
                            .anyMatch(event -> event instanceof IssueReplied replied
                                    && Revealing.isSame(replied.text(), release.answer()));
        }

        @Override
        public CommandAnswer repeated(Aggregate<Case> current, Event taken) {
            List<Event> effects = current.events().stream()
                    .filter(event -> event.envelope().cause().equals(commandId))
                    .toList();
            Event last = effects.getLast();
            IssueEvent event = read(last);
            return isEffectOf(command, event)
                    ? new CommandAnswer.Done(last.envelope().sequence(), number(event))
                    : new CommandAnswer.IdTaken();
        }
    }

    private static @Nullable IssueEvent read(Event event) {
        return EventType.named(event.envelope().type())
                .map(type -> IssueEventJson.read(type, event.data()))
                .orElse(null);
    }

    private static int number(@Nullable IssueEvent event) {
        return switch (event) {
            case IssueReplied replied -> replied.number();
            case IssueDispatched dispatched -> dispatched.number();
            case IssueAcknowledged acknowledged -> acknowledged.dispatch();
            case null, default -> 0;
        };
    }

    /** Whether the event says what the command asked for; the same id with other content is another command. */
    private static boolean isEffectOf(CaseCommand command, @Nullable IssueEvent event) {
        return switch (command) {
            case CaseCommand.Acknowledge acknowledge ->
                event instanceof IssueAcknowledged is && is.department().equals(acknowledge.department());
            case CaseCommand.Reply reply ->
                event instanceof IssueReplied is
                        && is.department().code().equals(reply.department())
                        && is.text().equals(reply.text())
                        && is.outcome() == reply.outcome()
                        && is.audiences().equals(reply.audiences());
            case CaseCommand.Place place ->
                event instanceof IssueDispatched is
                        && is.lead().code().equals(place.lead())
                        && Objects.equals(is.basis().reason(), place.reason());
            case CaseCommand.MarkDuplicate mark ->
                event instanceof IssueMarkedDuplicate is
                        && is.of().equals(mark.original().issue());
            case CaseCommand.UnmarkDuplicate unmark -> event instanceof IssueUnmarkedDuplicate;
            case CaseCommand.ReleaseReply release ->
                event instanceof ReplyReleased is
                        && is.department().equals(release.department())
                        && is.question().equals(release.question())
                        && is.answer().equals(release.answer());
            case CaseCommand.RevokeRelease revoke ->
                event instanceof ReleaseRevoked is
                        && is.department().equals(revoke.department())
                        && is.reason().equals(revoke.reason());
            // Claims write no event: the id belongs to something else.
            case CaseCommand.Take take -> false;
            case CaseCommand.Release release -> false;
        };
    }
}
