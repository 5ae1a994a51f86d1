package city.onewindow.contracts.issue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 受理: intake took the issue in.
 *
 * @param trackingCode what the requester reads out on the telephone
 * @param category code of the dispatch catalogue, absent where the requester named none
 * @param district code of the dispatch catalogue
 * @param companyTier code of the dispatch catalogue: how large or how long here the company is; absent where unknown
 * @param industry code of the dispatch catalogue: what the company does; absent where unknown
 * @param submittedAt when the request reached intake (UTC)
 * @param accessDigest SHA-256 in lower-case hex of the secret that opens the issue; the secret itself never travels
 */
public record IssueAccepted(
        String trackingCode,
        Channel channel,
        RequesterKind requesterKind,
        @Nullable String category,
        String district,
        @Nullable String companyTier,
        @Nullable String industry,
        String subject,
        String text,
        Instant submittedAt,
        String accessDigest,
        Personal personal)
        implements IssueEvent {

    /**
     * What identifies a person.
     *
     * @param name of the requester
     * @param company its name, where the issue concerns one
     * @param contact telephone or other, as given
     * @param replyTo where replies go, at least one
     */
    public record Personal(
            String name, @Nullable String company, @Nullable String contact, List<ReplyTo> replyTo) {
        public Personal {
            Bounds.notEmpty("replyTo", replyTo);
            replyTo = List.copyOf(replyTo);
        }
    }
}
