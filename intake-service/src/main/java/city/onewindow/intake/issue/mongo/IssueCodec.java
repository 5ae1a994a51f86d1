package city.onewindow.intake.issue.mongo;

import city.onewindow.contracts.issue.Audience;
import city.onewindow.contracts.issue.Channel;
import city.onewindow.contracts.issue.ReplyTo;
import city.onewindow.contracts.issue.ReplyVia;
import city.onewindow.contracts.issue.RequesterKind;
import city.onewindow.contracts.issue.TrackingCode;
import city.onewindow.intake.issue.model.Issue;
import city.onewindow.intake.issue.model.Submission;
import city.onewindow.messaging.aggregate.StateCodec;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** An issue as BSON. */
public final class IssueCodec implements StateCodec<Issue> {
    /** The path of the unique business key. */
    public static final String TRACKING_CODE = "state.trackingCode";

    @Override
    public Document write(Issue issue) {
        Submission submission = issue.submission();
        Document document = new Document("trackingCode", issue.trackingCode().digits())
                .append("fingerprint", issue.fingerprint())
                .append("acceptedAt", Date.from(issue.acceptedAt()))
                .append("requesterKind", submission.requesterKind().name())
                .append("name", submission.name())
                .append("company", submission.company())
                .append("companyTier", submission.companyTier())
                .append("industry", submission.industry())
                .append("contact", submission.contact())
                .append("district", submission.district())
                .append("category", submission.category())
                .append("subject", submission.subject())
                .append("text", submission.text())
                .append("channel", submission.channel().name())
                .append(
                        "replyTo",
                        submission.replyTo().stream().map(IssueCodec::reply).toList());
        if (!issue.lacking().isEmpty()) {
            document.append("lacking", issue.lacking());
        }
        if (issue.withdrawalRequestedAt() != null) {
            document.append("withdrawalRequestedAt", Date.from(issue.withdrawalRequestedAt()));
        }
        return document;
    }

    private static Document reply(ReplyTo reply) {
        return new Document("audience", reply.audience().name())
                .append("via", reply.via().name())
                .append("address", reply.address());
    }

    @Override
    public Issue read(Document document) {
        Date withdrawal = document.getDate("withdrawalRequestedAt");
        Submission submission = new Submission(
                RequesterKind.valueOf(document.getString("requesterKind")),
                document.getString("name"),
                document.getString("company"),
                document.getString("companyTier"),
                document.getString("industry"),
                document.getString("contact"),
                document.getString("district"),
                document.getString("category"),
                document.getString("subject"),
                document.getString("text"),
                Channel.valueOf(document.getString("channel")),
                document.getList("replyTo", Document.class, List.of()).stream()
                        .map(reply -> new ReplyTo(
                                Audience.valueOf(reply.getString("audience")),
                                ReplyVia.valueOf(reply.getString("via")),
                                reply.getString("address")))
                        .toList());
        return new Issue(
                new TrackingCode(document.getString("trackingCode")),
                document.getString("fingerprint"),
                submission,
                document.getDate("acceptedAt").toInstant(),
                document.getList("lacking", String.class, List.of()),
                withdrawal == null ? null : withdrawal.toInstant());
    }
}
