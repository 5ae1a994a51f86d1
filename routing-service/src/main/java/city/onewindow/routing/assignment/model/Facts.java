package city.onewindow.routing.assignment.model;

import city.onewindow.contracts.issue.Audience;
import city.onewindow.contracts.issue.Channel;
import city.onewindow.contracts.issue.IssueAccepted;
import city.onewindow.contracts.issue.ReplyTo;
import city.onewindow.contracts.issue.RequesterKind;
import city.onewindow.routing.rule.model.Asked;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The issue as intake accepted it; it never changes here. What opens the issue to its requester is not among it.
 *
 * @param category as the requester named it
 * @param submittedAt when the request reached intake
 * @param name of the requester
 * @param audiences that replies can be directed to, at least one, in their order of declaration
 */
public record Facts(
        String trackingCode,
        Channel channel,
        RequesterKind requester,
        @Nullable String category,
        String district,
        @Nullable String companyTier,
        @Nullable String industry,
        String subject,
        String text,
        Instant submittedAt,
        String name,
        @Nullable String company,
        @Nullable String contact,
        List<Audience> audiences) {
    public Facts {
        audiences = List.copyOf(audiences);
    }

    /** What rules may ask of it. */
    public Asked asked() {
        return new Asked(category, district, companyTier, industry, channel, requester, subject, text);
    }

    static Facts of(IssueAccepted accepted) {
        IssueAccepted.Personal personal = accepted.personal();
        Set<Audience> audiences = EnumSet.noneOf(Audience.class);
        personal.replyTo().stream().map(ReplyTo::audience).forEach(audiences::add);
        return new Facts(
                accepted.trackingCode(),
                accepted.channel(),
                accepted.requesterKind(),
                accepted.category(),
                accepted.district(),
                accepted.companyTier(),
                accepted.industry(),
                accepted.subject(),
                accepted.text(),
                accepted.submittedAt(),
                personal.name(),
                personal.company(),
                personal.contact(),
                List.copyOf(audiences));
    }
}
