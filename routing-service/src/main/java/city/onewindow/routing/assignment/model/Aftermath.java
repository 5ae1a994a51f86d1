package city.onewindow.routing.assignment.model;

import city.onewindow.contracts.issue.FeedbackUndelivered;
import city.onewindow.contracts.issue.IssueRated;
import city.onewindow.contracts.issue.Satisfaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of the case elsewhere: what feedback told of the replies, the issues that ask the same, and what the
 * department made public of its answer.
 *
 * @param undelivered addresses that a reply did not reach, at most {@value #MOST}; the first ones
 * @param rating what the requester thinks of it, absent before
 * @param duplicates issues that were marked as duplicates of this one, at most {@value #MOST_LINKS}
 * @param release absent where nothing was ever released
 */
public record Aftermath(
        List<Undelivered> undelivered,
        @Nullable Rating rating,
        List<Link> duplicates,
        @Nullable Release release) {
    /** Of a case with the most replies to the most addresses. */
    static final int MOST = 100;

    /** More say nothing new. */
    static final int MOST_LINKS = 100;

    static final Aftermath NONE = new Aftermath(List.of(), null, List.of(), null);

    public Aftermath {
        undelivered = List.copyOf(undelivered);
        duplicates = List.copyOf(duplicates);
    }

    /** An address that a reply did not reach. @param reason a stable code of the event */
    public record Undelivered(int reply, String audience, String via, String reason, Instant at) {}

    /** Process and result rated apart. */
    public record Rating(
            int reply,
            Satisfaction process,
            Satisfaction result,
            @Nullable String comment,
            Instant at) {}

    Aftermath with(FeedbackUndelivered event, Instant at) {
        if (undelivered.size() == MOST) {
            return this;
        }
        List<Undelivered> more = new ArrayList<>(undelivered);
        more.add(new Undelivered(event.reply(), Words.of(event.audience()), Words.of(event.via()), event.reason(), at));
        return new Aftermath(more, rating, duplicates, release);
    }

    Aftermath with(IssueRated event, Instant at) {
        return new Aftermath(
                undelivered,
                new Rating(event.reply(), event.process(), event.result(), event.comment(), at),
                duplicates,
                release);
    }

    /** In place of what is known of that issue. */
    Aftermath with(Link link) {
        List<Link> links = new ArrayList<>(duplicates);
        links.removeIf(each -> each.issue().equals(link.issue()));
        links.add(link);
        return new Aftermath(undelivered, rating, links, release);
    }

    /** In place of what was public before. */
    Aftermath with(Release said) {
        return new Aftermath(undelivered, rating, duplicates, said);
    }
}
