package city.onewindow.routing.assignment.mongo;

import city.onewindow.contracts.issue.Outcome;
import city.onewindow.contracts.issue.Satisfaction;
import city.onewindow.routing.assignment.model.Aftermath;
import city.onewindow.routing.assignment.model.Answer;
import city.onewindow.routing.assignment.model.Link;
import city.onewindow.routing.assignment.model.Release;
import city.onewindow.routing.assignment.model.Words;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Replies and what became of them, as BSON. */
final class AftermathDocument {
    private AftermathDocument() {}

    static Document write(Answer answer) {
        return new Document("number", answer.number())
                .append("outcome", Words.of(answer.outcome()))
                .append("audiences", answer.audiences().stream().map(Words::of).toList())
                .append("at", Date.from(answer.at()));
    }

    static Answer readAnswer(Document document) {
        return new Answer(
                document.getInteger("number"),
                Words.value(Outcome.class, document.getString("outcome")),
                FactsDocument.audiences(document),
                document.getDate("at").toInstant());
    }

    static Document write(Aftermath aftermath) {
        Document document = new Document();
        if (!aftermath.undelivered().isEmpty()) {
            document.append(
                    "undelivered",
                    aftermath.undelivered().stream()
                            .map(each -> new Document("reply", each.reply())
                                    .append("audience", each.audience())
                                    .append("via", each.via())
                                    .append("reason", each.reason())
                                    .append("at", Date.from(each.at())))
                            .toList());
        }
        Aftermath.Rating rating = aftermath.rating();
        if (rating != null) {
            Document rated = new Document("reply", rating.reply())
                    .append("process", Words.of(rating.process()))
                    .append("result", Words.of(rating.result()))
                    .append("at", Date.from(rating.at()));
            FactsDocument.append(rated, "comment", rating.comment());
            document.append("rating", rated);
        }
        if (!aftermath.duplicates().isEmpty()) {
            document.append(
                    "duplicates",
                    aftermath.duplicates().stream()
                            .map(link -> new Document("issue", link.issue())
                                    .append("code", link.trackingCode())
                                    .append("sequence", link.sequence())
                                    .append("stands", link.stands()))
                            .toList());
        }
        Release release = aftermath.release();
        if (release != null) {
            document.append("release", ReleaseDocument.write(release));
        }
        return document;
    }

    static Aftermath read(Document document) {
        Document release = document.get("release", Document.class);
        return new Aftermath(
                document.getList("undelivered", Document.class, List.of()).stream()
                        .map(each -> new Aftermath.Undelivered(
                                each.getInteger("reply"),
                                each.getString("audience"),
                                each.getString("via"),
                                each.getString("reason"),
                                each.getDate("at").toInstant()))
                        .toList(),
                rating(document.get("rating", Document.class)),
                document.getList("duplicates", Document.class, List.of()).stream()
                        .map(link -> new Link(
                                link.getString("issue"),
                                link.getString("code"),
                                link.get("sequence", Number.class).longValue(),
                                link.getBoolean("stands")))
                        .toList(),
                release == null ? null : ReleaseDocument.read(release));
    }

    private static Aftermath.@Nullable Rating rating(@Nullable Document document) {
        return document == null
                ? null
                : new Aftermath.Rating(
                        document.getInteger("reply"),
                        Words.value(Satisfaction.class, document.getString("process")),
                        Words.value(Satisfaction.class, document.getString("result")),
                        document.getString("comment"),
                        document.getDate("at").toInstant());
    }
}
