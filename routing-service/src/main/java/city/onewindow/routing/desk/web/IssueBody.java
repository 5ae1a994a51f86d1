package city.onewindow.routing.desk.web;

import city.onewindow.contracts.issue.Department;
import city.onewindow.contracts.issue.IssueTriaged.Suggested;
import city.onewindow.contracts.issue.RequesterKind;
import city.onewindow.routing.assignment.model.Aftermath;
import city.onewindow.routing.assignment.model.Case;
import city.onewindow.routing.assignment.model.Claim;
import city.onewindow.routing.assignment.model.Dispatch;
import city.onewindow.routing.assignment.model.Facts;
import city.onewindow.routing.assignment.model.Link;
import city.onewindow.routing.assignment.model.Original;
import city.onewindow.routing.assignment.model.Release;
import city.onewindow.routing.assignment.model.Words;
import city.onewindow.routing.desk.model.DeskIssue;
import city.onewindow.routing.desk.model.HistoryLine;
import city.onewindow.routing.placing.model.Placing.Thought;
import city.onewindow.routing.placing.model.Reasons;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One issue for whoever may see it. What does not apply is left out.
 *
 * @param askedNow version of the model that was asked for suggestions as this was read; absent where they were recorded
 * @param unread whether that model, else the one that was asked when it came into triage, knew too little of the text to
 *     suggest anything
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IssueBody(
        String id,
        String trackingCode,
        long sequence,
        String status,
        String subject,
        String text,
        String channel,
        Requester requester,
        @Nullable String category,
        String district,
        @Nullable String companyTier,
        @Nullable String industry,
        Instant submittedAt,
        List<String> audiences,
        @Nullable DispatchBody dispatch,
        int replies,
        List<Aftermath.Undelivered> undelivered,
        @Nullable Claim claim,
        List<Suggested> suggestions,
        @Nullable String askedNow,
        boolean unread,
        @Nullable Original duplicateOf,
        List<Original> duplicates,
        @Nullable ReleasedBody released,
        List<HistoryLine> history) {

    /** Who asks, and how to reach them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Requester(
            RequesterKind kind,
            String name,
            @Nullable String company,
            @Nullable String contact) {}

    /** To whom it is given now. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DispatchBody(
            int number,
            Department lead,
            List<Department> assists,
            @Nullable String category,
            Instant at,
            Instant acknowledgeBy,
            Instant replyBy) {
        static DispatchBody of(Dispatch dispatch) {
            return new DispatchBody(
                    dispatch.number(),
                    dispatch.lead(),
                    dispatch.assists(),
                    dispatch.category(),
                    dispatch.at(),
                    dispatch.acknowledgeBy(),
                    dispatch.replyBy());
        }
    }

    /** What anybody may read of it. */
    record ReleasedBody(String question, String answer, Instant at) {
        static @Nullable ReleasedBody of(@Nullable Release release) {
            Release.Text text = release == null ? null : release.text();
            return release == null || text == null
                    ? null
                    : new ReleasedBody(text.question(), text.answer(), release.at());
        }
    }

    static IssueBody of(DeskIssue issue) {
        return of(issue, null);
    }

    /** @param now what a model says of it now, absent where it has suggestions of its own or needs none */
    static IssueBody of(DeskIssue issue, @Nullable Thought now) {
        Facts facts = issue.state().facts();
        return new IssueBody(
                issue.id(),
                Codes.grouped(facts.trackingCode()),
                issue.sequence(),
                issue.state().status().code(),
                facts.subject(),
                facts.text(),
                Words.of(facts.channel()),
                new Requester(facts.requester(), facts.name(), facts.company(), facts.contact()),
                facts.category(),
                facts.district(),
                facts.companyTier(),
                facts.industry(),
                facts.submittedAt(),
                facts.audiences().stream().map(Words::of).toList(),
                issue.state().given().map(DispatchBody::of).orElse(null),
                issue.state().answers().size(),
                issue.state().aftermath().undelivered(),
                issue.state() instanceof Case.Triage triage ? triage.claim() : null,
                suggestions(issue.state(), now),
                now == null ? null : now.modelVersion(),
                unread(issue.state(), now),
                issue.state() instanceof Case.Duplicate duplicate ? grouped(duplicate.of()) : null,
                issue.state().aftermath().duplicates().stream()
                        .filter(Link::stands)
                        .map(link -> grouped(new Original(link.issue(), link.trackingCode())))
                        .toList(),
                ReleasedBody.of(issue.state().aftermath().release()),
                issue.history().stream().map(IssueBody::grouped).toList());
    }

    private static HistoryLine grouped(HistoryLine line) {
        return line.code() == null ? line : line.coded(Codes.grouped(line.code()));
    }

    static List<Suggested> suggestions(Case state, @Nullable Thought now) {
        if (now != null) {
            return now.suggestions();
        }
        return state instanceof Case.Triage triage ? triage.suggestions() : List.of();
    }

    static boolean unread(Case state, @Nullable Thought now) {
        return now != null
                ? now.unread()
                : state instanceof Case.Triage triage && triage.reason().equals(Reasons.UNREAD);
    }

    private static Original grouped(Original other) {
        return new Original(other.issue(), Codes.grouped(other.trackingCode()));
    }
}
