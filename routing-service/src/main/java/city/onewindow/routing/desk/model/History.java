package city.onewindow.routing.desk.model;

import city.onewindow.contracts.issue.ByStaff;
import city.onewindow.contracts.issue.Department;
import city.onewindow.contracts.issue.DuplicateNoted;
import city.onewindow.contracts.issue.DuplicateUnnoted;
import city.onewindow.contracts.issue.FeedbackDelivered;
import city.onewindow.contracts.issue.FeedbackUndelivered;
import city.onewindow.contracts.issue.IssueAccepted;
import city.onewindow.contracts.issue.IssueAcknowledged;
import city.onewindow.contracts.issue.IssueClosed;
import city.onewindow.contracts.issue.IssueDispatched;
import city.onewindow.contracts.issue.IssueEvent;
import city.onewindow.contracts.issue.IssueMarkedDuplicate;
import city.onewindow.contracts.issue.IssueRated;
import city.onewindow.contracts.issue.IssueReplied;
import city.onewindow.contracts.issue.IssueTriaged;
import city.onewindow.contracts.issue.IssueUnmarkedDuplicate;
import city.onewindow.contracts.issue.IssueWithdrawn;
import city.onewindow.contracts.issue.MarkedBy;
import city.onewindow.contracts.issue.ReleaseRevoked;
import city.onewindow.contracts.issue.ReplyReleased;
import city.onewindow.contracts.issue.WithdrawalOvertaken;
import city.onewindow.contracts.issue.WithdrawalRequested;
import city.onewindow.routing.assignment.model.Aftermath;
import city.onewindow.routing.assignment.model.Case;
import city.onewindow.routing.assignment.model.Words;
import city.onewindow.routing.placing.model.Reasons;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happened to an issue, as far as routing knows: its own events, and what the others told. */
public final class History {
    private History() {}

    /** An own event with its time. */
    public record Happened(Instant at, IssueEvent event) {}

    /** Everything, first things first. */
    public static List<HistoryLine> of(Case state, List<Happened> own) {
        List<HistoryLine> lines = new ArrayList<>();
        lines.add(HistoryLine.of(state.facts().submittedAt(), "accepted"));
        Department lead = null;
        for (Happened each : own) {
            if (each.event() instanceof IssueDispatched dispatched) {
                boolean again = lead != null && dispatched.lead().code().equals(lead.code());
                lines.add(dispatched(each.at(), again ? "adjusted" : "dispatched", dispatched));
                lead = dispatched.lead();
            } else if (each.event() instanceof IssueAcknowledged acknowledged) {
                lines.add(acknowledged(each.at(), acknowledged, lead));
            } else if (each.event() instanceof IssueTriaged triaged) {
                lines.add(triaged(
                        each.at(),
                        triaged,
                        Reasons.told(triaged.reason(), state.facts().district())));
            } else {
                line(each.at(), each.event()).forEach(lines::add);
            }
        }
        Aftermath aftermath = state.aftermath();
        aftermath.undelivered().stream().map(History::undelivered).forEach(lines::add);
        if (aftermath.rating() != null) {
            lines.add(rated(aftermath.rating()));
        }
        if (state instanceof Case.Closed closed) {
            lines.add(HistoryLine.because(closed.at(), "closed", closed.because()));
        }
        // Stable: what happened within one write keeps its order.
        lines.sort(Comparator.comparing(HistoryLine::at));
        return lines;
    }

    private static Stream<HistoryLine> line(Instant at, IssueEvent event) {
        return switch (event) {
            case IssueTriaged triaged -> Stream.of(triaged(at, triaged, triaged.reason()));
            case IssueDispatched dispatched -> Stream.of(dispatched(at, "dispatched", dispatched));
            case IssueAcknowledged acknowledged -> Stream.of(acknowledged(at, acknowledged, null));
            case IssueReplied replied -> Stream.of(replied(at, replied));
            case IssueWithdrawn withdrawn -> Stream.of(HistoryLine.of(at, "withdrawn"));
            case WithdrawalOvertaken overtaken ->
                Stream.of(HistoryLine.because(at, "withdrawal-overtaken", overtaken.by()));
            case IssueMarkedDuplicate marked ->
                Stream.of(
                        duplicate(at, "duplicate-marked", marked.ofTrackingCode(), marked.reason(), marked.personal()));
            case IssueUnmarkedDuplicate unmarked ->
                Stream.of(duplicate(
                        at, "duplicate-unmarked", unmarked.because(), unmarked.reason(), unmarked.personal()));
            case DuplicateNoted noted -> Stream.of(duplicate(at, "duplicate-noted", noted.trackingCode(), null, null));
            case DuplicateUnnoted unnoted ->
                Stream.of(duplicate(at, "duplicate-unnoted", unnoted.trackingCode(), null, null));
            case ReplyReleased released ->
                Stream.of(
                        release(at, "released", released.question() + "\n\n" + released.answer(), released.personal()));
            case ReleaseRevoked revoked ->
                Stream.of(release(at, "release-revoked", revoked.reason(), revoked.personal()));
            // Others' events are not among our own.
            case IssueAccepted other -> Stream.empty();
            case WithdrawalRequested other -> Stream.empty();
            case FeedbackDelivered other -> Stream.empty();
            case FeedbackUndelivered other -> Stream.empty();
            case IssueRated other -> Stream.empty();
            case IssueClosed other -> Stream.empty();
        };
    }

    private static HistoryLine triaged(Instant at, IssueTriaged event, String reason) {
        return new HistoryLine(at, "triaged", null, 0, reason, null, null, List.of(), Why.of(event));
    }

    private static HistoryLine dispatched(Instant at, String kind, IssueDispatched event) {
        return new HistoryLine(
                at,
                kind,
                event.lead(),
                event.number(),
                Words.of(event.basis().by()),
                event.basis().reason(),
                null,
                List.of(),
                Why.of(event));
    }

    /** The event has the department's code only. @param lead of the dispatch before, absent where there is none */
    private static HistoryLine acknowledged(Instant at, IssueAcknowledged event, @Nullable Department lead) {
        Department by = lead != null && lead.code().equals(event.department()) ? lead : null;
        return new HistoryLine(at, "acknowledged", by, event.dispatch(), null, null, event.inTime(), List.of());
    }

    private static HistoryLine replied(Instant at, IssueReplied event) {
        return new HistoryLine(
                at,
                "replied",
                event.department(),
                event.number(),
                Words.of(event.outcome()),
                event.text(),
                event.inTime(),
                event.audiences().stream().map(Words::of).toList());
    }

    private static HistoryLine duplicate(
            Instant at, String kind, String code, @Nullable String reason, @Nullable MarkedBy by) {
        return new HistoryLine(at, kind, null, 0, code, reason, null, List.of(), Why.of(by));
    }

    private static HistoryLine release(Instant at, String kind, String text, @Nullable ByStaff by) {
        return new HistoryLine(at, kind, null, 0, null, text, null, by == null ? List.of() : List.of(by.staff()));
    }

    private static HistoryLine undelivered(Aftermath.Undelivered undelivered) {
        return new HistoryLine(
                undelivered.at(),
                "undelivered",
                null,
                undelivered.reply(),
                undelivered.reason(),
                null,
                null,
                List.of(undelivered.audience(), undelivered.via()));
    }

    private static HistoryLine rated(Aftermath.Rating rating) {
        return new HistoryLine(
                rating.at(),
                "rated",
                null,
                rating.reply(),
                null,
                rating.comment(),
                null,
                List.of(Words.of(rating.process()), Words.of(rating.result())));
    }
}
