package city.onewindow.routing.assignment.model;

import city.onewindow.contracts.issue.DuplicateNoted;
import city.onewindow.contracts.issue.DuplicateUnnoted;
import city.onewindow.contracts.issue.IssueMarkedDuplicate;
import city.onewindow.contracts.issue.IssueUnmarkedDuplicate;
import city.onewindow.contracts.issue.MarkedBy;
import city.onewindow.routing.assignment.model.CaseCommand.MarkDuplicate;
import city.onewindow.routing.assignment.model.CaseCommand.UnmarkDuplicate;
import city.onewindow.routing.assignment.model.Decided.By;
import city.onewindow.routing.assignment.model.Decided.Changed;
import city.onewindow.routing.assignment.model.Decided.Noted;
import city.onewindow.routing.assignment.model.Decided.Overtaken;
import city.onewindow.routing.assignment.model.Decided.Refused;
import city.onewindow.routing.assignment.model.Decided.Why;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Marking as a duplicate, and back. What has duplicates is none itself, and nobody is a duplicate of what will not be
 * answered: so whoever follows the link finds the issue that somebody works on, in one step. The duplicate is changed
 * first, by the command; the original afterwards, and where it cannot take it the duplicate goes back.
 */
public record DuplicateRules(Instant now) {
    Decided mark(Case current, MarkDuplicate mark) {
        return switch (current) {
            case Case.Triage triage when triage.isKeptFrom(mark.by(), now) -> new Overtaken(By.CLAIMED);
            case Case.Triage triage -> marked(triage, mark);
            case Case.Dispatched dispatched -> marked(dispatched, mark);
            case Case.Acknowledged acknowledged -> marked(acknowledged, mark);
            case Case.Replied replied -> new Overtaken(By.REPLIED);
            case Case.Duplicate already -> new Overtaken(By.DUPLICATE);
            case Case.Withdrawn withdrawn -> new Overtaken(By.WITHDRAWN);
            case Case.Closed closed -> new Overtaken(closed.ended());
        };
    }

    private Decided marked(Case open, MarkDuplicate mark) {
        if (open.aftermath().duplicates().stream().anyMatch(Link::stands)) {
            return new Refused(Why.HAS_DUPLICATES);
        }
        return Changed.to(
                new Case.Duplicate(open.unclaimed(), mark.original(), mark.reason(), now),
                new IssueMarkedDuplicate(
                        mark.original().issue(), mark.original().trackingCode(), mark.reason(), named(mark.by())));
    }

    Decided unmark(Case current, UnmarkDuplicate unmark) {
        return current instanceof Case.Duplicate duplicate
                ? unmarked(duplicate, "dispatcher", unmark.reason(), named(unmark.by()))
                : new Refused(Why.NO_DUPLICATE);
    }

    /** The original cannot take the duplicate, or goes: the duplicate is handled by itself again. */
    public Decided release(Case current, String original, String because) {
        return current instanceof Case.Duplicate duplicate
                        && duplicate.of().issue().equals(original)
                ? unmarked(duplicate, because, null, null)
                : new Noted();
    }

    private static Decided unmarked(
            Case.Duplicate duplicate, String because, @Nullable String reason, @Nullable MarkedBy by) {
        return Changed.to(
                duplicate.was(), new IssueUnmarkedDuplicate(duplicate.of().issue(), because, reason, by));
    }

    private static @Nullable MarkedBy named(@Nullable String by) {
        return by == null ? null : new MarkedBy(by);
    }

    /**
     * What the original makes of a duplicate's news.
     *
     * @param link as the duplicate last said; news that are older than what is known change nothing
     */
    public Decided note(Case original, Link link) {
        Optional<Link> known = original.aftermath().duplicates().stream()
                .filter(each -> each.issue().equals(link.issue()))
                .findFirst();
        if (known.isPresent() && known.get().sequence() >= link.sequence()) {
            return new Noted();
        }
        boolean stood = known.isPresent() && known.get().stands();
        if (!link.stands()) {
            if (known.isEmpty() && original.aftermath().duplicates().size() >= Aftermath.MOST_LINKS) {
                // Older news of it, if any comes, is refused for the same reason.
                return new Noted();
            }
            Case next = original.with(original.aftermath().with(link));
            return stood ? Changed.to(next, new DuplicateUnnoted(link.issue(), link.trackingCode())) : Changed.to(next);
        }
        Optional<Why> no = mayNotLead(original);
        if (no.isPresent()) {
            return new Refused(no.get());
        }
        Case next = original.with(original.aftermath().with(link));
        return stood ? Changed.to(next) : Changed.to(next, new DuplicateNoted(link.issue(), link.trackingCode()));
    }

    /** Why nobody can be a duplicate of this case; empty where it can. */
    public static Optional<Why> mayNotLead(Case original) {
        if (original.aftermath().duplicates().size() >= Aftermath.MOST_LINKS) {
            return Optional.of(Why.TOO_MANY_DUPLICATES);
        }
        return switch (original) {
            case Case.Duplicate duplicate -> Optional.of(Why.ORIGINAL_IS_DUPLICATE);
            case Case.Withdrawn withdrawn -> Optional.of(Why.ORIGINAL_ENDED);
            case Case.Closed closed when closed.answers().isEmpty() -> Optional.of(Why.ORIGINAL_ENDED);
            case Case.Closed closed -> Optional.empty();
            case Case.Triage triage -> Optional.empty();
            case Case.Dispatched dispatched -> Optional.empty();
            case Case.Acknowledged acknowledged -> Optional.empty();
            case Case.Replied replied -> Optional.empty();
        };
    }
}
