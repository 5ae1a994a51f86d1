package city.onewindow.intake.issue.model;

import city.onewindow.contracts.issue.TrackingCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An accepted issue.
 *
 * @param fingerprint SHA-256 over the submitted bytes, in hex
 * @param acceptedAt when it was taken in (UTC)
 * @param lacking fields of the submission whose code the dispatch catalogue did not have when it was taken in
 * @param withdrawalRequestedAt when the requester first asked to withdraw, absent where never
 */
public record Issue(
        TrackingCode trackingCode,
        String fingerprint,
        Submission submission,
        Instant acceptedAt,
        List<String> lacking,
        @Nullable Instant withdrawalRequestedAt) {
    public Issue {
        lacking = List.copyOf(lacking);
    }

    /** The same issue with a request to withdraw. */
    public Issue withdrawalRequested(Instant at) {
        return new Issue(trackingCode, fingerprint, submission, acceptedAt, lacking, at);
    }
}
