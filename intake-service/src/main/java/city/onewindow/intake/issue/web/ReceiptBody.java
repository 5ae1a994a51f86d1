package city.onewindow.intake.issue.web;

import city.onewindow.contracts.issue.ReplyVia;
import city.onewindow.contracts.issue.TrackingCode;
import city.onewindow.house.web.HouseProperties;
import city.onewindow.intake.issue.application.Receipt;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The receipt over REST. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReceiptBody(
        String id,
        String trackingCode,
        String secret,
        Instant acceptedAt,
        long sequence,
        @Nullable String webhookSigningKey,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Note> notes,
        Links links) {
    /** Where to go on; the last two are pages. */
    record Links(String self, String timeline, String track, String withdraw) {}

    static ReceiptBody of(Receipt receipt, List<Note> notes, HouseProperties.Addresses addresses) {
        String code = receipt.issue().trackingCode().grouped();
        boolean webhook =
                receipt.issue().submission().replyTo().stream().anyMatch(reply -> reply.via() == ReplyVia.WEBHOOK);
        return new ReceiptBody(
                receipt.id(),
                code,
                receipt.secret().grouped(),
                receipt.issue().acceptedAt(),
                receipt.sequence(),
                webhook ? receipt.webhookSigningKey() : null,
                notes,
                new Links(
                        addresses.intake() + "/api/issues/" + code,
                        timeline(addresses, receipt.issue().trackingCode(), receipt.sequence()),
                        addresses.feedback() + "/track?code=" + code,
                        addresses.intake() + "/withdraw?code=" + code));
    }

    /** Where the issue's events are told, once that of the given sequence has arrived there. */
    static String timeline(HouseProperties.Addresses addresses, TrackingCode code, long sequence) {
        return addresses.feedback() + "/api/issues/" + code.grouped() + "/timeline?sequence=" + sequence;
    }
}
